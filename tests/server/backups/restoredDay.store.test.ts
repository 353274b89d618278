import { readFileSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chooseBackup, type Manifest, restoreCluster } from "../../../server/backups/index.ts";
import { baseOf, listWal, walOf } from "../../../server/backups/manifest.ts";
import { isSegment } from "../../../server/backups/walNames.ts";
import { localPostgres } from "../../../server/compose/localPostgres.ts";
import { makeBackup } from "../../../server/compose/makeBackup.ts";
import { rehearse } from "../../../server/compose/rehearse.ts";
import { checkRestored } from "../../../server/services/upkeep/index.ts";
import { seededRandom } from "../../../server/solving/seededRandom.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { migrationNames } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import type { Schema } from "../../../server/stores/postgres/schema.ts";
import { addSeconds, type Instant, instant, minutes } from "../../../shared/time/index.ts";
import { askForTrips, someRider } from "./askedTrips.ts";
import { beginService, type RunningService } from "./runningService.ts";

/** From half past six in Kyzylorda on, four trips are asked for every six minutes, until half past nine in the evening. */
const MOMENTS = 150;
const AT_ONCE = 4;
const TRIPS = MOMENTS * AT_ONCE;
const BEGINS = instant(Date.parse("2026-11-23T01:30:00Z"));
const timeOf = (no: number): Instant => addSeconds(BEGINS, minutes(6 * no));
const BACKUP_BEGINS = 30;
const BACKUP_IS_OVER = 60;
const SEED = 16;
/** Any after the backup; no minute between two moments differs from the one before. */
const minute =
  6 * BACKUP_IS_OVER + Math.floor(seededRandom(SEED).next() * 6 * (MOMENTS - BACKUP_IS_OVER - 5));
const asked = Math.floor(minute / 6);

let service: RunningService;
let riderId: string;
let manifest: Manifest;
/** The real moment at the end of the minute that will be asked for. */
let moment: Date;

beforeAll(async () => {
  service = await beginService();
  riderId = await someRider(service.kysely);
  const { db, url: databaseUrl, files } = service;
  let backup: ReturnType<typeof makeBackup> | undefined;
  for (let no = 0; no < MOMENTS; no += 1) {
    if (no === BACKUP_BEGINS) backup = makeBackup({ databaseUrl, files, forgetBefore: undefined });
    if (no === BACKUP_IS_OVER) manifest = (await backup)?.manifest ?? manifest;
    await askForTrips(service.kysely, { riderId, at: timeOf(no), count: AT_ONCE });
    if (no === asked) moment = await endOfMinute();
    if (no % 50 === 49) await db.transaction((tx) => tx.audit.seal());
    if (no === MOMENTS - 5) await service.untilKept();
  }
  await service.untilKept();
});
afterAll(() => service?.end());

/** Commits bear microseconds and moments milliseconds: a pause keeps the minutes apart. */
async function endOfMinute(): Promise<Date> {
  await sleep(5);
  const at = new Date();
  await sleep(5);
  return at;
}

const factsUntil = async (kysely: Kysely<Schema>, at: Instant) =>
  (
    await sql`SELECT id, kind, at, recorded_at, role, trip_id, details FROM facts WHERE at <= ${new Date(at)}
      ORDER BY id`.execute(kysely)
  ).rows;

async function withRestored<T>(
  databaseUrl: string,
  work: (kysely: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const kysely = createKysely(createPool(databaseUrl, 1));
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: { code?: string }) => error.code,
  );
const known = migrationNames;
const restoring = (into: string) => ({
  ...{ files: service.files, manifest, postgres: localPostgres(), throwaway: true },
  ...{ into: join(service.folder, into), use: async () => "restored" },
});

it(`a day of ${TRIPS} trips, backed up while it goes on and restored at minute ${minute}, is the facts up to that minute`, async () => {
  const chosen = await chooseBackup(service.files, { at: moment, known });
  expect(chosen.manifest).toEqual(manifest);
  const { facts, trips, checked } = await restoreCluster({
    ...restoring("thatMinute"),
    at: moment,
    use: ({ databaseUrl }) =>
      withRestored(databaseUrl, async (kysely) => ({
        facts: await factsUntil(kysely, timeOf(MOMENTS)),
        trips: await sql`SELECT id FROM trip_requests ORDER BY requested_at`.execute(kysely),
        checked: await checkRestored({ restored: createDatabase(kysely), living: service.db }),
      })),
  });
  // The moments 0 to `asked`, each with four trips of two facts; nothing of those after.
  const count = AT_ONCE * (asked + 1);
  expect(trips.rows).toHaveLength(count);
  expect(facts).toEqual(await factsUntil(service.kysely, timeOf(asked)));
  expect(facts).toHaveLength(2 * count);
  expect(checked).toEqual({ trips: count, facts: 2 * count });
});

it("a rehearsal restores all there is, finds it whole, and is written down", async () => {
  const { files, db: living } = service;
  const found = await rehearse({ files, living, postgres: localPostgres() });
  expect(found).toMatchObject({ backupId: manifest.id, trips: TRIPS, facts: 2 * TRIPS });
  expect(found.fault).toBeUndefined();
  expect(await living.backups.findLastRehearsal()).toEqual(found);
  expect(await living.backups.findLastBackup()).toMatchObject({ id: manifest.id, way: "folder" });
  expect(await living.backups.readLogKeeping()).toMatchObject({ isOn: true, failingSince: undefined });
});

it("a moment that no backup or no log reaches is refused, and so is a backup of a newer program", async () => {
  const { files } = service;
  const early = new Date(Date.parse(manifest.until) - 60_000);
  expect(await refusal(chooseBackup(files, { at: early, known }))).toBe("backup.none");
  const late = new Date(Date.now() + 60_000);
  expect(await refusal(chooseBackup(files, { at: late, known }))).toBe("backup.notThatFar");
  const older = known.slice(0, -1);
  expect(await refusal(chooseBackup(files, { at: moment, known: older }))).toBe("backup.newerThanCode");
});

it("nothing is restored over what is there, nor with another Postgres", async () => {
  const over = { ...restoring("postgres") };
  expect(await refusal(restoreCluster(over))).toBe("backup.placeTaken");
  const other = { ...restoring("new"), postgres: { ...localPostgres(), major: 9 } };
  expect(await refusal(restoreCluster(other))).toBe("backup.otherPostgres");
});

it("a log with a hole is incomplete, and a rehearsal says so", async () => {
  const { files, config, db: living } = service;
  const after = (await listWal(files, manifest.system)).find(
    (name) => isSegment(name) && name > manifest.lastWal,
  );
  if (after === undefined) throw new Error("no log after the backup");
  const file = join(config.BACKUP_FOLDER ?? "", walOf(manifest.system, after));
  await rename(file, `${file}.part`); // as one that was never finished
  const { fault } = await rehearse({ files, living, postgres: localPostgres() });
  expect(fault).toEqual({ code: "backup.incomplete", values: { name: after } });
  await rename(`${file}.part`, file);
});

it("one changed byte is found, of the log and of the backup", async () => {
  const { files, config, db: living } = service;
  const changeByte = (name: string) => {
    const file = join(config.BACKUP_FOLDER ?? "", name);
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };
  const segment = walOf(manifest.system, manifest.lastWal);
  changeByte(segment);
  expect(await refusal(buffer(await files.read(segment)))).toBe("backup.damaged");
  changeByte(baseOf(manifest));
  const { fault } = await rehearse({ files, living, postgres: localPostgres() });
  expect(fault).toEqual({ code: "backup.damaged", values: { name: baseOf(manifest) } });
});
