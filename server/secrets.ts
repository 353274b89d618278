import { createHmac, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the library's defaults (OWASP's first recommendation). */
export const hashSecret = (secret: string): Promise<string> => hash(secret);

export async function createHasher() {
  const decoy = await hash("nobody's secret");
  return { verify: (stored: string, secret: string) => verify(stored, secret), decoy };
}

/** Six digits, each equally likely. */
export const createCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** Keyed, so that a stolen table of six-digit codes cannot be tried offline. */
export const codeHasher = (key: string) => (phone: string, code: string) =>
  createHmac("sha256", key).update(`${phone}:${code}`).digest("hex");
