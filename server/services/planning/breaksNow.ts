import type { Instant } from "../../../shared/time/index.ts";
import { type BreakRecord, breaksOf } from "../../domain/runs/breaks.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { PlanningNeeds } from "./needs.ts";

/** The breaks of a run in the order in which the engine has them. */
export const breaksNow = (
  run: Run,
  now: Instant,
  { termsOn }: Pick<PlanningNeeds, "termsOn">,
): BreakRecord[] => breaksOf(run, now, termsOn(run.shift.serviceDay).rules.breaks.value.grace);
