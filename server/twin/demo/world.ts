import type { LatLng } from "../../../shared/geo/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import { seededRandom } from "../../regions/random.ts";
import { stableId } from "../../regions/stableId.ts";

/** Roads as a simulated driver needs them. */
export interface DemoRoads {
  path(from: LatLng, to: LatLng): LatLng[];
  travelTime(from: LatLng, to: LatLng, departAt: Instant): Seconds;
}

/** Chance, the same on every run with the same seed: decided by what it is about, not by the order of asking. */
export interface Luck {
  /** 0.88–1.13 times the planned driving time, mostly a little less: plans are meant to hold. */
  traffic(stopId: string): number;
  staysAway(tripId: string): boolean;
  changesMind(wishKey: string): boolean;
  /** The same deed has the same id, so a repeat after a lost answer is harmless. */
  actionId(stopId: string, action: string): string;
}

const NO_SHOW_SHARE = 0.015;
const CANCEL_SHARE = 0.03;

export function createLuck(seed: number): Luck {
  const chance = (subject: string) => seededRandom(seed, subject);
  return {
    traffic: (stopId) => 0.88 + 0.25 * chance(`traffic ${stopId}`).next() ** 2,
    staysAway: (tripId) => chance(`away ${tripId}`).chance(NO_SHOW_SHARE),
    changesMind: (wishKey) => chance(`mind ${wishKey}`).chance(CANCEL_SHARE),
    actionId: (stopId, action) => stableId(`demo ${seed} ${stopId} ${action}`),
  };
}
