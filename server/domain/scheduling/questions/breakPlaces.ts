import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import type { StopRef } from "../model/dayState.ts";
import type { Route } from "../model/plan.ts";

/** A break that is ahead, by its index in the shift's `breaks`. `free`: from when on its driver may rest where they stand. */
export interface BreakAhead {
  readonly breakIndex: number;
  readonly free: Seconds;
  readonly length: Seconds;
}

/** Where the driver rests: from when on, and after which stop of the route; without one before its first. */
export interface BreakPlace {
  readonly breakIndex: number;
  readonly at: Seconds;
  readonly after?: StopRef;
}

/**
 * The places of a shift's breaks, also of those outside the route's own time: before leaving, while the vehicle has not left, or after the
 * return. Without a route there is nothing else to do.
 */
export function breakPlaces(
  route: Route | undefined,
  breaks: readonly BreakAhead[],
  { hasLeft }: { hasLeft: boolean },
): BreakPlace[] {
  return breaks.map(({ breakIndex, free, length }) => {
    if (route === undefined || route.stops.length === 0) return { breakIndex, at: free };
    const index = route.stops.findIndex((stop) => stop.kind === "break" && stop.breakIndex === breakIndex);
    const stop = route.stops[index];
    if (stop !== undefined) return { breakIndex, at: stop.beginAt, ...afterOf(route, index) };
    if (!hasLeft && route.departAt >= free + length - 1e-6) return { breakIndex, at: free };
    const at = seconds(Math.max(route.returnAt, free));
    return { breakIndex, at, ...afterOf(route, route.stops.length) };
  });
}

function afterOf({ stops }: Route, index: number): Pick<BreakPlace, "after"> {
  const before = stops.slice(0, index).findLast((stop) => stop.kind !== "break");
  if (before === undefined) return {};
  return { after: { kind: before.kind, tripId: before.tripId } };
}
