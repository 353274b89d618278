import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "../errors.ts";
import type { Bytes } from "./sealing.ts";

/** Where sealed files are kept: a folder (another disk, a mounted machine), a command that takes them away, or both. */
export interface Vault {
  /** Whole or not at all; answers how many bytes. */
  put(name: string, source: Bytes): Promise<number>;
  /** undefined: there is none of this name. */
  get(name: string): Promise<Bytes | undefined>;
  /** All whole files, sorted. */
  list(): Promise<string[]>;
  remove(name: string): Promise<void>;
}
export interface VaultPlace {
  folder?: string | undefined;
  /** Run by the shell, with the file's name in BACKUP_NAME and its bytes on the standard input; 0 means kept. The same may come twice. */
  command?: string | undefined;
}

const UNFINISHED = ".part";

export function openVault({ folder, command }: VaultPlace): Vault {
  if (folder !== undefined) return folderVault(folder, command);
  if (command === undefined) throw new AppError("backup.notSet");
  const away = () => Promise.reject(new AppError("backup.onlyCommand"));
  return {
    put: (name, source) => send(command, name, source),
    get: async () => undefined,
    list: away,
    remove: away,
  };
}

function folderVault(folder: string, command: string | undefined): Vault {
  return {
    async put(name, source) {
      const file = join(folder, name);
      const draft = `${file}.${process.pid}${UNFINISHED}`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      try {
        await pipeline(source, createWriteStream(draft, { mode: 0o600, flush: true }));
        if (command !== undefined) await send(command, name, createReadStream(draft));
        await rename(draft, file);
        await flushFolder(dirname(file));
      } finally {
        await rm(draft, { force: true });
      }
      return (await stat(file)).size;
    },
    async get(name) {
      const file = await open(join(folder, name)).catch(ifMissing(undefined));
      return file?.createReadStream({ highWaterMark: 256 * 1024 });
    },
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing([]));
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
        .sort();
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

const ifMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
    throw error;
  };

/** A name that is written stays after a loss of power. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().catch(() => undefined); // some networks' folders know no such thing
  await handle.close();
}

async function send(command: string, name: string, source: Bytes): Promise<number> {
  const child = spawn("/bin/sh", ["-c", command], {
    env: { ...process.env, BACKUP_NAME: name },
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      bytes += part.length;
      yield part;
    }
  }
  // A command that ends before it has read all says so by its exit code.
  await pipeline(counted(), child.stdin).catch(() => undefined);
  const code = await ended;
  if (code !== 0) throw new AppError("backup.commandFailed", { values: { code, name } });
  return bytes;
}
