import { type Seconds, seconds } from "../../../shared/time/index.ts";
import type { Lock, Plan, Route, StopRef } from "../../domain/scheduling/index.ts";
import { isSame, refsOf } from "./rearrangements.ts";

/** Before any service day. */
const LONG_AGO = seconds(-7 * 86_400);
/** Times are computed anew; so much later is the same time. */
const SAME_TIME = 30; // seconds

/** The next stops of a run, up to the last one that is due by `until`. */
const frozenStops = ({ stops }: Route, until: Seconds) => {
  const visits = stops.filter((stop) => stop.kind !== "break");
  return visits.slice(0, 1 + visits.findLastIndex(({ beginAt }) => beginAt <= until));
};

/**
 * What is so near that it stays as it is, for the search: with its vehicle, in its order, no later than it is expected. What a
 * vehicle is on the way to, and who is aboard, the day's state says.
 */
export function freeze({ routes }: Plan, until: Seconds): Lock[] {
  return routes.flatMap((route): Lock[] => {
    const stops = frozenStops(route, until);
    if (stops.length === 0) return [];
    const { shiftId } = route;
    const refs = stops.map(({ tripId, kind }): StopRef => ({ tripId, kind }));
    const trips = [...new Set(stops.map(({ tripId }) => tripId))];
    return [
      ...trips.map((tripId): Lock => ({ kind: "rider", tripId, shiftId })),
      { kind: "order", shiftId, stops: refs },
      ...stops.map(({ tripId, kind, beginAt }): Lock => {
        const window = { earliest: LONG_AGO, latest: seconds(beginAt + SAME_TIME) };
        return { kind: "time", stop: { tripId, kind }, window };
      }),
    ];
  });
}

/** Whether a plan leaves everything that is so near as it is: also that nothing comes before it or between, which no lock says. */
export function leavesFrozen(before: Plan, after: Plan, until: Seconds): boolean {
  const now = new Map(after.routes.map((route) => [route.shiftId, refsOf(route)]));
  return before.routes.every((route) => {
    const frozen = refsOf({ stops: frozenStops(route, until) });
    return isSame(frozen, (now.get(route.shiftId) ?? []).slice(0, frozen.length));
  });
}
