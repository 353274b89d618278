import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabaseIfMissing } from "../../../scripts/lib/database.mjs";
import { createCluster, databaseUrl, startPostgres, stopPostgres } from "../../../scripts/lib/postgres.mjs";
import {
  dumpDatabase,
  type Manifest,
  makeKeyIfMissing,
  type SealedFiles,
} from "../../../server/backups/index.ts";
import { baseOf, writeManifest } from "../../../server/backups/manifest.ts";
import { localPostgres } from "../../../server/compose/localPostgres.ts";
import { openBackups } from "../../../server/compose/openBackups.ts";
import { rehearse } from "../../../server/compose/rehearse.ts";
import { readBackupConfig } from "../../../server/config.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { migrateToLatest, migrationNames } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { isUntried } from "../../../shared/schemas/index.ts";
import { instant } from "../../../shared/time/index.ts";
import { createTestDatabase } from "../../support/testDatabase.ts";
import { askForTrips, someRider } from "./askedTrips.ts";

const folder = mkdtempSync(join(tmpdir(), "invataxi-dump-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files: SealedFiles;
beforeAll(async () => {
  const place = { BACKUP_FOLDER: join(folder, "kept"), BACKUP_KEY_FILE: join(folder, "key") };
  const config = readBackupConfig(place);
  await makeKeyIfMissing({ file: config.BACKUP_KEY_FILE, folder: config.BACKUP_FOLDER });
  files = await openBackups(config);
});
const postgres = localPostgres();

const DEBIAN = "/usr/lib/postgresql";
/** Another Postgres of this machine with its client tools, that we can restore from: as a server of our own would be. */
const other = (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
  .map((version) => ({ major: Number(version), folder: join(DEBIAN, version, "bin") }))
  .find(
    ({ major, folder: bin }) =>
      major >= 15 &&
      major <= postgres.major &&
      ["postgres", "initdb", "pg_dump", "pg_restore"].every((name) => existsSync(join(bin, name))),
  );

async function withService<T>(url: string, work: (kysely: ReturnType<typeof createKysely>) => Promise<T>) {
  const kysely = createKysely(createPool(url, 2));
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}

// A machine without one has the story below: there such a dump is not rehearsed, and that is said.
if (other !== undefined)
  it("a dump of another server is restored by its own tools and found whole", async () => {
    const cluster = {
      ...{ binaries: other, dataFolder: join(folder, "elsewhere"), logFile: join(folder, "log") },
      ...{ password: "of-the-test", durable: false },
    };
    await createCluster(cluster);
    const server = await startPostgres(cluster, undefined);
    try {
      await createDatabaseIfMissing(databaseUrl(cluster, server.port, "postgres"), "invataxi");
      const url = databaseUrl(cluster, server.port, "invataxi");
      await migrateToLatest(url);
      await withService(url, async (kysely) => {
        const living = createDatabase(kysely);
        const riderId = await someRider(kysely);
        await askForTrips(kysely, { riderId, at: instant(Date.parse("2026-11-23T01:30:00Z")), count: 3 });
        await living.transaction((tx) => tx.audit.seal());
        const { manifest } = await dumpDatabase({ databaseUrl: url, files });
        expect(manifest).toMatchObject({ way: "dump", major: other.major });
        const found = await rehearse({ files, living, postgres });
        expect(found).toMatchObject({ backupId: manifest.id, trips: 3, facts: 6 });
        expect(found.fault).toBeUndefined();
        expect(await living.backups.findLastRehearsal()).toEqual(found);
      });
    } finally {
      await stopPostgres(server);
    }
  });

it("a dump that this machine has no program for is not rehearsed, and it is said why: that is no failed backup", async () => {
  const service = await createTestDatabase();
  const startedAt = "2099-01-01T20:00:00.000Z"; // the newest
  const dump = (major: number, id: string): Manifest => ({
    ...{ version: 1, way: "dump", id, system: "7", major, segmentBytes: 16 * 1024 * 1024 },
    ...{ firstWal: "", lastWal: "", database: "invataxi", user: "app", migrations: [...migrationNames] },
    ...{ startedAt, until: startedAt, bytes: 4 },
  });
  async function* base() {
    yield Buffer.from("dump");
  }
  await withService(service.databaseUrl, async (kysely) => {
    const living = createDatabase(kysely);
    for (const [major, fault] of [
      [9, { code: "backup.noTools", values: { name: "pg_restore", needed: 9 } }],
      [98, { code: "backup.otherPostgres", values: { found: postgres.major, needed: 98 } }],
    ] as const) {
      const manifest = dump(major, `209901${major === 9 ? "01" : "02"}T200000000Z`);
      await files.write(baseOf(manifest), base());
      await writeManifest(files, {
        ...manifest,
        until: `2099-01-${major === 9 ? "01" : "02"}T20:00:00.000Z`,
      });
      const found = await rehearse({ files, living, postgres });
      expect(found.fault).toEqual(fault);
      expect(isUntried(found.fault)).toBe(true);
      expect((await living.backups.findLastRehearsal())?.fault).toEqual(fault);
    }
  });
  await service.drop();
});
