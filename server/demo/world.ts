import { createHash } from "node:crypto";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Instant, Seconds } from "../../shared/time/index.ts";

/** Roads as a simulated driver needs them. */
export interface DemoRoads {
  path(from: LatLng, to: LatLng): LatLng[];
  travelTime(from: LatLng, to: LatLng, departAt: Instant): Seconds;
}

/** Chance, the same on every run with the same seed: decided by what it is about, not by the order of asking. */
export interface Luck {
  /** 0.9–1.2 times the planned driving time. */
  traffic(stopId: string): number;
  staysAway(tripId: string): boolean;
  changesMind(wishKey: string): boolean;
  /** The same deed has the same id, so a repeat after a lost answer is harmless. */
  actionId(stopId: string, action: string): string;
}

const NO_SHOW_SHARE = 0.015;
const CANCEL_SHARE = 0.03;

export function createLuck(seed: number): Luck {
  const hash = (text: string) => createHash("sha256").update(`${seed}:${text}`).digest();
  const share = (text: string) => hash(text).readUInt32BE(0) / 2 ** 32;
  return {
    traffic: (stopId) => 0.9 + 0.3 * share(`traffic ${stopId}`) ** 2,
    staysAway: (tripId) => share(`away ${tripId}`) < NO_SHOW_SHARE,
    changesMind: (wishKey) => share(`mind ${wishKey}`) < CANCEL_SHARE,
    actionId: (stopId, action) => asUuid(hash(`action ${stopId} ${action}`)),
  };
}

/** RFC 9562 version 8: a UUID made from a hash of our own. */
export function asUuid(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
