import { makeKeyIfMissing } from "../backups/index.ts";
import { realClock } from "../clock.ts";
import { AppError } from "../errors.ts";
import { barOf, megabytes, runCommand } from "./backupTerminal.ts";
import { findLocalDatabase } from "./localPostgres.ts";
import { makeBackup } from "./makeBackup.ts";
import { keyPlaceOf, openBackups } from "./openBackups.ts";

const DAY_MS = 24 * 3_600_000;

/** `npm run backup`: of the service that runs here, or of the database of DATABASE_URL, to BACKUP_FOLDER or BACKUP_COMMAND. */
await runCommand(async (config) => {
  const databaseUrl = process.env.DATABASE_URL || findLocalDatabase();
  if (databaseUrl === undefined) throw new AppError("backup.nothingRuns");
  const { BACKUP_KEY_FILE: key, BACKUP_KEEP_DAYS, BACKUP_FOLDER } = config;
  if (await makeKeyIfMissing(keyPlaceOf(config)))
    process.stdout.write(
      `A new key is in ${key}. Copy it now to where neither this machine nor the backups are: without it nothing can be restored.\n`,
    );
  const bar = barOf("Backup", "bytes");
  const { manifest, sealedBytes } = await makeBackup({
    ...{ databaseUrl, files: await openBackups(config), onBytes: bar.add },
    forgetBefore:
      BACKUP_FOLDER === undefined ? undefined : new Date(realClock.now() - BACKUP_KEEP_DAYS * DAY_MS),
  }).finally(() => bar.stop());
  process.stdout.write(
    `Backup ${manifest.id} is kept: ${megabytes(manifest.bytes)} MB, sealed ${megabytes(sealedBytes)} MB, state of ${manifest.until}.\n`,
  );
});
