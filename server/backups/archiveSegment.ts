import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { walOf } from "./manifest.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import type { Bytes } from "./sealing.ts";
import { isSegment } from "./walNames.ts";

/** Before the bytes of a segment stands until when it was written. */
const STAMP = 8;
/** Between the time that a commit bears and its writing, amply. */
const RACE_MS = 1_000;

interface Segment {
  system: string;
  name: string;
  file: string;
}

/**
 * Keeps one finished file of the log. Postgres asks until it hears that it is kept, and may ask twice: the same again is well, another
 * one under the same name is refused (the manual's "Setting Up WAL Archiving").
 */
export async function archiveSegment(files: SealedFiles, segment: Segment): Promise<void> {
  await keepHistory(files, segment);
  await keepFile(files, segment);
}

/**
 * A restored server goes on in a timeline of its own, and its first segment says that this is now the service: only then a later
 * restore may follow it. One that was restored for a trial leaves no mark.
 */
async function keepHistory(files: SealedFiles, { system, name, file }: Segment): Promise<void> {
  const history = `${name.slice(0, 8)}.history`;
  const beside = join(dirname(file), history);
  const isThere = await access(beside).then(
    () => true,
    () => false,
  );
  if (isSegment(name) && isThere && (await files.find(walOf(system, history))) === undefined)
    await keepFile(files, { system, name: history, file: beside });
}

async function keepFile(files: SealedFiles, { system, name, file }: Segment): Promise<void> {
  const kept = await files.find(walOf(system, name));
  if (kept !== undefined) {
    const there = await digest((await splitStamp(kept, name)).rest);
    if (there === (await digest(createReadStream(file)))) return;
    throw new AppError("backup.otherLog", { values: { name } });
  }
  const { mtimeMs } = await stat(file);
  const stamp = Buffer.alloc(STAMP);
  stamp.writeDoubleBE(mtimeMs - RACE_MS);
  async function* stamped(): AsyncGenerator<Uint8Array> {
    yield stamp;
    yield* createReadStream(file);
  }
  await files.write(walOf(system, name), stamped());
}

async function digest(source: Bytes): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of source) hash.update(part);
  return hash.digest("hex");
}

async function splitStamp(source: Bytes, name: string) {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true || first.value.length < STAMP)
    throw new AppError("backup.damaged", { values: { name } });
  const head = Buffer.from(first.value);
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield head.subarray(STAMP);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return {
    until: new Date(head.readDoubleBE(0)),
    rest: rest(),
    close: async () => void (await iterator.return?.()),
  };
}

/** Everything committed until then is in the segments up to this one. */
export async function readUntil(files: SealedFiles, system: string, name: string): Promise<Date> {
  const { until, close } = await splitStamp(await files.read(walOf(system, name)), name);
  await close();
  return until;
}

export async function findSegment(
  files: SealedFiles,
  system: string,
  name: string,
): Promise<Bytes | undefined> {
  const kept = await files.find(walOf(system, name));
  return kept && (await splitStamp(kept, name)).rest;
}
