import { readKey } from "../backups/backupKey.ts";
import { type SealedFiles, sealedFiles } from "../backups/sealedFiles.ts";
import { openVault } from "../backups/vault.ts";
import type { BackupConfig } from "../config.ts";

export const keyPlaceOf = ({ BACKUP_KEY_FILE, BACKUP_FOLDER }: BackupConfig) => ({
  file: BACKUP_KEY_FILE,
  folder: BACKUP_FOLDER,
});

/** Where this installation's backups are, to write and to read. */
export async function openBackups(config: BackupConfig): Promise<SealedFiles> {
  const vault = openVault({ folder: config.BACKUP_FOLDER, command: config.BACKUP_COMMAND });
  return sealedFiles(vault, await readKey(keyPlaceOf(config)));
}
