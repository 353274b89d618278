import { createHash, timingSafeEqual } from "node:crypto";

/** Whether what was shown is the secret, in a time that does not tell how much of it was right. */
export function sameSecret(shown: unknown, secret: string): boolean {
  if (typeof shown !== "string") return false;
  return timingSafeEqual(digest(shown), digest(secret));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
