import type { RescueCause, StrandedState } from "../../../../shared/lifeCycle/rescue.ts";
import { isOver } from "../../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import { isAboard, isMovable, isOnTheRoad } from "../../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { Shift } from "../../../domain/fleet/model.ts";
import type { Run, RunStopRecord } from "../../../domain/runs/model.ts";
import { needsWithdrawn } from "../../../domain/runs/withdrawn.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { needsLift } from "../replanWithdrawn.ts";

/** What is not as planned; `shift`: of whose vehicle, driver or lift. */
export interface Disruption {
  id: string;
  cause: RescueCause;
  shift: Shift;
  from: Instant;
  /** undefined: until somebody says that it is back. */
  until?: Instant | undefined;
}

/** Somebody who needs what is not there, with the stops of their trip as they stand. */
export interface Stranded {
  state: StrandedState;
  run: Run;
  pickup: RunStopRecord;
  dropoff: RunStopRecord;
}

/** The day as it is planned with once the disruption is known, and whom that leaves without a ride. */
export interface StrandedDay {
  day: DayRecords;
  stranded: Stranded[];
}

/**
 * Nothing of it is saved. Whoever is aboard is taken off the run, since they go on from where it stands; whoever was being fetched is as if
 * nobody had set out; nothing fixed keeps people on it, but that a time stays that time. Without its lift a vehicle goes on: who sits in
 * it stays there.
 */
export function strandedDay(deps: PlanningNeeds, day: DayRecords, disruption: Disruption): StrandedDay {
  const touched = day.runs.filter((run) => isTouched(run, disruption));
  const stranded = touched.flatMap((run) => strandedOn(deps, { day, run, disruption }));
  const runs = day.runs.map((run) => (touched.includes(run) ? without(run, stranded, disruption) : run));
  return { day: { ...day, runs }, stranded: stranded.sort(inOrderOfNeed) };
}

function isTouched({ shift }: Run, { cause, shift: { vehicle, driver }, from, until }: Disruption): boolean {
  const isTheirs = cause === "driver" ? shift.driver.id === driver.id : shift.vehicle.id === vehicle.id;
  // A shift past its end still has its people.
  return isTheirs && !isOver(shift) && (until === undefined || shift.starts < until) && from <= lastOf(shift);
}
const lastOf = ({ ends, startedAt }: Shift): Instant =>
  startedAt === undefined ? ends : (Number.POSITIVE_INFINITY as Instant);

interface Looking {
  day: DayRecords;
  run: Run;
  disruption: Disruption;
}

function strandedOn(deps: PlanningNeeds, { day: { now }, run, disruption }: Looking): Stranded[] {
  const { cause, from, until } = disruption;
  const isNow = from <= now && (until === undefined || until > now);
  return run.stops.flatMap((dropoff) => {
    if (dropoff.kind !== "dropoff" || !isAhead(dropoff)) return [];
    const pickup = run.stops.find((stop) => stop.kind === "pickup" && stop.tripId === dropoff.tripId);
    if (pickup === undefined || (cause === "lift" && !needsLift(dropoff, deps))) return [];
    const state = stateOf(pickup);
    if (state === undefined || (state !== "waiting" && !isNow)) return [];
    const ride = { pickup: pickup.scheduled, dropoff: dropoff.scheduled };
    if (state === "waiting" && !needsWithdrawn({ from, until }, ride)) return [];
    return [{ state, run, pickup, dropoff }];
  });
}

/** undefined: their vehicle is no other's matter. */
export function stateOf({ trip }: RunStopRecord): StrandedState | undefined {
  if (isAboard(trip)) return "aboard";
  if (isOnTheRoad(trip)) return "outdoors";
  return isMovable(trip) ? "waiting" : undefined;
}

const ranks: Record<StrandedState, number> = { aboard: 0, outdoors: 1, waiting: 2 };
/** Who is aboard first, then who waits outdoors, then by what was promised. */
export const inOrderOfNeed = (one: Stranded, other: Stranded): number =>
  ranks[one.state] - ranks[other.state] ||
  one.pickup.promise.pickupWindow.until - other.pickup.promise.pickupWindow.until ||
  one.pickup.scheduled - other.pickup.scheduled;

function without(run: Run, all: readonly Stranded[], { id, cause, from, until }: Disruption): Run {
  const own = new Map(all.filter((each) => each.run === run).map((each) => [each.pickup.tripId, each]));
  const isGone = ({ tripId }: RunStopRecord) => cause !== "lift" && own.get(tripId)?.state === "aboard";
  const stops = run.stops
    .filter((stop) => !isGone(stop))
    .map((stop) => (own.get(stop.tripId)?.state === "outdoors" ? asIfNobodyCame(stop) : stop));
  const withdrawals = [...(run.shift.withdrawals ?? []), { id, what: cause, from, until }];
  const locks = (run.locks ?? []).filter(({ kind }) => kind === "time");
  return { ...run, shift: { ...run.shift, withdrawals }, stops, locks };
}

/** It has to be driven to anew, by whomever. */
export const asIfNobodyCame = (stop: RunStopRecord): RunStopRecord => ({
  ...stop,
  ...{ status: "planned", departedAt: undefined, arrivedAt: undefined },
  trip: { ...stop.trip, status: "assigned" },
});
