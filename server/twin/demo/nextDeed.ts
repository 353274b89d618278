import type { Manifest, ManifestStop, StopAction } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes, type Seconds, toInstant } from "../../../shared/time/index.ts";

export type Deed =
  | { kind: "startShift" }
  | { kind: "endShift" }
  | { kind: "act"; stop: ManifestStop; action: StopAction }
  | { kind: "wait" };

/** What a simulated driver knows besides the manifest. */
export interface DriverSituation {
  /** Set while driving to a stop: whether the wheels are there yet. */
  atStop: boolean;
  /** When the current stop was reached. */
  arrivedAt: Instant | undefined;
  /** Driving time to a stop from where the vehicle stands. */
  driveTo(stop: ManifestStop): Seconds;
  /** How long boarding or alighting takes here. */
  dwell(stop: ManifestStop): Seconds;
  /** Whether this rider will not come out. */
  staysAway(stop: ManifestStop): boolean;
}

const LEAVE_EARLY = minutes(2);

/** The next thing a conscientious driver does at `now`. Pure: the same manifest and situation, the same deed. */
export function nextDeed(manifest: Manifest, situation: DriverSituation, now: Instant): Deed {
  if (manifest.status === "ended") return { kind: "wait" };
  if (manifest.status === "planned")
    return now >= toInstant(manifest.starts) ? { kind: "startShift" } : { kind: "wait" };
  const stop = manifest.stops.find((candidate) => candidate.actions.length > 0);
  if (stop === undefined) return now >= toInstant(manifest.ends) ? { kind: "endShift" } : { kind: "wait" };
  const action = actionAt(stop, situation, now);
  return action !== undefined && stop.actions.includes(action)
    ? { kind: "act", stop, action }
    : { kind: "wait" };
}

function actionAt(stop: ManifestStop, situation: DriverSituation, now: Instant): StopAction | undefined {
  switch (stop.status) {
    case "planned": {
      const leaveAt = addSeconds(
        toInstant(stop.scheduled),
        minutes(-(situation.driveTo(stop) + LEAVE_EARLY) / 60),
      );
      return now >= leaveAt ? "depart" : undefined;
    }
    case "onTheWay":
      return situation.atStop ? "arrive" : undefined;
    case "arrived":
      return atTheDoor(stop, situation, now);
    case "done":
    case "noShow":
    case "cancelled":
      return undefined;
  }
}

function atTheDoor(stop: ManifestStop, situation: DriverSituation, now: Instant): StopAction | undefined {
  const arrivedAt = situation.arrivedAt ?? now;
  if (stop.kind === "dropoff")
    return now >= addSeconds(arrivedAt, situation.dwell(stop)) ? "dropOff" : undefined;
  if (situation.staysAway(stop))
    return stop.noShowFrom !== undefined && now >= toInstant(stop.noShowFrom) ? "noShow" : undefined;
  const ready = stop.window ? Math.max(arrivedAt, toInstant(stop.window.from)) : arrivedAt;
  return now >= ready + situation.dwell(stop) * 1000 ? "board" : undefined;
}
