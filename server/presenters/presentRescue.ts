import { isAboard, isUnassigned } from "../../shared/lifeCycle/trip.ts";
import type {
  RescueLeft,
  RescueMove,
  RescueOutcome,
  RescuePlan,
  RescueView,
} from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { reasonPhrase } from "../domain/trips/change.ts";
import type {
  RescueRecord,
  RescueResult,
  ShownRescue,
} from "../services/dispatching/rescue/rescueUseCases.ts";
import type { Moved, Rescue, Stranded } from "../services/planning/index.ts";
import { presentWindow } from "./parts.ts";

/** With the way to call everybody. */
export function presentRescuePlan({ rescue, disruption }: ShownRescue): RescuePlan {
  const { day, moved, left, changes } = rescue;
  const { cause, shift, from, until } = disruption;
  return {
    ...{ cause, shiftId: shift.id, serviceDay: day.serviceDay, plate: shift.vehicle.plate },
    ...{ from: toIso(from), ...(until !== undefined && { until: toIso(until) }) },
    driver: { name: shift.driver.name, phone: shift.driver.phone },
    moved: presentMoves(day, moved),
    left: left.map(
      ({ who, why }): RescueLeft => ({ ...personOf(who), ...(why && { reason: reasonPhrase(why) }) }),
    ),
    others: presentOthers(day, changes, moved),
  };
}

export function presentMoves({ runs }: Rescue["day"], moved: readonly Moved[]): RescueMove[] {
  const shifts = new Map(runs.map((run) => [run.shift.id, run.shift]));
  return moved.flatMap(({ who, shiftId, times }): RescueMove[] => {
    const to = shifts.get(shiftId);
    if (to === undefined) return [];
    const vehicle = { shiftId, plate: to.vehicle.plate, driverName: to.driver.name };
    const ride = { pickup: toIso(times.pickupAt), dropoff: toIso(times.dropoffAt) };
    return [{ ...personOf(who), ...vehicle, ...ride, promiseKept: times.isKept }];
  });
}

/** Whose times change besides; `named`: who is named already. */
export function presentOthers(
  { runs }: Rescue["day"],
  changes: Rescue["changes"],
  named: readonly Pick<Moved, "who" | "onward">[],
): RescuePlan["others"] {
  const known = new Set(named.map(({ who, onward }) => onward?.trip.id ?? who.dropoff.tripId));
  const people = new Map(runs.flatMap(({ stops }) => stops.map((stop) => [stop.tripId, stop] as const)));
  return changes.flatMap(({ tripId, pickupLater, dropoffLater }) => {
    const stop = people.get(tripId);
    if (stop === undefined || known.has(tripId)) return [];
    const { name: riderName, phone } = stop.rider;
    const shifts = { pickupShiftMinutes: pickupLater / 60, dropoffShiftMinutes: dropoffLater / 60 };
    return [{ tripId, riderName, phone, ...shifts }];
  });
}

export function personOf({ state, run, pickup, dropoff: { rider, trip, promise } }: Stranded) {
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
