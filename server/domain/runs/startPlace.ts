import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { isVisited } from "../../../shared/lifeCycle/stop.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";
import type { Run, StartReason, VehiclePosition } from "./model.ts";

/** Where the vehicle's last ride before a run ends. */
export interface EarlierEnd {
  place: Place;
  /** When the vehicle was there; undefined: that is still ahead. */
  at: Instant | undefined;
}

/** What is known of where the vehicle will stand. */
export interface KnownOfStart {
  earlier: EarlierEnd | undefined;
  position: VehiclePosition | undefined;
  /** By rule it is driven home after each run. */
  returnsHome: boolean;
}

/** Nothing has been done on it yet: where its vehicle stands is where it starts. */
export const hasYetToSetOut = ({ shift, stops }: Run): boolean =>
  isToBegin(shift) || !stops.some((stop) => isVisited(stop));

/**
 * The run with the place at which its vehicle is expected to stand: where its last ride ended or will, or where it was seen since;
 * its template's, if it goes home by rule or has not driven lately.
 */
export function withExpectedStart(run: Run, { earlier, position, returnsHome }: KnownOfStart): Run {
  if (returnsHome || earlier === undefined) return { ...run, startsFrom: "home" };
  const isSeenSince = earlier.at !== undefined && position !== undefined && position.at > earlier.at;
  const startsFrom: StartReason = isSeenSince ? "parked" : "lastRide";
  const startPlace = isSeenSince ? { ...earlier.place, point: position.point } : earlier.place;
  return { ...run, startsFrom, shift: { ...run.shift, startPlace } };
}
