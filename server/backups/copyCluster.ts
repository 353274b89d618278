import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { AppError } from "../errors.ts";
import { type Cluster, readCluster } from "./cluster.ts";
import { baseOf, idOf, type Manifest, writeManifest } from "./manifest.ts";
import { type Entry, pack } from "./pack.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import { placeOf, segmentName } from "./walNames.ts";

export interface Copying {
  databaseUrl: string;
  files: SealedFiles;
  /** How many bytes there are about, and each time how many more are done. */
  onBytes?: ((more: number, total: number) => void) | undefined;
}
export interface Made {
  manifest: Manifest;
  /** As they lie in the vault. */
  sealedBytes: number;
}

/** What belongs to a running server alone, or is made anew when it starts (the manual's "Making a Base Backup", what pg_basebackup leaves out). */
const EMPTIED = new Set([
  ...["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots"],
  ...["pg_stat_tmp", "pg_subtrans"],
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|restored_wal|recovery\.signal|standby\.signal)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/;
/** Last, so that what it says of the others holds. */
const CONTROL = "global/pg_control";

/**
 * A copy of the files of a living server with the log that makes them whole, so that it can be restored even alone; with the archive
 * of the log, to any moment after. By an account that may do so (the one that made the cluster).
 */
export async function copyCluster({ databaseUrl, files, onBytes }: Copying): Promise<Made> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const cluster = await readCluster(client);
    const list = await walk(cluster.dataFolder);
    const startedAt = await readNow(client);
    // What is needed of the log stays until the copy has it; a connection that is gone takes its slot along.
    await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [
      `backup_${process.pid}`,
    ]);
    const { rows: begun } = await client.query<{ wal: string }>(
      "SELECT pg_walfile_name(pg_backup_start('invataxi', true)) AS wal",
    );
    const source = new ClusterSource({ client, cluster, list, firstWal: begun[0]?.wal ?? "" });
    const manifest = { ...manifestOf(cluster), id: idOf(startedAt), startedAt };
    const counted = countBytes(pack(source.entries()), (more) => onBytes?.(more, list.bytes));
    const bytes = await files.write(baseOf(manifest), counted.source);
    const whole: Manifest = {
      ...{ ...manifest, bytes: counted.bytes() },
      ...{ firstWal: source.firstWal, lastWal: source.lastWal, until: source.until },
    };
    return { manifest: whole, sealedBytes: bytes + (await writeManifest(files, whole)) };
  } finally {
    await client.end();
  }
}

const manifestOf = ({ system, major, segmentBytes, database, user, migrations }: Cluster) => ({
  ...{ version: 1 as const, way: "folder" as const },
  ...{ system, major, segmentBytes, database, user, migrations },
});

export async function readNow(client: Client): Promise<string> {
  const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  const [row] = rows;
  if (row === undefined) throw new Error("Postgres does not say what time it is");
  return row.now.toISOString();
}

interface FileList {
  folders: string[];
  paths: string[];
  bytes: number;
}

async function walk(root: string): Promise<FileList> {
  const list: FileList = { folders: [], paths: [], bytes: 0 };
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (LEFT_OUT.test(path)) continue;
      if (entry.isSymbolicLink()) throw new AppError("backup.elsewhere", { values: { name: path } });
      if (entry.isDirectory()) {
        list.folders.push(path);
        if (!EMPTIED.has(path)) await visit(path);
      } else if (entry.isFile() && path !== CONTROL) {
        list.paths.push(path);
        list.bytes += (await stat(join(root, path)).catch(() => undefined))?.size ?? 0;
      }
    }
  };
  await visit("");
  return list;
}

interface Source {
  client: Client;
  cluster: Cluster;
  list: FileList;
  firstWal: string;
}

class ClusterSource {
  readonly firstWal: string;
  lastWal = "";
  until = "";

  constructor(private readonly source: Source) {
    this.firstWal = source.firstWal;
  }

  async *entries(): AsyncGenerator<Entry> {
    const { list, cluster } = this.source;
    for (const path of list.folders) yield { path, folder: true };
    yield { path: "pg_wal/archive_status", folder: true };
    for (const path of list.paths) yield { path, file: join(cluster.dataFolder, path) };
    yield { path: CONTROL, file: join(cluster.dataFolder, CONTROL) };
    yield { path: "backup_label", text: await this.stop() };
    for (const name of this.segments())
      yield { path: `pg_wal/${name}`, file: join(cluster.dataFolder, "pg_wal", name) };
  }

  /** What the files have to say to a server that starts over them. */
  private async stop(): Promise<string> {
    const { client } = this.source;
    const { rows } = await client.query<{ wal: string; labelfile: string }>(
      "SELECT pg_walfile_name(lsn) AS wal, labelfile FROM pg_backup_stop(false)",
    );
    const [row] = rows;
    if (row === undefined) throw new Error("Postgres does not say how the backup ended");
    this.lastWal = row.wal;
    this.until = await readNow(client);
    return row.labelfile;
  }

  private segments(): string[] {
    const { segmentBytes } = this.source.cluster;
    const first = placeOf(this.firstWal, segmentBytes);
    const last = placeOf(this.lastWal, segmentBytes);
    return Array.from({ length: last.no - first.no + 1 }, (_, index) =>
      segmentName({ ...first, no: first.no + index }, segmentBytes),
    );
  }
}

function countBytes(source: AsyncIterable<Buffer>, onBytes: (more: number) => void) {
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const part of source) {
      bytes += part.length;
      onBytes(part.length);
      yield part;
    }
  }
  return { source: counted(), bytes: () => bytes };
}
