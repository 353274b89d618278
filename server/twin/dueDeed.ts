import { isOver, isToBegin } from "../../shared/lifeCycle/shift.ts";
import { isAhead, isBegun } from "../../shared/lifeCycle/stop.ts";
import type { BreakView, Manifest, ManifestStop, StopAction } from "../../shared/schemas/index.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  toInstant,
} from "../../shared/time/index.ts";

export type Deed =
  | { kind: "startShift" }
  | { kind: "endShift" }
  | { kind: "break"; pause: BreakView; step: "begin" | "end" }
  | { kind: "act"; stop: ManifestStop; action: StopAction };

/** A deed and when it is due, which may be past. */
export interface DueDeed {
  deed: Deed;
  at: Instant;
}

/** What a driver knows besides the manifest. */
export interface DriverSituation {
  /** When the wheels are at the stop that is driven to; undefined: nowhere yet. */
  reachesAt: Instant | undefined;
  /** When the current stop was reached. */
  arrivedAt: Instant | undefined;
  /** Expected driving time to a stop from where the vehicle stands. */
  driveTo(stop: ManifestStop): Seconds;
  /** How long boarding or alighting takes here. */
  dwell(stop: ManifestStop): Seconds;
  /** When this rider stands at the door of a vehicle that arrived at `arrivedAt`; undefined: never. */
  comesOutAt(stop: ManifestStop, arrivedAt: Instant): Instant | undefined;
}

const LEAVE_EARLY = minutes(2);

/** The next thing a conscientious driver does, and when. Pure: the same manifest and situation, the same deed. */
export function dueDeed(manifest: Manifest, situation: DriverSituation): DueDeed | undefined {
  if (isOver(manifest)) return undefined;
  if (isToBegin(manifest)) return { deed: { kind: "startShift" }, at: toInstant(manifest.starts) };
  const stop = manifest.stops.find((candidate) => candidate.actions.length > 0);
  const rest = restNow(manifest, stop);
  const isFirst = rest?.deed.kind === "break" && rest.deed.step === "end";
  if (isFirst || (rest !== undefined && stop === undefined && rest.at < toInstant(manifest.ends)))
    return rest;
  if (stop === undefined) return { deed: { kind: "endShift" }, at: toInstant(manifest.ends) };
  const next = actionAt(stop, situation);
  if (rest !== undefined && (next === undefined || rest.at <= next.at)) return rest;
  return next && { deed: { kind: "act", stop, action: next.action }, at: next.at };
}

/** The break that is being taken, or whose place comes before the next stop. */
function restNow({ breaks = [], stops }: Manifest, next: ManifestStop | undefined): DueDeed | undefined {
  const taking = breaks.find(({ status }) => status === "underWay");
  if (taking?.begun !== undefined) {
    const at = addSeconds(toInstant(taking.begun), minutes(taking.minutes));
    return { deed: { kind: "break", pause: taking, step: "end" }, at };
  }
  const pause = breaks.find(({ status }) => status === "ahead");
  const isHere = pause?.at !== undefined && !stops.some((stop) => stop.id === pause.after && isAhead(stop));
  if (pause?.at === undefined || !isHere || (next !== undefined && isBegun(next))) return undefined;
  return { deed: { kind: "break", pause, step: "begin" }, at: toInstant(pause.at) };
}

interface DueAction {
  action: StopAction;
  at: Instant;
}

function actionAt(stop: ManifestStop, situation: DriverSituation): DueAction | undefined {
  switch (stop.status) {
    case "planned": {
      const ahead = seconds(-(situation.driveTo(stop) + LEAVE_EARLY));
      return { action: "depart", at: addSeconds(toInstant(stop.scheduled), ahead) };
    }
    case "onTheWay":
      return situation.reachesAt && { action: "arrive", at: situation.reachesAt };
    case "arrived":
      return situation.arrivedAt && atTheDoor(stop, situation, situation.arrivedAt);
    case "done":
    case "noShow":
    case "cancelled":
      return undefined;
  }
}

/** Whoever is not out by the time at which the manifest lets the driver go is not waited for. */
function atTheDoor(
  stop: ManifestStop,
  situation: DriverSituation,
  arrivedAt: Instant,
): DueAction | undefined {
  const dwell = situation.dwell(stop);
  if (stop.kind === "dropoff") return { action: "dropOff", at: addSeconds(arrivedAt, dwell) };
  const patience = stop.noShowFrom === undefined ? undefined : toInstant(stop.noShowFrom);
  const comesOut = situation.comesOutAt(stop, arrivedAt);
  if (comesOut !== undefined && (patience === undefined || comesOut <= patience))
    return { action: "board", at: addSeconds(comesOut, dwell) };
  return patience && { action: "noShow", at: patience };
}
