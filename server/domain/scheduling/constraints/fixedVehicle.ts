import type { PairConstraint } from "./refusal.ts";

/** A rider who is aboard, or locked to a vehicle, goes with that one. */
export const fixedVehicle: PairConstraint = ({ shift, fixedTo }) =>
  fixedTo === undefined || fixedTo.id === shift.id
    ? undefined
    : {
        code: "fixedToAnotherVehicle",
        values: { shiftId: fixedTo.id },
        sentence: "the rider is aboard or locked to another vehicle",
      };
