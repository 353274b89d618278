import { createHmac, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the library's defaults (OWASP's first recommendation). */
export const hashSecret = (secret: string): Promise<string> => hash(secret);

export async function createHasher() {
  const decoy = await hash("nobody's secret");
  return { verify: (stored: string, secret: string) => verify(stored, secret), decoy };
}

/** So many digits, each equally likely. */
export const createCode = (digits: number): string =>
  String(randomInt(0, 10 ** digits)).padStart(digits, "0");

/** Keyed, so that a stolen table of one-time codes cannot be tried offline, nor one of phones read. */
export const createDigest =
  (key: string) =>
  (...words: string[]): string =>
    createHmac("sha256", key).update(JSON.stringify(words)).digest("base64url");
