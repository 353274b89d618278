import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the library's defaults (OWASP's first recommendation). */
export const hashSecret = (secret: string): Promise<string> => hash(secret);

export async function createHasher() {
  const decoy = await hash("nobody's secret");
  return { hash: hashSecret, verify: (stored: string, secret: string) => verify(stored, secret), decoy };
}

/** So many digits, each equally likely. */
export const createCode = (digits: number): string =>
  String(randomInt(0, 10 ** digits)).padStart(digits, "0");

/** 256 bits, as an address may carry them. */
export const createToken = (): string => randomBytes(32).toString("base64url");

/** Keyed, so that a stolen table of one-time codes cannot be tried offline, nor one of phones read. */
export const createDigest =
  (key: string) =>
  (...words: string[]): string =>
    createHmac("sha256", key).update(JSON.stringify(words)).digest("base64url");

const NONCE = 12;
const TAG = 16;

/** undefined: with another key, or changed since. */
function unseal(key: Buffer, text: string): string | undefined {
  const sealed = Buffer.from(text, "base64");
  if (sealed.length < NONCE + TAG) return undefined;
  const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE));
  opener.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([opener.update(sealed.subarray(NONCE, -TAG)), opener.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/**
 * Keys that seal what a driver reports on a device until the service has it, AES-256-GCM. None is stored: each follows from the
 * service's secret, so whoever has the sealed report may bring it, and that it opens proves whose device made it. It guards
 * against the next person with the device, and against anybody who finds it; not against somebody who read the key there while its
 * owner was signed in. When the secret is changed, reports that no line has taken by then can be opened no more.
 */
export function createReportSeal(secret: string) {
  const keyOf = (author: string) =>
    createHmac("sha256", secret)
      .update(JSON.stringify(["reports", author]))
      .digest();
  return {
    keyFor: (author: string): string => keyOf(author).toString("base64"),
    open: (author: string, text: string): string | undefined => unseal(keyOf(author), text),
  };
}

/**
 * Keeps what has to be read again, such as the secret of a second factor: AES-256-GCM, with a key that follows from the service's
 * secret, so that a stolen table opens nothing. When that secret is changed, nothing sealed before can be opened.
 */
export function createSeal(secret: string) {
  const key = createHmac("sha256", secret).update("seal").digest();
  return {
    seal(text: string): string {
      const nonce = randomBytes(NONCE);
      const sealer = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = [nonce, sealer.update(text, "utf8"), sealer.final()];
      return Buffer.concat([...sealed, sealer.getAuthTag()]).toString("base64");
    },
    open: (sealed: string): string | undefined => unseal(key, sealed),
  };
}
