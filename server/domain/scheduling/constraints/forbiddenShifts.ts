import type { PairConstraint } from "./refusal.ts";

export const forbiddenShifts: PairConstraint = ({ trip, shift }) =>
  trip.forbiddenShifts?.includes(shift.id) === true
    ? { code: "shiftForbidden", values: {}, sentence: "the trip must not go with this vehicle" }
    : undefined;
