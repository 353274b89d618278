import { createCipheriv, randomBytes } from "node:crypto";

/** As a device seals with the key that its driver's sign-in gave: nonce, then text and tag by AES-256-GCM. */
export function seal(act: unknown, key: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), nonce);
  const text = [cipher.update(JSON.stringify(act)), cipher.final()];
  return Buffer.concat([nonce, ...text, cipher.getAuthTag()]).toString("base64");
}
