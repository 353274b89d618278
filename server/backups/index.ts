export { archiveSegment } from "./archiveSegment.ts";
export { makeKeyIfMissing, readKey } from "./backupKey.ts";
export { type Chosen, chooseBackup } from "./chooseBackup.ts";
export { readCluster, readSystem } from "./cluster.ts";
export { type Copying, copyCluster, type Made } from "./copyCluster.ts";
export { dumpDatabase, restoreDump } from "./dumpDatabase.ts";
export { type KeptErasure, keepErasure, listErasures } from "./erasures.ts";
export { forgetOldBackups } from "./forgetOldBackups.ts";
export { listBackups, type Manifest } from "./manifest.ts";
export {
  type PostgresProgram,
  type Restored,
  type Restoring,
  type RunningPostgres,
  restoreCluster,
} from "./restoreCluster.ts";
export { type SealedFiles, sealedFiles } from "./sealedFiles.ts";
export { openVault, type VaultPlace } from "./vault.ts";
