import type { PairConstraint } from "./refusal.ts";

/** Driver and vehicle together must have every skill and piece of equipment asked for. */
export const skill: PairConstraint = ({ trip, shift }) => {
  const missing = trip.needs?.skills?.find((needed) => !shift.skills.includes(needed));
  if (missing === undefined) return undefined;
  return { code: "skill", values: { skill: missing }, sentence: `lacks ${missing}` };
};
