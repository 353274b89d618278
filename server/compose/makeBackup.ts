import { Client } from "pg";
import { toInstant } from "../../shared/time/index.ts";
import {
  copyCluster,
  dumpDatabase,
  forgetOldBackups,
  type Made,
  readCluster,
  readSystem,
  type SealedFiles,
} from "../backups/index.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";

interface Making {
  databaseUrl: string;
  files: SealedFiles;
  /** Older ones than that are taken away. */
  forgetBefore: Date | undefined;
  onBytes?: (more: number, total: number) => void;
}

/** A backup of the database in the way that there is: its server's files where this machine has them, else a dump. Is written down. */
export async function makeBackup({ databaseUrl, files, forgetBefore, onBytes }: Making): Promise<Made> {
  const copying = { databaseUrl, files, onBytes };
  const made = (await hasFiles(databaseUrl)) ? await copyCluster(copying) : await dumpDatabase(copying);
  const kysely = createKysely(createPool(databaseUrl, 1));
  try {
    const { id, startedAt, until, way } = made.manifest;
    await createDatabase(kysely).backups.addBackup({
      ...{ id, way, bytes: made.sealedBytes },
      ...{ startedAt: toInstant(startedAt), until: toInstant(until) },
    });
  } finally {
    await kysely.destroy();
  }
  if (forgetBefore !== undefined) await forgetOldBackups(files, forgetBefore);
  return made;
}

/** The folder that the server names is here, and it is that server's. */
async function hasFiles(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { dataFolder, system } = await readCluster(client);
    return dataFolder !== "" && (await readSystem(dataFolder)) === system;
  } finally {
    await client.end();
  }
}
