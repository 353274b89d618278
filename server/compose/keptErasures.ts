import type { RiderId } from "../../shared/ids/index.ts";
import { keepErasure, listErasures, type SealedFiles } from "../backups/index.ts";
import { realClock } from "../clock.ts";
import { type BackupConfig, hasBackups } from "../config.ts";
import { createDigest } from "../secrets.ts";
import { replayErasures } from "../services/people/index.ts";
import type { Stores } from "../stores/index.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { migrateToLatest } from "../stores/postgres/migrate.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { openBackups } from "./openBackups.ts";

interface Keeping {
  config: BackupConfig;
  db: Pick<Stores, "privacy">;
}

/**
 * Beside the backups, for each record of the person: a restore may lead back to before two of them were merged. Where nothing is
 * backed up nothing can be brought back; the first backup has all erasures until then in itself.
 */
export async function keepErasureOf({ config, db }: Keeping, riderId: RiderId): Promise<void> {
  if (!hasBackups(config)) return;
  const erasure = await db.privacy.findErasure(riderId);
  if (erasure === undefined) return;
  const files = await openBackups(config);
  await keepErasure(files, erasure);
  for (const merged of await db.privacy.listMergedInto(riderId))
    await keepErasure(files, { ...erasure, riderId: merged, parts: {} });
}

interface Replaying {
  files: SealedFiles;
  /** Of what was put back; nobody else reads it yet. */
  databaseUrl: string;
  /** By which what a device remembers of an account is found. */
  sessionSecret: string;
}

/** Brings an older backup's tables up to date first, since erasing goes by them. Answers how many records had come back. */
export async function replayKept({ files, databaseUrl, sessionSecret }: Replaying): Promise<number> {
  const known = await listErasures(files);
  if (known.length === 0) return 0;
  await migrateToLatest(databaseUrl);
  const kysely = createKysely(createPool(databaseUrl, 2, 0));
  try {
    const deps = { db: createDatabase(kysely), clock: realClock, digest: createDigest(sessionSecret) };
    return await replayErasures(deps, known);
  } finally {
    await kysely.destroy();
  }
}
