import type { PairConstraint } from "./refusal.ts";

export const lift: PairConstraint = ({ trip, shift }) =>
  trip.needs?.lift === true && shift.lift === undefined
    ? { code: "lift", values: {}, sentence: "the vehicle has no lift" }
    : undefined;
