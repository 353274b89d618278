import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { StopRef } from "./dayState.ts";
import type { TimeWindow } from "./trip.ts";

/** What a dispatcher has fixed by hand. Each kind alone; several may hold together. */
export type Lock =
  /** The rider stays with this vehicle. */
  | { readonly kind: "rider"; readonly tripId: TripId; readonly shiftId: ShiftId }
  /** The vehicle keeps exactly these trips. */
  | { readonly kind: "vehicle"; readonly shiftId: ShiftId; readonly tripIds: readonly TripId[] }
  /** These stops keep their relative order; others may come between. */
  | { readonly kind: "order"; readonly shiftId: ShiftId; readonly stops: readonly StopRef[] }
  /** Service at this stop begins inside the window. */
  | { readonly kind: "time"; readonly stop: StopRef; readonly window: TimeWindow };
