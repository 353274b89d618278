import type { PairConstraint } from "./refusal.ts";

/** Person and chair together against the lift's limit; equal is allowed. */
export const liftWeight: PairConstraint = ({ trip, shift }) => {
  const weight = trip.needs?.liftWeightKg;
  const limit = shift.lift?.limitKg;
  if (weight === undefined || limit === undefined || weight <= limit) return undefined;
  return {
    code: "liftWeight",
    values: { weight, limit },
    sentence: `${weight} kg on the lift, which takes ${limit} kg`,
  };
};
