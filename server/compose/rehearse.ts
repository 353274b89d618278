import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instant } from "../../shared/time/index.ts";
import {
  chooseBackup,
  type PostgresProgram,
  restoreCluster,
  restoreDump,
  type SealedFiles,
} from "../backups/index.ts";
import { realClock } from "../clock.ts";
import { AppError } from "../errors.ts";
import { checkRestored } from "../services/upkeep/index.ts";
import type { Database, Rehearsal } from "../stores/index.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { migrateToLatest, migrationNames } from "../stores/postgres/migrate.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { withThrowawayDatabase } from "./throwawayPostgres.ts";

interface Rehearsing {
  files: SealedFiles;
  postgres: PostgresProgram;
  /** The service's own database, with whose record what comes back is compared. */
  living: Database;
  onBytes?: ((more: number, total: number) => void) | undefined;
}

const now = realClock.now;

/**
 * Puts the newest backup back into a place that is thrown away, with all of the log there is; brings its tables up to this program's
 * version, as an update would; looks whether it is the service's record; writes down what came of it. Never throws for what a
 * rehearsal is there to find.
 */
export async function rehearse(rehearsing: Rehearsing): Promise<Rehearsal> {
  const beganAt = now();
  let backupId: string | undefined;
  const found = await tryOut(rehearsing, (id) => {
    backupId = id;
  }).catch((error: unknown) => {
    if (error instanceof AppError) return { fault: { code: error.code, values: error.values ?? {} } };
    throw error;
  });
  const rehearsal: Rehearsal = { beganAt, endedAt: now(), backupId, ...found };
  await rehearsing.living.backups.addRehearsal(rehearsal);
  return rehearsal;
}

async function tryOut(
  { files, postgres, living, onBytes }: Rehearsing,
  onChosen: (id: string) => void,
): Promise<Partial<Rehearsal>> {
  const { manifest, reaches } = await chooseBackup(files, { known: migrationNames });
  onChosen(manifest.id);
  const folder = await mkdtemp(join(tmpdir(), "iv-rehearsal-"));
  const reading = { files, manifest, onBytes: (more: number) => onBytes?.(more, manifest.bytes) };
  const use = async (databaseUrl: string) => ({
    restoredUntil: instant(reaches.getTime()),
    ...(await look(databaseUrl, living)),
  });
  try {
    if (manifest.way === "dump")
      return await withThrowawayDatabase(folder, async (databaseUrl) => {
        await restoreDump({ ...reading, databaseUrl });
        return use(databaseUrl);
      });
    return await restoreCluster({
      ...{ ...reading, postgres, into: join(folder, "data"), throwaway: true },
      use: ({ databaseUrl }) => use(databaseUrl),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(databaseUrl: string, living: Database): Promise<{ trips: number; facts: number }> {
  await migrateToLatest(databaseUrl);
  const kysely = createKysely(createPool(databaseUrl, 2, 0));
  try {
    return await checkRestored({ restored: createDatabase(kysely), living });
  } finally {
    await kysely.destroy();
  }
}
