import { isAboard, isUnassigned } from "../../shared/lifeCycle/trip.ts";
import type {
  RescueLeft,
  RescueMove,
  RescueOutcome,
  RescuePlan,
  RescueUndone,
  RescueView,
} from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { reasonPhrase } from "../domain/trips/change.ts";
import type {
  RescueRecord,
  RescueResult,
  RescueUndoing,
  ShownRescue,
} from "../services/dispatching/rescue/rescueUseCases.ts";
import type { Stranded } from "../services/planning/index.ts";
import { presentWindow } from "./parts.ts";

/** With the way to call everybody. */
export function presentRescuePlan({ rescue, disruption }: ShownRescue): RescuePlan {
  const { day, moved, left, changes } = rescue;
  const { cause, shift, from, until } = disruption;
  const runs = new Map(day.runs.map((run) => [run.shift.id, run.shift]));
  const moving = new Set(moved.map(({ who, onward }) => onward?.trip.id ?? who.dropoff.tripId));
  const people = new Map(day.runs.flatMap(({ stops }) => stops.map((stop) => [stop.tripId, stop] as const)));
  return {
    ...{ cause, shiftId: shift.id, serviceDay: day.serviceDay, plate: shift.vehicle.plate },
    ...{ from: toIso(from), ...(until !== undefined && { until: toIso(until) }) },
    driver: { name: shift.driver.name, phone: shift.driver.phone },
    moved: moved.flatMap(({ who, shiftId, times }): RescueMove[] => {
      const to = runs.get(shiftId);
      if (to === undefined) return [];
      const vehicle = { shiftId, plate: to.vehicle.plate, driverName: to.driver.name };
      const ride = { pickup: toIso(times.pickupAt), dropoff: toIso(times.dropoffAt) };
      return [{ ...personOf(who), ...vehicle, ...ride, promiseKept: times.isKept }];
    }),
    left: left.map(
      ({ who, why }): RescueLeft => ({ ...personOf(who), ...(why && { reason: reasonPhrase(why) }) }),
    ),
    others: changes.flatMap(({ tripId, pickupLater, dropoffLater }) => {
      const stop = people.get(tripId);
      if (stop === undefined || moving.has(tripId)) return [];
      const { name: riderName, phone } = stop.rider;
      const shifts = { pickupShiftMinutes: pickupLater / 60, dropoffShiftMinutes: dropoffLater / 60 };
      return [{ tripId, riderName, phone, ...shifts }];
    }),
  };
}

function personOf({ state, run, pickup, dropoff: { rider, trip, promise } }: Stranded) {
  return {
    ...{ tripId: trip.id, name: rider.name, phone: rider.phone, aid: trip.aid, state },
    fromPlate: run.shift.vehicle.plate,
    ...(state !== "aboard" && { wasPickup: toIso(pickup.estimated) }),
    ...(promise.state === "given" && { promised: presentWindow(promise.pickupWindow) }),
  };
}

export function presentRescue({ shift, at, by, undoUntil, isUndone, ...rescue }: RescueRecord): RescueView {
  return {
    ...{ id: rescue.id, cause: rescue.cause, shiftId: shift.id, plate: shift.vehicle.plate },
    ...{ serviceDay: shift.serviceDay, at: toIso(at), undone: isUndone, ...(by !== undefined && { by }) },
    ...(undoUntil !== undefined && { undoUntil: toIso(undoUntil) }),
    moved: rescue.moved.map(({ trip, rider, vehicle, placement }) => ({
      ...{ tripId: trip.id, name: rider.name, phone: rider.phone },
      ...(vehicle !== undefined && { plate: vehicle.plate }),
      ...(placement !== undefined && { pickup: toIso(placement.pickup.estimated) }),
    })),
    left: rescue.left.map(({ trip, rider }) => ({
      ...{ tripId: trip.id, name: rider.name, phone: rider.phone },
      ...{ isAboard: isAboard(trip), open: isAboard(trip) || isUnassigned(trip) },
    })),
  };
}

export const presentRescueResult = (result: RescueResult): RescueOutcome =>
  result.result === "accepted"
    ? { result: "accepted", rescue: presentRescue(result.rescue) }
    : { result: "changed", plan: presentRescuePlan(result.shown), changed: result.changed };

export const presentRescueUndone = (outcome: RescueUndoing): RescueUndone => {
  if (outcome.result === "undone") return { result: "undone", rescue: presentRescue(outcome.rescue) };
  if (outcome.result === "blocked") return outcome;
  const people = outcome.acted.map(({ what, record: { trip, rider, vehicle } }) => ({
    ...{ tripId: trip.id, name: rider.name, phone: rider.phone, what },
    ...(vehicle !== undefined && { plate: vehicle.plate }),
  }));
  return { result: "acted", people };
};
