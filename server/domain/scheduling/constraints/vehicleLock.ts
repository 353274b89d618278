import type { PairConstraint } from "./refusal.ts";

/** A locked vehicle keeps its trips and takes no other. */
export const vehicleLock: PairConstraint = ({ shift, fixedTo, closed }) =>
  closed && fixedTo?.id !== shift.id
    ? { code: "vehicleLocked", values: {}, sentence: "the vehicle's trips are locked by a dispatcher" }
    : undefined;
