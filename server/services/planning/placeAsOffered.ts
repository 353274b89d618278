import { insertTrip, newViolations, verifyPlan } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { commitPlacing, type Placing, type PromisedOtherwise } from "./commitPlacing.ts";
import { type DayAround, dayAround } from "./dayAround.ts";
import { takesHeld } from "./heldCapacity.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placedBy } from "./placedBy.ts";
import { changeBetween, movesIn } from "./planChange.ts";
import { setAside } from "./setAside.ts";
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
 * Gives a trip its cheapest place within the bounds of `asked`, which are promised as they are, on its day as it stands, or by one other
 * person's moving, which nobody does for an outing of several ways; `no place`: it fits no longer, and nothing is written. Throws OutdatedPlan when the day changes meanwhile.
 */
export async function placeAsOffered(
  deps: PlanningNeeds,
  asked: TripRecord,
  writing: AsOffered,
): Promise<"placed" | "no place"> {
  const { beforehand, alongside, promised, together = [] } = writing;
  const others = together.map((each) => each.asked);
  const around = await dayAround(deps, asked, others);
  const { day, problem, plan, before, party } = around;
  const isPast = ({ promise }: TripRecord) => promise.pickupWindow.until < deps.clock.now();
  if ([asked, ...others].some(isPast)) return "no place";
  const result = insertTrip(problem, plan, asked.trip.id);
  const given = [{ asked, promised }, ...together];
  const placing: Placing = { day, before, after: plan, placed: [], refused: [], beforehand, alongside };
  const withPromise = (each: Placing["placed"][number]) => ({
    ...each,
    promised: given.find((way) => way.asked === each.record)?.promised,
  });
  if (result.kind === "rejected") {
    const aside = await placedAside(deps, around, asked);
    if (aside === undefined) return "no place";
    await commitPlacing(deps, { ...placing, after: aside.after, placed: aside.placed.map(withPromise) });
    return "placed";
  }
  const wrong = newViolations(verifyPlan(problem, plan), verifyPlan(problem, result.plan));
  if (wrong.length > 0) {
    const codes = wrong.map(({ code }) => code).join(", ");
    deps.reportFault(`the plan failed its check for trip ${asked.trip.id}: ${codes}`);
    return "no place";
  }
  if (takesHeld(deps, around, { plan, result, party })) return "no place";
  takePlaces(placing, result, party);
  placing.placed = placing.placed.map(withPromise);
  await commitPlacing(deps, placing);
  return "placed";
}

/** With somebody else's moving, who is told of another vehicle. */
async function placedAside(
  deps: PlanningNeeds,
  around: DayAround,
  asked: TripRecord,
): Promise<Pick<Placing, "after" | "placed"> | undefined> {
  const made = setAside(deps, around, asked.trip.id);
  if (made === undefined) return undefined;
  const moves = movesIn(changeBetween(around.plan, made.plan));
  const moved = await deps.db.trips.listByIds(moves.map(({ tripId }) => tripId));
  return { after: made.plan, placed: placedBy(made.plan, [asked, ...moved]) };
}
