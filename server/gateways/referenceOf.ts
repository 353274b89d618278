import { createHash } from "node:crypto";

/**
 * A reference that names nobody: a provider's own id may hold a phone number (WhatsApp's does) or a chat, and references stand in
 * facts that are kept for years. The same for the same words.
 */
export const referenceOf = (...words: readonly (string | number)[]): string =>
  createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 32);
