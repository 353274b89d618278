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
  /** Other ways of its outing, which are new: they get their places, too, or none of them does. */
  together?: readonly { asked: TripRecord; promised?: PromisedOtherwise | undefined }[];
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
  const { beforehand, alongside, promised, together = [] } = writing;
  const others = together.map((each) => each.asked);
  const { day, problem, plan, before, party } = await dayAround(deps, asked, others);
  const isPast = ({ promise }: TripRecord) => promise.pickupWindow.until < deps.clock.now();
  if ([asked, ...others].some(isPast)) return "no place";
  const result = insertTrip(problem, plan, asked.trip.id);
  if (result.kind === "rejected") return "no place";
  const wrong = newViolations(verifyPlan(problem, plan), verifyPlan(problem, result.plan));
  if (wrong.length > 0) {
    const codes = wrong.map(({ code }) => code).join(", ");
    deps.reportFault(`the plan failed its check for trip ${asked.trip.id}: ${codes}`);
    return "no place";
  }
  const placing: Placing = { day, before, after: plan, placed: [], refused: [], beforehand, alongside };
  takePlaces(placing, result, party);
  const given = [{ asked, promised }, ...together];
  placing.placed = placing.placed.map((each) => ({
    ...each,
    promised: given.find((way) => way.asked === each.record)?.promised,
  }));
  await commitPlacing(deps, placing);
  return "placed";
}
