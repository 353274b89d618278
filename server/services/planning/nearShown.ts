import type { TripId } from "../../../shared/ids/index.ts";
import {
  type Instant,
  instant,
  localSeconds,
  minutes,
  type Seconds,
  type ServiceDay,
} from "../../../shared/time/index.ts";
import type { Lock, Problem } from "../../domain/scheduling/index.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Times move while somebody looks, with the clock and with what others book; by less than this nobody minds. */
export const NEAR_MS = minutes(5) * 1000;

/** When a trip would be fetched and let out, as somebody was shown it; a rider who is aboard is not fetched. */
export interface ShownTimes {
  pickupAt?: Instant | undefined;
  dropoffAt?: Instant | undefined;
}

export const isNearShown = (shown: Instant | undefined, now: Instant | undefined): boolean =>
  shown === undefined || now === undefined ? shown === now : Math.abs(shown - now) < NEAR_MS;

/** The problem in which this trip has its stops near the times that were shown: where it comes in now may be quite another place. */
export function nearShown(
  problem: Problem,
  { tripId, serviceDay, shown }: { tripId: TripId; serviceDay: ServiceDay; shown: ShownTimes | undefined },
  { region }: Pick<PlanningNeeds, "region">,
): Problem {
  const local = (at: number): Seconds => localSeconds(instant(at), serviceDay, region.timeZone);
  const lock = (kind: "pickup" | "dropoff", at: Instant | undefined): Lock[] => {
    if (at === undefined) return [];
    const window = { earliest: local(at - NEAR_MS + 1000), latest: local(at + NEAR_MS - 1000) };
    return [{ kind: "time", stop: { tripId, kind }, window }];
  };
  const locks = [...lock("pickup", shown?.pickupAt), ...lock("dropoff", shown?.dropoffAt)];
  return locks.length === 0 ? problem : { ...problem, locks: [...(problem.locks ?? []), ...locks] };
}
