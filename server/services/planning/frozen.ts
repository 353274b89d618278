import type { TripId } from "../../../shared/ids/index.ts";
import { localSeconds, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { Lock, Plan, Route, StopRef } from "../../domain/scheduling/index.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** So far a frozen stop may move either way: nobody would notice. */
const UNNOTICED = 30;

/** Until when on the day stops stay as they are planned: drivers have read them, and people stand at the door. */
export function frozenUntil(
  { now, serviceDay }: Pick<DayRecords, "now" | "serviceDay">,
  { region, termsOn }: Pick<PlanningNeeds, "region" | "termsOn">,
): Seconds {
  const ahead = termsOn(serviceDay).rules.frozenAhead.value;
  return seconds(localSeconds(now, serviceDay, region.timeZone) + ahead);
}

/** What stays as it is planned. */
export interface Frozen {
  /** Stops that begin before then. */
  until: Seconds;
  /** But for those of trips that wait for their riders' word: nobody is sent there yet. */
  held: ReadonlySet<TripId>;
}

/**
 * Holds the next stops of every run where they are: with their vehicle, in their order, at their times. What is committed (on the way,
 * aboard) the day's state holds already. `plan`: timed as it can be driven now.
 */
export const frozenLocks = (plan: Plan, frozen: Frozen): Lock[] =>
  plan.routes.flatMap((route) => {
    const stops = frozenStops(route, frozen);
    if (stops.length === 0) return [];
    const { shiftId } = route;
    const tripIds = new Set(stops.map(({ tripId }) => tripId));
    return [
      ...[...tripIds].map((tripId): Lock => ({ kind: "rider", tripId, shiftId })),
      { kind: "order", shiftId, stops } as const,
      ...stops.map(({ beginAt, ...stop }): Lock => {
        const window = { earliest: seconds(beginAt - UNNOTICED), latest: seconds(beginAt + UNNOTICED) };
        return { kind: "time", stop, window };
      }),
    ];
  });

/** Whether each run still begins with its frozen stops: locks alone would let others come in between. */
export const keepsFrozen = (before: Plan, after: Plan, frozen: Frozen): boolean =>
  before.routes.every((route) => {
    const visits = visitsOf(after.routes.find(({ shiftId }) => shiftId === route.shiftId));
    const next = visits.filter(({ tripId }) => !frozen.held.has(tripId));
    return frozenStops(route, frozen).every((stop, place) => isSameStop(stop, next[place]));
  });

/** Up to the last stop that begins before then. */
function frozenStops({ stops }: Route, { until, held }: Frozen): (StopRef & { beginAt: Seconds })[] {
  const last = stops.findLastIndex((stop) => stop.kind !== "break" && stop.beginAt <= until);
  return stops
    .slice(0, last + 1)
    .flatMap((stop) =>
      stop.kind === "break" || held.has(stop.tripId)
        ? []
        : [{ kind: stop.kind, tripId: stop.tripId, beginAt: stop.beginAt }],
    );
}

/** The stops of a route at which somebody gets in or out. */
export const visitsOf = (route: Route | undefined): StopRef[] =>
  (route?.stops ?? []).flatMap((stop) =>
    stop.kind === "break" ? [] : [{ kind: stop.kind, tripId: stop.tripId }],
  );

export const isSameStop = (one: StopRef, other: StopRef | undefined): boolean =>
  one.kind === other?.kind && one.tripId === other.tripId;
