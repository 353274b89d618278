import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { AppError } from "../errors.ts";
import { findSegment } from "./archiveSegment.ts";
import { baseOf, type Manifest } from "./manifest.ts";
import { unpack } from "./pack.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import { restoreCommand, WalFeed } from "./walFeed.ts";

/** Starts a Postgres of this machine over a data folder. */
export interface PostgresProgram {
  major: number;
  start(how: { dataFolder: string; socketFolder: string; settings: Record<string, string> }): RunningPostgres;
}
export interface RunningPostgres {
  hasEnded(): boolean;
  log(): string;
  stop(): Promise<void>;
}

export interface Restoring<T> {
  files: SealedFiles;
  manifest: Manifest;
  /** Left out: all there is. */
  at?: Date | undefined;
  /** A folder that is not there yet, or is empty. */
  into: string;
  postgres: PostgresProgram;
  /** Nothing that is put back has to survive a loss of power. */
  throwaway?: boolean;
  onBytes?: ((more: number) => void) | undefined;
  onSegment?: ((name: string) => void) | undefined;
  /** What is done with it while it answers, at an address that nobody else can reach. */
  use(restored: Restored): Promise<T>;
}
export interface Restored {
  databaseUrl: string;
  /** The last commit that was put back; undefined: none after the backup itself. */
  until: Date | undefined;
}

/** The folder gets its name when everything is done; what a restore that was killed left is begun anew. */
export async function restoreCluster<T>(restoring: Restoring<T>): Promise<T> {
  const { files, manifest, postgres, onBytes } = restoring;
  const into = resolve(restoring.into);
  if (postgres.major !== manifest.major)
    throw new AppError("backup.otherPostgres", {
      values: { found: postgres.major, needed: manifest.major },
    });
  if ((await readdir(into).catch(() => [])).length > 0)
    throw new AppError("backup.placeTaken", { values: { name: into } });
  const draft = `${into}.restoring`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(draft, { mode: 0o700 });
  await unpack(await files.read(baseOf(manifest)), draft, (count) => onBytes?.(count));
  await writeFile(join(draft, "recovery.signal"), "", { mode: 0o600 });
  const socketFolder = await mkdtemp(join(tmpdir(), "iv-restore-"));
  try {
    const result = await recover(restoring, { draft, socketFolder });
    await rm(into, { recursive: true, force: true });
    await rename(draft, into);
    return result;
  } finally {
    await rm(socketFolder, { recursive: true, force: true });
  }
}

interface Place {
  draft: string;
  socketFolder: string;
}

async function recover<T>(restoring: Restoring<T>, place: Place): Promise<T> {
  const { files, manifest, onSegment } = restoring;
  const feed = new WalFeed({
    dataFolder: place.draft,
    segmentBytes: manifest.segmentBytes,
    fetch: (name) => findSegment(files, manifest.system, name),
    onSegment,
  });
  await feed.start();
  try {
    return await replay(restoring, place, restoring.at).catch((error: unknown) => {
      if (feed.failure !== undefined) throw feed.failure;
      // The archive reaches the moment, and nothing was committed between its last commit and then.
      if (error instanceof ReplayFailed && error.isShortOfTarget) return replay(restoring, place, undefined);
      throw error;
    });
  } finally {
    await feed.stop();
  }
}

class ReplayFailed extends Error {
  readonly isShortOfTarget: boolean;

  constructor(log: string) {
    super(`Postgres could not go through the log; it said:\n${log.trim().split("\n").slice(-8).join("\n")}`);
    this.isShortOfTarget = log.includes("recovery ended before configured recovery target was reached");
  }
}

async function replay<T>(restoring: Restoring<T>, place: Place, at: Date | undefined): Promise<T> {
  const { postgres, manifest, throwaway = false, use } = restoring;
  const { draft: dataFolder, socketFolder } = place;
  const access = join(socketFolder, "access");
  await writeFile(access, "local all all trust\n", { mode: 0o644 });
  const running = postgres.start({
    ...{ dataFolder, socketFolder },
    settings: {
      ...{ listen_addresses: "", unix_socket_directories: socketFolder, port: "5432", hba_file: access },
      ...{ archive_mode: "off", logging_collector: "off", lc_messages: "C", log_min_messages: "log" },
      ...{ restore_command: restoreCommand, recovery_target_timeline: "latest" },
      ...(at && {
        recovery_target_time: at.toISOString().replace("T", " ").replace("Z", "+00"),
        recovery_target_action: "promote",
      }),
      ...(throwaway && { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
    },
  });
  try {
    const { user, database } = manifest;
    const databaseUrl = `postgres://${encodeURIComponent(user)}@localhost:5432/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}`;
    await untilWritable(running, databaseUrl);
    const last = /last completed transaction was at log time ([^\n]+)/.exec(running.log())?.[1];
    return await use({ databaseUrl, until: last === undefined ? undefined : new Date(last) });
  } finally {
    await running.stop();
  }
}

const LOOK_MS = 40;

async function untilWritable(running: RunningPostgres, databaseUrl: string): Promise<void> {
  while (!running.hasEnded()) {
    if (await isWritable(databaseUrl)) return;
    await sleep(LOOK_MS);
  }
  throw new ReplayFailed(running.log());
}

async function isWritable(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ recovering: boolean }>("SELECT pg_is_in_recovery() AS recovering");
    return rows[0]?.recovering === false;
  } catch {
    return false; // not listening yet
  } finally {
    await client.end().catch(() => undefined);
  }
}
