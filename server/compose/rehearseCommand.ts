import { parseArgs } from "node:util";
import { isUntried } from "../../shared/schemas/index.ts";
import { realClock } from "../clock.ts";
import { AppError } from "../errors.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { barOf, runCommand } from "./backupTerminal.ts";
import { findLocalDatabase, localPostgres } from "./localPostgres.ts";
import { makeBackup } from "./makeBackup.ts";
import { openBackups } from "./openBackups.ts";
import { rehearse } from "./rehearse.ts";

const DAY_MS = 24 * 3_600_000;
/** A backup that somebody made today need not be made again at night. */
const FRESH_MS = 12 * 3_600_000;

/**
 * `npm run rehearse`: restores the newest backup into a throwaway place and looks whether it is whole. With `--nightly`, as the service
 * does by itself, a backup is made first if there is none of today.
 */
await runCommand(async (config) => {
  const { values } = parseArgs({ options: { nightly: { type: "boolean", default: false } } });
  const databaseUrl = process.env.DATABASE_URL || findLocalDatabase();
  if (databaseUrl === undefined) throw new AppError("backup.nothingRuns");
  const files = await openBackups(config);
  const kysely = createKysely(createPool(databaseUrl, 2, 0));
  const bar = barOf("Rehearsal", "bytes");
  try {
    const living = createDatabase(kysely);
    const last = await living.backups.findLastBackup();
    const isFresh = last !== undefined && realClock.now() - last.until < FRESH_MS;
    const forgetBefore = new Date(realClock.now() - config.BACKUP_KEEP_DAYS * DAY_MS);
    if (values.nightly && !isFresh) await makeBackup({ databaseUrl, files, forgetBefore });
    const { fault, trips, facts } = await rehearse({
      ...{ files, living, postgres: localPostgres(), onBytes: bar.add },
    });
    bar.stop();
    // Nothing went wrong with the backup: the page of backups says what this machine lacks.
    if (fault !== undefined && isUntried(fault) && values.nightly) return;
    if (fault !== undefined) throw new AppError(fault.code, { values: fault.values });
    process.stdout.write(`The newest backup can be restored and is whole: ${trips} trips, ${facts} facts.\n`);
  } finally {
    bar.stop();
    await kysely.destroy();
  }
});
