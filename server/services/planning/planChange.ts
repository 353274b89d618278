import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import {
  newViolations,
  type Plan,
  type Route,
  relaxToReality,
  type StopRef,
  servedIn,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import { isSameStop, keepsFrozen, visitsOf } from "./frozen.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { SearchableDay } from "./searchableDay.ts";

type Orders = ReadonlyMap<ShiftId, readonly StopRef[]>;

/** What a search would change: the stops of some runs in their order, as it found them and as it would have them. */
export interface PlanChange {
  from: Orders;
  to: Orders;
}

/** The orders that differ. */
export function changeBetween(before: Plan, after: Plan): PlanChange {
  const [was, is] = [ordersOf(before), ordersOf(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => !isSameOrder(was.get(id) ?? [], is.get(id) ?? []),
  );
  const pick = (orders: Orders) => new Map(changed.map((id) => [id, orders.get(id) ?? []]));
  return { from: pick(was), to: pick(is) };
}

/**
 * As much of a change as these trips need: the runs that they come to, those that exchange people with these, and so on. Whatever else
 * the search has found would move people for nobody's sake.
 */
export function changeFor({ from, to }: PlanChange, tripIds: readonly TripId[]): PlanChange {
  const homes = homesIn(to);
  const reached = new Set(tripIds.flatMap((id) => homes.get(id) ?? []));
  const exchanges = movesIn({ from, to }).map((move): [ShiftId, ShiftId] => [move.from, move.to]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [one, other] of exchanges) {
      if (reached.has(one)) reached.add(other);
      else if (reached.has(other)) reached.add(one);
    }
  }
  const pick = (orders: Orders) => new Map([...orders].filter(([id]) => reached.has(id)));
  return { from: pick(from), to: pick(to) };
}

export interface Move {
  tripId: TripId;
  from: ShiftId;
  to: ShiftId;
}

/** Who would ride with another vehicle. */
export function movesIn({ from, to }: PlanChange): Move[] {
  const homes = homesIn(to);
  return [...homesIn(from)].flatMap(([tripId, was]) => {
    const is = homes.get(tripId);
    return is === undefined || is === was ? [] : [{ tripId, from: was, to: is }];
  });
}

/** Whom a change concerns. */
export const tripsIn = ({ from, to }: PlanChange): Set<TripId> =>
  new Set([...homesIn(from).keys(), ...homesIn(to).keys()]);

/**
 * The change made on the day as it is now, perhaps read later than the one searched in: stops that were done meanwhile stay done, whoever
 * no longer waits is left out. undefined: other changes of these runs stand against it, or it would break something now.
 */
export function makeChange(
  { day, problem, plan, known, frozen }: SearchableDay,
  change: PlanChange,
  parts: Pick<PlanningNeeds, "region">,
): Plan | undefined {
  const orders = ordersNow(change, { problem, plan });
  if (orders === undefined) return undefined;
  const untouched = plan.routes.filter(({ shiftId }) => !orders.has(shiftId));
  const laid = [...orders].flatMap(([shiftId, stops]) =>
    stops.length === 0 ? [] : [untimed(shiftId, stops)],
  );
  const served = new Set(servedIn({ routes: laid }));
  const unassigned = plan.unassigned.filter(({ tripId }) => !served.has(tripId));
  const timed = relaxToReality(problem, { routes: [...untouched, ...laid], unassigned }).plan;
  const after = {
    routes: [...untouched, ...timed.routes.filter(({ shiftId }) => orders.has(shiftId))],
    unassigned,
  };
  const isSound =
    newViolations(known, verifyPlan(problem, after)).length === 0 &&
    promisesBrokenBy({ day, before: plan, after }, parts).length === 0 &&
    keepsFrozen(plan, after, frozen);
  return isSound ? after : undefined;
}

function ordersNow(
  { from, to }: PlanChange,
  { problem, plan }: Pick<SearchableDay, "problem" | "plan">,
): Map<ShiftId, StopRef[]> | undefined {
  const [shifts, trips] = [idsOf(problem.shifts), idsOf(problem.trips)];
  const present = ordersOf(plan);
  const orders = new Map<ShiftId, StopRef[]>();
  for (const [shiftId, was] of from) {
    const now = present.get(shiftId) ?? [];
    const done = was.slice(0, Math.max(0, was.length - now.length));
    const will = to.get(shiftId) ?? [];
    const isKept = done.every((stop) => will.some((other) => isSameStop(stop, other)));
    if (!shifts.has(shiftId) || !isSameOrder([...done, ...now], was) || !isKept) return undefined;
    const isAhead = (stop: StopRef) =>
      trips.has(stop.tripId) && !done.some((other) => isSameStop(stop, other));
    orders.set(shiftId, will.filter(isAhead));
  }
  return orders;
}

const idsOf = <Id>(all: readonly { readonly id: Id }[]): Set<Id> => new Set(all.map(({ id }) => id));

const ordersOf = ({ routes }: Plan): Map<ShiftId, StopRef[]> =>
  new Map(routes.map((route) => [route.shiftId, visitsOf(route)]));

const isSameOrder = (one: readonly StopRef[], other: readonly StopRef[]): boolean =>
  one.length === other.length && one.every((stop, place) => isSameStop(stop, other[place]));

/** On which run each trip is. */
const homesIn = (orders: Orders): Map<TripId, ShiftId> =>
  new Map([...orders].flatMap(([shiftId, stops]) => stops.map(({ tripId }) => [tripId, shiftId] as const)));

/** Stops in an order; when they can be is for the engine to say. */
function untimed(shiftId: ShiftId, stops: readonly StopRef[]): Route {
  const never = { arriveAt: NEVER, beginAt: NEVER, leaveAt: NEVER };
  return { shiftId, stops: stops.map((stop) => ({ ...stop, ...never })), departAt: NEVER, returnAt: NEVER };
}
const NEVER = seconds(0);
