import type { TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import {
  newViolations,
  type Problem,
  relaxToReality,
  type Violation,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import { countBlocking } from "./countBlocking.ts";
import { partnersOf } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import { takesHeld } from "./heldCapacity.ts";
import { insertSharing } from "./insertSharing.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placeTightly } from "./placeTightly.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { hasPlace, takePlaces } from "./takePlaces.ts";

/**
 * Everybody's cheapest place in the plan as it stands, one after the other in the order given, saved together; who finds none is refused
 * with the reason or, with `seekingRoom`, handed to the planners if others' moving could help. Answers who has a place.
 */
export async function placeTogether(
  deps: PlanningNeeds,
  waiting: readonly TripRecord[],
  { seekingRoom }: { seekingRoom: boolean },
): Promise<Set<TripId>> {
  const serviceDay = waiting[0]?.trip.serviceDay;
  if (serviceDay === undefined) return new Set();
  const began = deps.realClock.now();
  const day = await deps.loadDay(serviceDay);
  const party = [...waiting, ...(await partnersOf(deps, day, waiting))];
  const { problem, plan } = dayProblem(day, party, deps);
  // Somebody placed one of them between the two reads.
  if (plan.unassigned.length < party.length) throw new OutdatedPlan();
  const reality = relaxToReality(problem, plan);
  const placing: Placing = { day, before: reality.plan, after: reality.plan, placed: [], refused: [] };
  const known = verifyPlan(reality.problem, reality.plan);
  for (const each of waiting) placeOne(deps, { problem: reality.problem, known, party }, each, placing);
  if (!seekingRoom) placeTightly(deps, party, placing);
  const answered = seekingRoom ? withSeekers(placing, party) : placing;
  await commitPlacing(deps, answered);
  deps.figures.took("assign", seconds((deps.realClock.now() - began) / 1000));
  for (const { why: because } of answered.refused) deps.figures.refused(mainReason(because));
  return new Set(placing.placed.map(({ record }) => record.trip.id));
}

/** What kept most vehicles away. */
function mainReason({ code, values }: Why): string {
  const counted = Object.entries(values).filter(
    (each): each is [string, number] => typeof each[1] === "number",
  );
  return counted.sort((a, b) => b[1] - a[1])[0]?.[0] ?? code;
}

/**
 * Those whom no vehicle on duty may take, or whose time has passed, need not wait for the others' moving. The ways of an outing, and a group, wait for it
 * together or not at all; whoever else is linked is placed by insertion alone.
 */
function withSeekers(placing: Placing, party: readonly TripRecord[]): Placing {
  const { links = [] } = placing.day;
  const failed = placing.refused.filter(({ why: { code } }) => code === "noVehicle");
  const couldMove = new Set(failed.map(({ record }) => record.trip.id));
  const waits = new Set(party.map(({ trip }) => trip.id));
  const couldFit = ({ record: { trip } }: Placing["refused"][number]) =>
    couldMove.has(trip.id) &&
    links
      .filter(({ tripIds }) => tripIds.includes(trip.id))
      .every(
        ({ kind, tripIds }) =>
          kind !== "linked" && tripIds.every((id) => couldMove.has(id) || !waits.has(id)),
      );
  return {
    ...placing,
    refused: placing.refused.filter((each) => !couldFit(each)),
    seeking: placing.refused.filter(couldFit).map(({ record }) => record),
  };
}

interface Checked {
  problem: Problem;
  /** Everybody who may be placed: whoever waits, and whom they are linked to. */
  party: readonly TripRecord[];
  /** What is wrong with the day as it is: late already, say. */
  known: readonly Violation[];
}

/** Puts one more into the plan, if the independent verifier finds it no worse than before. */
function placeOne(
  deps: PlanningNeeds,
  { problem, known, party }: Checked,
  record: TripRecord,
  placing: Placing,
): void {
  if (hasPlace(placing, record)) return; // with one that it is linked to
  const refuse = (because: Why) => placing.refused.push({ record, why: because });
  if (record.promise.pickupWindow.until < deps.clock.now()) {
    refuse(why("timePassed"));
    return;
  }
  const result = insertSharing(problem, placing.after, record.trip);
  if (result.kind === "rejected") {
    refuse(countBlocking(result.reasons));
    return;
  }
  const wrong = newViolations(known, verifyPlan(problem, result.plan));
  if (wrong.length > 0) {
    // Never saved, and never in the way of the others: a dispatcher decides, and the log says what went wrong.
    const codes = wrong.map(({ code }) => code).join(", ");
    deps.reportFault(`the plan failed its check for trip ${record.trip.id}: ${codes}`);
    refuse(why("other"));
    return;
  }
  if (takesHeld(deps, { day: placing.day, problem }, { plan: placing.after, result, party })) {
    refuse(why("heldForWork"));
    return;
  }
  takePlaces(placing, result, party);
}
