import type { ClinicDelayPlan, ClinicDelayView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { ClinicDelay } from "../services/requesting/clinics/clinicDelays.ts";
import type { ClinicReturns } from "../services/requesting/clinics/clinicReturns.ts";
import { presentWindow } from "./parts.ts";

/** With the way to call those who have to be asked. */
export const presentClinicPlan = (
  { place, held, fixed }: ClinicReturns,
  minutes: number,
): ClinicDelayPlan => ({
  ...{ placeId: place.id, minutes, name: place.name },
  held: held.map(({ record: { trip, rider }, was, is }) => ({
    ...{ tripId: trip.id, name: rider.name, was: toIso(was), is: toIso(is) },
  })),
  fixed: fixed.map(({ record: { trip, rider, promise }, ready, isMissed }) => ({
    ...{ tripId: trip.id, name: rider.name, phone: rider.phone, window: presentWindow(promise.pickupWindow) },
    ...{ ready: toIso(ready), isMissed },
  })),
});

export const presentClinicDelay = ({
  fact,
  place,
  isUndone,
  undoUntil,
  toAsk,
}: ClinicDelay): ClinicDelayView => ({
  ...{ id: fact.details.delay, placeId: place.id, minutes: fact.details.minutes, name: place.name },
  ...{ at: toIso(fact.at), undone: isUndone, moved: fact.details.moved.length },
  ...(undoUntil !== undefined && { undoUntil: toIso(undoUntil) }),
  toAsk: toAsk.map(({ trip, rider, promise }) => ({
    ...{ tripId: trip.id, name: rider.name, phone: rider.phone, window: presentWindow(promise.pickupWindow) },
  })),
});

/** To the institution: how many, and nobody's phone. */
export const presentOwnDelay = (delay: ClinicDelay) => {
  const { id, moved, toAsk, undone, undoUntil } = presentClinicDelay(delay);
  return { delayId: id, moved, toAsk: toAsk.length, undone, ...(undoUntil !== undefined && { undoUntil }) };
};
