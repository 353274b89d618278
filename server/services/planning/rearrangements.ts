import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import type { Plan, Route, StopRef, TripStop } from "../../domain/scheduling/index.ts";

/** The stops that a run has ahead, and those that it is to have instead. */
export interface Rewrite {
  shiftId: ShiftId;
  was: readonly StopRef[];
  becomes: readonly StopRef[];
}

/** Runs that can only change together: whoever leaves one of them goes to another of them. Ids alone, so that it can be kept. */
export type Rearrangement = readonly Rewrite[];

/** What makes one plan of another, in parts that can each be made without the others. */
export function rearrangementsOf(before: Plan, after: Plan): Rearrangement[] {
  const rewrites = rewritesOf(before, after);
  const groups: Rewrite[][] = [];
  for (const rewrite of rewrites) {
    const trips = tripsIn(rewrite);
    const joined = groups.filter((group) => group.some((other) => shares(trips, tripsIn(other))));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), rewrite]);
  }
  return groups;
}

function rewritesOf(before: Plan, after: Plan): Rewrite[] {
  const [old, now] = [before, after].map(
    ({ routes }) => new Map(routes.map((route) => [route.shiftId, refsOf(route)])),
  );
  const shiftIds = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...shiftIds].flatMap((shiftId) => {
    const [was, becomes] = [old?.get(shiftId) ?? [], now?.get(shiftId) ?? []];
    return isSame(was, becomes) ? [] : [{ shiftId, was, becomes }];
  });
}

/**
 * The plan with these runs rewritten, at no times yet; undefined: one of them is not as it was, but for stops that were made
 * meanwhile and come first either way, or a newcomer waits no more.
 */
export function rewritten(plan: Plan, rearrangement: Rearrangement): Plan | undefined {
  const routes = new Map(plan.routes.map((route) => [route.shiftId, route]));
  for (const { shiftId, was, becomes } of rearrangement) {
    const ahead = refsOf(routes.get(shiftId));
    const made = was.length - ahead.length;
    const holds =
      made >= 0 &&
      isSame(was.slice(made), ahead) &&
      isSame(was.slice(0, made), becomes.slice(0, made));
    if (!holds) return undefined;
    routes.set(shiftId, untimed(shiftId, becomes.slice(made)));
  }
  const newcomers = newcomersOf(rearrangement);
  const waiting = new Set(plan.unassigned.map(({ tripId }) => tripId));
  if ([...newcomers].some((tripId) => !waiting.has(tripId))) return undefined;
  return {
    routes: [...routes.values()].filter(({ stops }) => stops.length > 0),
    unassigned: plan.unassigned.filter(({ tripId }) => !newcomers.has(tripId)),
  };
}

/** Who had no place and gets one. */
export function newcomersOf(rearrangement: Rearrangement): Set<TripId> {
  const had = new Set(rearrangement.flatMap(({ was }) => was.map(({ tripId }) => tripId)));
  const has = rearrangement.flatMap(({ becomes }) => becomes.map(({ tripId }) => tripId));
  return new Set(has.filter((tripId) => !had.has(tripId)));
}

/** Who goes from one vehicle to another, and to which. */
export function changedVehicles(rearrangement: Rearrangement): Map<TripId, ShiftId> {
  const from = new Map(
    rearrangement.flatMap(({ shiftId, was }) => was.map(({ tripId }) => [tripId, shiftId] as const)),
  );
  const to = rearrangement.flatMap(({ shiftId, becomes }) =>
    becomes.map(({ tripId }) => [tripId, shiftId] as const),
  );
  return new Map(to.filter(([tripId, shiftId]) => (from.get(tripId) ?? shiftId) !== shiftId));
}

export const refsOf = (route: Pick<Route, "stops"> | undefined): StopRef[] =>
  (route?.stops ?? []).flatMap((stop) =>
    stop.kind === "break" ? [] : [{ tripId: stop.tripId, kind: stop.kind }],
  );

export const isSame = (one: readonly StopRef[], other: readonly StopRef[]): boolean =>
  one.length === other.length &&
  one.every(({ tripId, kind }, at) => tripId === other[at]?.tripId && kind === other[at].kind);

const UNTIMED = { arriveAt: seconds(0), beginAt: seconds(0), leaveAt: seconds(0) };
const untimed = (shiftId: ShiftId, refs: readonly StopRef[]): Route => ({
  shiftId,
  stops: refs.map((ref): TripStop => ({ ...ref, ...UNTIMED })),
  departAt: seconds(0),
  returnAt: seconds(0),
});

const tripsIn = ({ was, becomes }: Rewrite): Set<TripId> =>
  new Set([...was, ...becomes].map(({ tripId }) => tripId));
const shares = (one: ReadonlySet<TripId>, other: ReadonlySet<TripId>): boolean =>
  [...one].some((tripId) => other.has(tripId));
