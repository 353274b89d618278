import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;
const CIPHER = "aes-256-gcm";

/**
 * smsc.kz wants the number again when it is asked what became of a message, and a reference must not show one: it carries the number
 * sealed with the account's own password. After a new password, older messages can be asked about no more.
 */
export function createPhoneSeal(password: string) {
  const key = createHash("sha256")
    .update(JSON.stringify(["sms.reference", password]))
    .digest();
  return {
    seal(phone: string): string {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const sealed = Buffer.concat([nonce, cipher.update(phone, "utf8"), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]).toString("base64url");
    },
    open(text: string): string | undefined {
      const sealed = Buffer.from(text, "base64url");
      if (sealed.length < NONCE + TAG) return undefined;
      const opener = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE));
      opener.setAuthTag(sealed.subarray(-TAG));
      try {
        const phone = Buffer.concat([opener.update(sealed.subarray(NONCE, -TAG)), opener.final()]);
        return phone.toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}
