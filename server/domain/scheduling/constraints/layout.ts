import type { PairConstraint } from "./refusal.ts";

/** Some layout of the vehicle must hold the party when nobody else is aboard. */
export const layout: PairConstraint = ({ shift, fits }) =>
  shift.layouts.some(fits)
    ? undefined
    : { code: "noLayout", values: {}, sentence: "no layout of the vehicle has the places needed" };
