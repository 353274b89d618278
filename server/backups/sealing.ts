import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "../errors.ts";
import { keyMark } from "./backupKey.ts";

/**
 * A file nobody can read or change without the key. Parts of a quarter of a megabyte, each AES-256-GCM under a key of this file
 * alone (HKDF of the office's key, a random salt and the file's name, so that no file passes for another), each with its number and
 * whether it is the last: none can be missing, moved or cut off. The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár:
 * Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015).
 */
const MAGIC = Buffer.from("IVB1");
const MARK = 8;
const SALT = 16;
const TAG = 16;
const PART = 256 * 1024;
const HEAD = MAGIC.length + MARK + SALT;

export type Bytes = AsyncIterable<Uint8Array>;
interface Sealed {
  key: Buffer;
  /** By which the file is kept; it does not open under another. */
  name: string;
}

const keyOfFile = ({ key, name }: Sealed, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, `invataxi backup ${name}`, 32));

function nonceOf(no: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(no), 0);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** The bytes, in parts of this size and a last one that is as large or smaller. */
async function* inParts(source: Bytes, size: number): AsyncGenerator<{ part: Buffer; isLast: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes]);
    for (; held.length > size; held = held.subarray(size))
      yield { part: held.subarray(0, size), isLast: false };
  }
  yield { part: held, isLast: true };
}

export async function* seal(source: Bytes, sealed: Sealed): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = keyOfFile(sealed, salt);
  yield Buffer.concat([MAGIC, keyMark(sealed.key), salt]);
  let no = 0;
  for await (const { part, isLast } of inParts(source, PART)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(no, isLast));
    yield Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]);
    no += 1;
  }
}

/** Gives nothing that has not been proved. Throws backup.damaged, and backup.wrongKey for what another key has sealed. */
export async function* open(source: Bytes, sealed: Sealed): AsyncGenerator<Buffer> {
  const { head, rest } = await takeHead(source, sealed.name);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged(sealed.name);
  if (!head.subarray(MAGIC.length, MAGIC.length + MARK).equals(keyMark(sealed.key)))
    throw new AppError("backup.wrongKey");
  const key = keyOfFile(sealed, head.subarray(MAGIC.length + MARK));
  let no = 0;
  for await (const { part, isLast } of inParts(rest, PART + TAG)) {
    yield openPart(part, { key, nonce: nonceOf(no, isLast), name: sealed.name });
    no += 1;
  }
}

function openPart(part: Buffer, { key, nonce, name }: { key: Buffer; nonce: Buffer; name: string }): Buffer {
  if (part.length < TAG) throw damaged(name);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(part.subarray(part.length - TAG));
  try {
    return Buffer.concat([decipher.update(part.subarray(0, part.length - TAG)), decipher.final()]);
  } catch (error) {
    throw damaged(name, error);
  }
}

async function takeHead(source: Bytes, name: string): Promise<{ head: Buffer; rest: Bytes }> {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  while (held.length < HEAD) {
    const { value, done } = await iterator.next();
    if (done === true) throw damaged(name);
    held = Buffer.concat([held, value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield held.subarray(HEAD);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: held.subarray(0, HEAD), rest: rest() };
}

const damaged = (name: string, cause?: unknown): AppError =>
  new AppError("backup.damaged", { values: { name }, cause });
