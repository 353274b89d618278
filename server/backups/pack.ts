import { createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { Bytes } from "./sealing.ts";

/** One entry of a pack: a folder, a file of the disk, or a text. `path` is relative. */
export type Entry =
  | { path: string; folder: true }
  | { path: string; file: string }
  | { path: string; text: string };

const Head = z.object({ path: z.string(), size: z.int().min(0).optional() });
const LENGTH = 4;
const READ_AT_ONCE = 256 * 1024;

/** Entries one after the other: the length of a head, the head as JSON, the bytes it names; a length of nothing ends them. */
export async function* pack(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    if ("folder" in entry) yield headOf({ path: entry.path });
    else if ("text" in entry) {
      const bytes = Buffer.from(entry.text);
      yield Buffer.concat([headOf({ path: entry.path, size: bytes.length }), bytes]);
    } else yield* packFile(entry);
  }
  yield Buffer.alloc(LENGTH);
}

/** A living file may go, shrink or grow meanwhile: the log that comes with it puts that right. It is taken as long as it was. */
async function* packFile({ path, file }: { path: string; file: string }): AsyncGenerator<Buffer> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return;
  try {
    const { size } = await handle.stat();
    yield headOf({ path, size });
    for (let at = 0; at < size; ) {
      const part = Buffer.alloc(Math.min(READ_AT_ONCE, size - at));
      const { bytesRead } = await handle.read(part, 0, part.length, at);
      const taken = bytesRead === 0 ? part : part.subarray(0, bytesRead);
      yield taken; // what has been cut off meanwhile is zeros
      at += taken.length;
    }
  } finally {
    await handle.close();
  }
}

function headOf(head: z.infer<typeof Head>): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

/** Writes the entries into a folder that is there; tells of the bytes as they come. Throws backup.incomplete for a pack without its end. */
export async function unpack(source: Bytes, folder: string, onBytes: (count: number) => void): Promise<void> {
  const reader = new ByteReader(source);
  for (;;) {
    const length = (await reader.take(LENGTH)).readUInt32BE();
    if (length === 0) break;
    const { path, size } = Head.parse(JSON.parse((await reader.take(length)).toString()));
    const target = join(folder, normalize(`/${path}`));
    await mkdir(size === undefined ? target : dirname(target), { recursive: true, mode: 0o700 });
    if (size !== undefined) {
      const bytes = Readable.from(reader.stream(size), { objectMode: false });
      await pipeline(bytes, createWriteStream(target, { mode: 0o600 }));
      onBytes(size);
    }
  }
  for await (const _ of reader.rest()); // to its end, which only then is proved
}

class ByteReader {
  private held: Buffer = Buffer.alloc(0);
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(source: Bytes) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) {
      const more = await this.more();
      if (more === undefined) throw new AppError("backup.incomplete", { values: { name: "base" } });
      this.held = Buffer.concat([this.held, more]);
    }
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  async *stream(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const part = await this.take(Math.min(left, Math.max(1, this.held.length)));
      left -= part.length;
      yield part;
    }
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    for (let more = await this.more(); more !== undefined; more = await this.more()) yield more;
  }

  private async more(): Promise<Uint8Array | undefined> {
    const { value, done } = await this.iterator.next();
    return done === true ? undefined : value;
  }
}
