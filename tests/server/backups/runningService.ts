import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { vi } from "vitest";
import { createDatabaseIfMissing } from "../../../scripts/lib/database.mjs";
import { archiveSettings } from "../../../scripts/lib/logArchive.mjs";
import { projectPlace } from "../../../scripts/lib/place.mjs";
import { createCluster, databaseUrl, startPostgres, stopPostgres } from "../../../scripts/lib/postgres.mjs";
import { findPostgresBinaries } from "../../../scripts/lib/postgresBinaries.mjs";
import { makeKeyIfMissing } from "../../../server/backups/index.ts";
import { openBackups } from "../../../server/compose/openBackups.ts";
import { readBackupConfig } from "../../../server/config.ts";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import { migrateToLatest } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { eventually } from "../../support/eventually.ts";

/** A Postgres of its own, as `npm start` runs one with a place for backups: its log goes there by itself. */
export async function beginService() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "invataxi-backup-")));
  const place = { BACKUP_FOLDER: join(folder, "kept"), BACKUP_KEY_FILE: join(folder, "elsewhere", "key") };
  mkdirSync(place.BACKUP_FOLDER);
  const config = readBackupConfig(place);
  await makeKeyIfMissing({ file: config.BACKUP_KEY_FILE, folder: config.BACKUP_FOLDER });
  for (const [name, value] of Object.entries(place)) vi.stubEnv(name, value);
  const cluster = {
    binaries: findPostgresBinaries(projectPlace.root),
    ...{ dataFolder: join(folder, "postgres"), logFile: join(folder, "log"), password: "of-the-test" },
    ...{ durable: false, settings: archiveSettings(projectPlace.root, place) },
  };
  await createCluster(cluster);
  const server = await startPostgres(cluster, undefined);
  vi.unstubAllEnvs();
  await createDatabaseIfMissing(databaseUrl(cluster, server.port, "postgres"), "invataxi");
  const url = databaseUrl(cluster, server.port, "invataxi");
  await migrateToLatest(url);
  const kysely = createKysely(createPool(url, 4));
  return {
    ...{ folder, config, url, kysely, db: createDatabase(kysely), files: await openBackups(config) },
    /** Everything written until now is kept with the backups. */
    untilKept: async () => {
      const { rows } = await sql<{ wal: string }>`SELECT pg_walfile_name(pg_switch_wal()) AS wal`.execute(
        kysely,
      );
      const wanted = rows[0]?.wal ?? "";
      await eventually(async () => {
        const { rows: kept } = await sql<{ wal: string | null }>`
            SELECT last_archived_wal AS wal FROM pg_stat_archiver`.execute(kysely);
        if ((kept[0]?.wal ?? "") < wanted) throw new Error(`${wanted} is not kept yet`);
      });
    },
    end: async () => {
      await kysely.destroy();
      await stopPostgres(server);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
export type RunningService = Awaited<ReturnType<typeof beginService>>;
