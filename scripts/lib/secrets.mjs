import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What only this project's own processes know; kept with the data, readable by its owner alone.
 * @typedef {{ database: string, redis: string, session: string }} Secrets
 */

/**
 * @param {string} local
 * @returns {Secrets}
 */
export function keepSecrets(local) {
  const file = join(local, "secrets.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    const secrets = createSecrets();
    mkdirSync(local, { recursive: true });
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
}

/** @returns {Secrets} */
export function createSecrets() {
  const secret = () => randomBytes(24).toString("hex");
  return { database: secret(), redis: secret(), session: secret() };
}
