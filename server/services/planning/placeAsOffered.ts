import { insertTrip, newViolations, verifyPlan } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { commitPlacing, type Placing, type PromisedOtherwise } from "./commitPlacing.ts";
import { dayAround } from "./dayAround.ts";
import type { PlanningNeeds } from "./needs.ts";
import { takePlaces } from "./takePlaces.ts";

/** What is written together with the place. */
export interface AsOffered {
  /** Before it: the trip itself, where it is new. */
  beforehand(tx: Stores): Promise<void>;
  promised: PromisedOtherwise;
  alongside(tx: Stores): Promise<void>;
}

/**
 * Gives a trip its cheapest place within the bounds of `asked`, which are promised as they are, on its day as it stands; `no place`: it fits no
 * longer, and nothing is written. Throws OutdatedPlan when the day changes meanwhile.
 */
export async function placeAsOffered(
  deps: PlanningNeeds,
  asked: TripRecord,
  writing: AsOffered,
): Promise<"placed" | "no place"> {
  const { day, problem, plan, before, party } = await dayAround(deps, asked);
  if (asked.promise.pickupWindow.until < deps.clock.now()) return "no place";
  const result = insertTrip(problem, plan, asked.trip.id);
  if (result.kind === "rejected") return "no place";
  const wrong = newViolations(verifyPlan(problem, plan), verifyPlan(problem, result.plan));
  if (wrong.length > 0) {
    const codes = wrong.map(({ code }) => code).join(", ");
    deps.reportFault(`the plan failed its check for trip ${asked.trip.id}: ${codes}`);
    return "no place";
  }
  const { beforehand, alongside, promised } = writing;
  const placing: Placing = { day, before, after: plan, placed: [], refused: [], beforehand, alongside };
  takePlaces(placing, result, party);
  placing.placed = placing.placed.map((each) => (each.record === asked ? { ...each, promised } : each));
  await commitPlacing(deps, placing);
  return "placed";
}
