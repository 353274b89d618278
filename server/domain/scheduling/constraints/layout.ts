import { sumOf } from "../model/placeRules.ts";
import type { PairConstraint } from "./refusal.ts";

/** Some layout of the vehicle must hold the party when nobody else is aboard. */
export const layout: PairConstraint = ({ trip, shift, placeRules }) =>
  shift.layouts.some((places) =>
    placeRules.every((rule) => sumOf(trip.load, rule.needs) <= sumOf(places, rule.places)),
  )
    ? undefined
    : { code: "noLayout", values: {}, sentence: "no layout of the vehicle has the places needed" };
