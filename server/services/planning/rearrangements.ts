import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { Plan, StopRef } from "../../domain/scheduling/index.ts";
import { changeBetween, movesIn, type PlanChange } from "./planChange.ts";

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
  const { from, to } = changeBetween(before, after);
  const groups: Rewrite[][] = [];
  for (const shiftId of from.keys()) {
    const rewrite = { shiftId, was: from.get(shiftId) ?? [], becomes: to.get(shiftId) ?? [] };
    const trips = tripsIn(rewrite);
    const joined = groups.filter((group) => group.some((other) => shares(trips, tripsIn(other))));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), rewrite]);
  }
  return groups;
}

export const changeOf = (rearrangement: Rearrangement): PlanChange => ({
  from: new Map(rearrangement.map(({ shiftId, was }) => [shiftId, was])),
  to: new Map(rearrangement.map(({ shiftId, becomes }) => [shiftId, becomes])),
});

/** Who goes from one vehicle to another, and to which. */
export const changedVehicles = (rearrangement: Rearrangement): Map<TripId, ShiftId> =>
  new Map(movesIn(changeOf(rearrangement)).map(({ tripId, to }) => [tripId, to]));

/** Who had no place and gets one. */
export function newcomersOf(rearrangement: Rearrangement): Set<TripId> {
  const had = new Set(rearrangement.flatMap(({ was }) => was.map(({ tripId }) => tripId)));
  const has = rearrangement.flatMap(({ becomes }) => becomes.map(({ tripId }) => tripId));
  return new Set(has.filter((tripId) => !had.has(tripId)));
}

const tripsIn = ({ was, becomes }: Rewrite): Set<TripId> =>
  new Set([...was, ...becomes].map(({ tripId }) => tripId));
const shares = (one: ReadonlySet<TripId>, other: ReadonlySet<TripId>): boolean =>
  [...one].some((tripId) => other.has(tripId));
