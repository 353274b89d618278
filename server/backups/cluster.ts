import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";

/** A server and the one database of it that is ours. */
export interface Cluster {
  system: string;
  major: number;
  segmentBytes: number;
  dataFolder: string;
  database: string;
  user: string;
  migrations: string[];
}

export async function readCluster(client: Client): Promise<Cluster> {
  const { rows } = await client.query<Omit<Cluster, "migrations">>(`
    SELECT (SELECT system_identifier::text FROM pg_control_system()) AS system,
      current_setting('server_version_num')::int / 10000 AS major,
      (SELECT setting::int FROM pg_settings WHERE name = 'wal_segment_size') AS "segmentBytes",
      coalesce(current_setting('data_directory', true), '') AS "dataFolder",
      current_database() AS database, current_user AS user`);
  const [row] = rows;
  if (row === undefined) throw new Error("Postgres does not say what it is");
  const { rows: done } = await client.query<{ name: string }>(
    "SELECT name FROM kysely_migration ORDER BY name",
  );
  return { ...row, migrations: done.map(({ name }) => name) };
}

/** The first eight bytes of its control file: which server a data folder belongs to; undefined where none can be read. */
export async function readSystem(dataFolder: string): Promise<string | undefined> {
  const control = await readFile(join(dataFolder, "global", "pg_control")).catch(() => undefined);
  return control?.readBigUInt64LE(0).toString();
}
