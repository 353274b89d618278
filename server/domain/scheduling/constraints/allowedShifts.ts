import type { PairConstraint } from "./refusal.ts";

export const allowedShifts: PairConstraint = ({ trip, shift }) =>
  trip.allowedShifts === undefined || trip.allowedShifts.includes(shift.id)
    ? undefined
    : { code: "shiftNotAllowed", values: {}, sentence: "the trip is limited to other vehicles" };
