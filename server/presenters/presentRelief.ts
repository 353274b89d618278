import { isAhead } from "../../shared/lifeCycle/stop.ts";
import { isAboard } from "../../shared/lifeCycle/trip.ts";
import type { OwnRelief, ReliefOutcome, ReliefPlan, ReliefView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { NamedDriver } from "../domain/fleet/relief.ts";
import type {
  ReliefRecord,
  ReliefResult,
  ShownRelief,
} from "../services/dispatching/relief/reliefUseCases.ts";
import { presentPlace, presentWindow } from "./parts.ts";

/** With the way to call everybody. */
export function presentReliefPlan({ run, at, people, candidates }: ShownRelief): ReliefPlan {
  const { shift } = run;
  return {
    ...{ shiftId: shift.id, serviceDay: shift.serviceDay, plate: shift.vehicle.plate },
    ...{ driver: named(shift.driver), at: toIso(at), ends: toIso(shift.ends) },
    people: people.map(({ stop: { trip, rider, promise, estimated }, needsLift }) => ({
      ...{ tripId: trip.id, name: rider.name, phone: rider.phone, aid: trip.aid, needsLift },
      ...{ isAboard: isAboard(trip), expected: toIso(estimated) },
      ...(promise.state === "given" && { promised: presentWindow(promise.pickupWindow) }),
    })),
    stops: run.stops.filter(isAhead).map((stop) => ({
      ...{ stopId: stop.id, at: toIso(stop.estimated), ...placeOf(stop.trip[stop.kind]) },
    })),
    depot: shift.startPlace.label,
    candidates: candidates.map(({ driver, isLiftTrained, fit: { bar, breaches } }) => ({
      ...{ driver: named(driver), liftTrained: isLiftTrained, ...(bar !== undefined && { bar }) },
      breaches: breaches.map(({ binds: _, ...breach }) => ({ ...breach, driverName: driver.name })),
    })),
  };
}

const named = ({ id, name, phone }: NamedDriver): NamedDriver => ({ id, name, phone });
function placeOf(place: Parameters<typeof presentPlace>[0]) {
  const { label, names } = presentPlace(place);
  return { label, ...(names !== undefined && { names }) };
}

export const presentRelief = (relief: ReliefRecord): ReliefView => ({
  ...{ id: relief.id, shiftId: relief.shiftId, serviceDay: relief.serviceDay, plate: relief.plate },
  ...{ state: relief.state, was: relief.wasDriver, next: relief.nextDriver, at: toIso(relief.at) },
  ...(relief.place !== undefined && { meet: placeOf(relief.place) }),
  ...(relief.by !== undefined && { by: relief.by }),
  ...(relief.reason !== undefined && { reason: relief.reason }),
  ...(relief.undoUntil !== undefined && { undoUntil: toIso(relief.undoUntil) }),
});

export const presentReliefResult = (outcome: ReliefResult): ReliefOutcome =>
  outcome.result === "accepted"
    ? { result: "accepted", relief: presentRelief(outcome.relief) }
    : { result: "changed", plan: presentReliefPlan(outcome.shown) };

/** As one of the two reads it: of the reason and the dispatcher nothing. */
export function presentOwnRelief(relief: ReliefRecord, driverId: string): OwnRelief {
  const { id, shiftId, plate, state, at, meet, was, next } = presentRelief(relief);
  const takes = next.id === driverId;
  const { name, phone } = takes ? was : next;
  return { id, shiftId, plate, state, at, ...(meet && { meet }), takes, other: { name, phone } };
}
