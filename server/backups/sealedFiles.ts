import { pipeline, Readable, type Transform } from "node:stream";
import { constants, createGunzip, createGzip } from "node:zlib";
import { AppError } from "../errors.ts";
import { type Bytes, open, seal } from "./sealing.ts";
import type { Vault } from "./vault.ts";

const CHUNK = 256 * 1024;

/** The vault's files as they are meant: packed and sealed on the way in, proved on the way out. */
export interface SealedFiles {
  write(name: string, source: Bytes): Promise<number>;
  /** Throws backup.incomplete where there is none, and while it is read what `open` throws. */
  read(name: string): Promise<Bytes>;
  find(name: string): Promise<Bytes | undefined>;
  list(): Promise<string[]>;
  remove(name: string): Promise<void>;
}

export function sealedFiles(vault: Vault, key: Buffer): SealedFiles {
  const find = async (name: string): Promise<Bytes | undefined> => {
    const kept = await vault.get(name);
    return kept && through(open(kept, { key, name }), createGunzip({ chunkSize: CHUNK }));
  };
  return {
    find,
    // The fastest packing: what segments of the log hold is mostly nothing.
    write: (name, source) =>
      vault.put(
        name,
        seal(through(source, createGzip({ level: constants.Z_BEST_SPEED, chunkSize: CHUNK })), { key, name }),
      ),
    async read(name) {
      const found = await find(name);
      if (found === undefined) throw new AppError("backup.incomplete", { values: { name } });
      return found;
    },
    list: () => vault.list(),
    remove: (name) => vault.remove(name),
  };
}

/** What goes wrong before the stream is what whoever reads it is told. */
function through(source: Bytes, transform: Transform): Bytes {
  pipeline(Readable.from(source), transform, () => undefined);
  return transform;
}
