import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectPlace } from "../../../scripts/lib/place.mjs";
import { chooseBackup, listErasures, restoreCluster } from "../../../server/backups/index.ts";
import { replayKept } from "../../../server/compose/keptErasures.ts";
import { localPostgres } from "../../../server/compose/localPostgres.ts";
import { makeBackup } from "../../../server/compose/makeBackup.ts";
import type { Actor } from "../../../server/domain/people/model.ts";
import { checkRestored } from "../../../server/services/upkeep/index.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { migrationNames } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import type { Schema } from "../../../server/stores/postgres/schema.ts";
import { RiderId, StaffId, type TripId } from "../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../shared/iin/index.ts";
import { NewTripRequest, RiderDraft } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { tablesWith } from "../../support/tablesWith.ts";
import { ServiceDay } from "../services/serviceDay.ts";
import { beginService, type RunningService } from "./runningService.ts";

const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
/** Born on 16 January 2099: nobody. */
const numbered = (serial: string) => `9901165${serial}${iinCheckDigit(`9901165${serial}`)}`;
const ada = {
  id: RiderId.parse(randomUUID()),
  ...{ iin: numbered("0004"), name: "Қарлығаш Тастемірова", phone: "+77000009104", home: "Арай көшесі, 104" },
};
/** Hers too, put in a second time by a slip of the pen. */
const twin = {
  id: RiderId.parse(randomUUID()),
  ...{ iin: numbered("1005"), name: "Карлыгаш Тастемирова", phone: "+77000009106", home: "ул. Арай, 104" },
};
const words = [ada, twin].flatMap(({ iin, name, phone, home }) => [iin, name, phone, home]);

let service: RunningService;
let day: ServiceDay;
let tripId: TripId;
/** She is in the service, twice, and nobody has asked for anything yet. */
let moment: Date;

beforeAll(async () => {
  service = await beginService();
  const { BACKUP_FOLDER = "", BACKUP_KEY_FILE } = service.config;
  day = await ServiceDay.begin("come", { DATABASE_URL: service.url, BACKUP_FOLDER, BACKUP_KEY_FILE });
  await makeBackup({ databaseUrl: service.url, files: service.files, forgetBefore: undefined });
  for (const person of [ada, twin]) await add(person);
  tripId = await ask();
  moment = await betweenCommits();
  await sleep(1_100); // a segment counts as kept until a second before its last writing
  await merge();
  await day.services.sealFacts();
  const { trips } = await day.services.previewErasure(chief, ada.id);
  const asked = { basis: "asked" as const, trips: trips.map(({ trip }) => trip.id) };
  await day.services.eraseRider(chief, ada.id, asked);
  await day.work();
  await service.untilKept();
});
afterAll(async () => {
  await day?.end();
  await service?.end();
});

async function add({ id, iin, name, phone, home }: typeof ada): Promise<void> {
  const point = day.walkers("visual", 1)[0]?.home.point;
  const draft = RiderDraft.parse({
    ...{ iin, name, phone, locale: "kk", aid: "none", home: { label: home, point }, contacts: [] },
    eligibility: [{ category: "visual", basis: "Куәлік 104", from: day.today }],
  });
  await day.services.addRider(chief, { riderId: id, ...draft });
}

async function ask(): Promise<TripId> {
  const point = day.walkers("visual", 1)[0]?.home.point;
  const wish = NewTripRequest.parse({
    ...{ pickup: { label: ada.home, point }, dropoff: day.place("polyclinic"), companions: 0 },
    ...{ when: { kind: "leaveAt", at: toIso(day.at("09:00")) }, riderId: ada.id },
  });
  const { trip } = await day.services.requestTrip({ role: "rider", id: ada.id }, wish, randomUUID());
  await day.work();
  return trip.id;
}

async function merge(): Promise<void> {
  const versionOf = async (id: RiderId) => (await day.services.openRider(chief, id)).record.version;
  await day.services.mergeRiders(chief, {
    ...{ mergeId: randomUUID(), kept: ada.id, keptVersion: await versionOf(ada.id) },
    ...{ gone: twin.id, goneVersion: await versionOf(twin.id) },
  });
}

/** Commits bear microseconds and moments milliseconds: a pause keeps them apart. */
async function betweenCommits(): Promise<Date> {
  await sleep(10);
  const at = new Date();
  await sleep(10);
  return at;
}

const factsOf = async (kysely: Kysely<Schema>) =>
  (
    await sql<{ id: number; kind: string }>`
      SELECT id, kind FROM facts WHERE rider_id IN (${ada.id}, ${twin.id}) ORDER BY id`.execute(kysely)
  ).rows;

/** The restored folder, served for as long as a test looks at it. */
async function withFolder<T>(
  dataFolder: string,
  work: (url: string, kysely: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const socketFolder = mkdtempSync(join(tmpdir(), "iv-look-"));
  const access = join(dataFolder, "access");
  await promisify(execFile)("/bin/sh", ["-c", `echo 'local all all trust' > ${access}`]);
  const settings = { listen_addresses: "", unix_socket_directories: socketFolder, port: "5432" };
  const running = localPostgres().start({
    ...{ dataFolder, socketFolder },
    settings: { ...settings, hba_file: access, archive_mode: "off", logging_collector: "off" },
  });
  const user = new URL(service.url).username;
  const url = `postgres://${user}@localhost:5432/invataxi?host=${encodeURIComponent(socketFolder)}`;
  const kysely = createKysely(createPool(url, 1));
  try {
    await eventually(() => sql`SELECT 1`.execute(kysely));
    return await work(url, kysely);
  } finally {
    await kysely.destroy();
    await running.stop();
    rmSync(socketFolder, { recursive: true, force: true });
  }
}

it("what is kept beside the backups are ids: of her, and of the record that went into hers", async () => {
  const kept = await listErasures(service.files);
  expect(kept.map(({ riderId, basis }) => [riderId, basis]).sort()).toEqual(
    [ada, twin].map(({ id }) => [id, "asked"]).sort(),
  );
  for (const word of words) expect(JSON.stringify(kept)).not.toContain(word);
});

it("the log has brought her back, by itself", async () => {
  const { manifest } = await chooseBackup(service.files, { at: moment, known: migrationNames });
  const found = await restoreCluster({
    ...{ files: service.files, manifest, at: moment, postgres: localPostgres(), throwaway: true },
    into: join(service.folder, "asItWas"),
    use: async ({ databaseUrl }) => {
      const kysely = createKysely(createPool(databaseUrl, 1));
      return tablesWith(kysely, words).finally(() => kysely.destroy());
    },
  });
  expect(found).toEqual(["riders", "trip_requests"]);
});

it("npm run restore hands nothing out before she is gone again; facts stay, and the same again changes nothing", async () => {
  const into = join(service.folder, "restored");
  const { BACKUP_FOLDER, BACKUP_KEY_FILE } = service.config;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "server/compose/restoreCommand.ts", "--at", moment.toISOString(), "--into", into],
    {
      cwd: projectPlace.root,
      env: {
        ...{ ...process.env, BACKUP_FOLDER, BACKUP_KEY_FILE },
        SESSION_SECRET: day.core.config.SESSION_SECRET,
      },
    },
  );
  expect(stdout).toContain("2 records of people who were erased");
  await withFolder(into, async (databaseUrl, kysely) => {
    expect(await tablesWith(kysely, words)).toEqual([]);
    const db = createDatabase(kysely);
    expect((await db.trips.find(tripId))?.trip).toMatchObject({ status: "cancelled", riderId: ada.id });
    expect((await db.privacy.listErasures()).map(({ riderId }) => riderId).sort()).toEqual(
      [ada.id, twin.id].sort(),
    );
    await checkRestored({ restored: db });
    const facts = await factsOf(kysely);
    expect(facts.filter(({ kind }) => kind === "rider.added")).toHaveLength(2);
    expect(facts.filter(({ kind }) => kind === "rider.erased")).toHaveLength(2);
    const { files } = service;
    const { SESSION_SECRET: sessionSecret } = day.core.config;
    expect(await replayKept({ files, databaseUrl, sessionSecret })).toBe(0);
    expect(await factsOf(kysely)).toEqual(facts);
  });
});
