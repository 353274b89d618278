import type { DeviceReport } from "../../../shared/schemas/driverReports.ts";

/** Closes what a driver did, so that it can lie on the device; the same key opens it, here or at the service. */
export type Seal = SealOf<DeviceReport>;
export interface SealOf<T> {
  close(what: T): Promise<string>;
  /** Undefined for what another key closed, or what is something else. */
  open(sealed: string): Promise<T | undefined>;
}

const NONCE_BYTES = 12;

/**
 * AES-256-GCM under the key that comes with the author's session and stays in memory alone. A key made from the PIN would be worth
 * little: whoever holds the device tries four digits in seconds. This one cannot be tried, only the author's sign-in or the service
 * has it, and so anybody's page may hand in what is sealed without reading it: nothing waits for the author to come back.
 * Undefined where the browser has no such art, as on a page without https: there nothing may lie on the device.
 */
export async function createSealOf<T>(
  base64Key: string,
  isIt: (value: unknown) => value is T,
): Promise<SealOf<T> | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return undefined;
  const key = await subtle.importKey("raw", toBytes(base64Key), "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    async close(what) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(what));
      const closed = await subtle.encrypt({ name: "AES-GCM", iv }, key, text);
      return toBase64([...iv, ...new Uint8Array(closed)]);
    },
    async open(sealed) {
      try {
        const bytes = toBytes(sealed);
        const iv = bytes.subarray(0, NONCE_BYTES);
        const text = await subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.subarray(NONCE_BYTES));
        const what: unknown = JSON.parse(new TextDecoder().decode(text));
        return isIt(what) ? what : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

export const createSeal = (base64Key: string): Promise<Seal | undefined> => createSealOf(base64Key, isAct);

/** Nobody but this page's own kind could have closed it: enough to know that it is an act. */
const isAct = (value: unknown): value is DeviceReport =>
  typeof value === "object" && value !== null && "actionId" in value && "done" in value;

const toBase64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));
const toBytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
