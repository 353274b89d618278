import { spawn } from "node:child_process";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { AppError } from "../errors.ts";
import { findTool } from "./clientTools.ts";
import { readCluster } from "./cluster.ts";
import { type Copying, type Made, readNow } from "./copyCluster.ts";
import { baseOf, idOf, type Manifest, writeManifest } from "./manifest.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import type { Bytes } from "./sealing.ts";

/** The database of a server whose files are not ours to read, as it is at one moment. What comes after is not kept by us. */
export async function dumpDatabase({ databaseUrl, files, onBytes }: Copying): Promise<Made> {
  const { cluster, startedAt, total } = await look(databaseUrl);
  const tool = findTool("pg_dump", cluster.major);
  const { system, major, segmentBytes, database, user, migrations } = cluster;
  const id = idOf(startedAt);
  const dumped = runTool(tool, ["--format=custom", "--compress=0"], databaseUrl);
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of dumped.stdout) {
      bytes += part.length;
      onBytes?.(part.length, total);
      yield part;
    }
    await dumped.ended; // what breaks off is not kept
  }
  const sealed = await files.write(baseOf({ system, id }), counted());
  const manifest: Manifest = {
    ...{ version: 1, way: "dump", id, system, major, segmentBytes, database, user, migrations },
    ...{ firstWal: "", lastWal: "", startedAt, until: (await look(databaseUrl)).startedAt, bytes },
  };
  return { manifest, sealedBytes: sealed + (await writeManifest(files, manifest)) };
}

async function look(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ total: string }>(
      "SELECT pg_database_size(current_database()) AS total",
    );
    const cluster = await readCluster(client);
    return { cluster, startedAt: await readNow(client), total: Number(rows[0]?.total) };
  } finally {
    await client.end();
  }
}

interface DumpRestoring {
  files: SealedFiles;
  manifest: Manifest;
  /** A database without any table. */
  databaseUrl: string;
  onBytes?: ((more: number) => void) | undefined;
}

export async function restoreDump({ files, manifest, databaseUrl, onBytes }: DumpRestoring): Promise<void> {
  const { major } = await lookEmpty(databaseUrl);
  if (major < manifest.major)
    throw new AppError("backup.otherPostgres", { values: { found: major, needed: manifest.major } });
  const tool = findTool("pg_restore", manifest.major);
  const args = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"];
  const restored = runTool(tool, args, databaseUrl);
  async function* counted(source: Bytes): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      onBytes?.(part.length);
      yield part;
    }
  }
  await pipeline(counted(await files.read(baseOf(manifest))), restored.stdin);
  await restored.ended;
}

async function lookEmpty(databaseUrl: string): Promise<{ major: number }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: number; major: number; name: string }>(`
      SELECT current_database() AS name, current_setting('server_version_num')::int / 10000 AS major,
        (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables`);
    const [row] = rows;
    if (row === undefined) throw new Error("Postgres does not say what it is");
    if (row.tables > 0) throw new AppError("backup.placeTaken", { values: { name: row.name } });
    return row;
  } finally {
    await client.end();
  }
}

/** The address goes by the environment: arguments are for everybody on the machine to read. */
function runTool(tool: string, args: readonly string[], databaseUrl: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const child = spawn(tool, [...args, ...(tool.endsWith("pg_restore") ? ["--dbname", ""] : [])], {
    env: {
      ...process.env,
      PGHOST: searchParams.get("host") ?? hostname,
      PGPORT: port || "5432",
      PGUSER: decodeURIComponent(username),
      PGPASSWORD: decodeURIComponent(password),
      PGDATABASE: decodeURIComponent(pathname.slice(1)),
      ...(searchParams.has("sslmode") && { PGSSLMODE: searchParams.get("sslmode") ?? "" }),
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said = `${said}${part}`.slice(-2_000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${tool}: ${said.trim()}`))));
  });
  ended.catch(() => undefined); // whoever waits for it hears
  return { stdin: child.stdin, stdout: child.stdout, ended };
}
