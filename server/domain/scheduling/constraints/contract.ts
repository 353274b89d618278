import type { PairConstraint } from "./refusal.ts";

/** A vehicle serves the riders of its own contract, unless others are admitted (the akimat's switch, set in the data). */
export const contract: PairConstraint = ({ trip, shift }) => {
  if (trip.contracts === undefined) return undefined;
  if (shift.contractId !== undefined && trip.contracts.includes(shift.contractId)) return undefined;
  return {
    code: "contract",
    values: { contract: shift.contractId ?? "" },
    sentence: `contract ${shift.contractId ?? "(none)"} does not serve this rider`,
  };
};
