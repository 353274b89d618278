import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { AppError } from "../../errors.ts";

const MOST_BYTES = 40_000_000;

/**
 * The body of a call as a file in a folder of its own, away from everything that is served; gone when the work is done, whatever became of
 * it. Throws list.tooLarge, list.empty.
 */
export async function withReceivedFile<T>(request: Request, work: (file: string) => Promise<T>): Promise<T> {
  if (Number(request.get("content-length") ?? 0) > MOST_BYTES) throw new AppError("list.tooLarge");
  const folder = await mkdtemp(join(tmpdir(), "list-"));
  try {
    const file = join(folder, "list");
    await receive(request, file);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: Request, file: string): Promise<void> {
  // A body of JSON has been read before; it is no list.
  if (request.readableEnded) throw new AppError("list.notATable");
  let received = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      received += piece.length;
      if (received > MOST_BYTES) done(new AppError("list.tooLarge"));
      else done(null, piece);
    },
  });
  try {
    await pipeline(request, counted, createWriteStream(file));
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("request.invalid", { cause: error });
  }
  if (received === 0) throw new AppError("list.empty");
}
