import type { StandingDay, StandingLoad, StandingOrder } from "../../shared/schemas/index.ts";
import { clockText, toIso } from "../../shared/time/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import type { LoadOfWeekday } from "../services/requesting/standing/readLoad.ts";
import type { ShownDate, ShownOrder } from "../services/requesting/useCases.ts";

/** The promised window of a trip as its rider may know it. */
type WindowOf = (record: TripRecord) => { pickupWindow: { from: string; until: string } } | undefined;

export function presentStanding({ order, hasEnded, dates }: ShownOrder, windowOf: WindowOf): StandingOrder {
  const { there, back, skipped, moved, replaces, requestHash, ...rest } = order;
  return {
    ...rest,
    weekdays: [...order.weekdays],
    there: { kind: there.kind, time: clockText(there.time) },
    ...(back !== undefined && {
      back: { time: clockText(back.time), ...(back.whenReady && { whenReady: true as const }) },
    }),
    pauses: order.pauses.map(({ from, until }) => ({ from, until })),
    hasEnded,
    days: presentDates(dates, windowOf),
  };
}

export const presentDates = (dates: readonly ShownDate[], windowOf: WindowOf): StandingDay[] =>
  dates.map(({ day, leg, at, state, moved, trip, refusal }) => ({
    ...{ day, leg, at: toIso(at), state },
    ...(moved && { moved: true as const }),
    ...(trip !== undefined && {
      trip: { id: trip.trip.id, status: trip.trip.status, ...windowOf(trip) },
    }),
    ...(refusal !== undefined && { reason: refusal }),
  }));

export const presentLoad = ({ flagged, places, ...load }: LoadOfWeekday): StandingLoad => ({
  ...load,
  places: places.map(({ placeId, label, shifts }) => ({
    ...(placeId !== undefined && { placeId }),
    ...{ label, shifts: shifts.map((shift) => ({ ...shift, time: clockText(shift.time) })) },
  })),
  flagged: flagged.map(({ order, riderName, flags }) => ({
    ...{ orderId: order.id, riderId: order.riderId, riderName, label: order.dropoff.label, flags },
  })),
});
