import type { TripId } from "../../../shared/ids/index.ts";
import { isSearching, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import {
  insertTrip,
  newViolations,
  type Problem,
  relaxToReality,
  type Violation,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import { countBlocking } from "./countBlocking.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Finds the cheapest place for a requested trip in the day's plan, checks the whole plan by the independent verifier, and
 * saves it if nothing changed meanwhile; else computes it anew. No place is an answer too: unassigned, with the reason.
 */
export function createAssignRequestedTrip(deps: PlanningNeeds): PlanningUseCases["assignRequestedTrip"] {
  // Two computations from the same picture of the day would often end with one of them thrown away.
  const inTurn = createTakeTurns<ServiceDay>();
  return async (tripId) => {
    const record = await deps.db.trips.find(tripId);
    if (record === undefined || !isSearching(record.trip)) return "nothingToDo";
    return inTurn(record.trip.serviceDay, () => untilSaved(tripId, () => assignOnce(deps, tripId)));
  };
}

type Outcome = Awaited<ReturnType<PlanningUseCases["assignRequestedTrip"]>>;

/**
 * Everybody who waits for the same day is served in one go, by priority and then by order of application, so that a
 * morning's rush of requests is read, checked and saved together. Their own jobs then find nothing to do.
 */
async function assignOnce(deps: PlanningNeeds, tripId: TripId): Promise<Outcome> {
  const record = await deps.db.trips.find(tripId);
  if (record === undefined || !isSearching(record.trip)) return "nothingToDo";
  const listed = await deps.db.trips.listRequested(record.trip.serviceDay, TOGETHER);
  const others = listed.filter(({ trip }) => trip.id !== tripId);
  const waiting = others.length < listed.length ? listed : [...others, record];
  const placed = await assignTogether(deps, waiting).catch((error: unknown) => {
    if (error instanceof OutdatedPlan || others.length === 0) throw error;
    deps.reportFault(`assigning several at once failed: ${error}`); // whatever is wrong with one of the others must not keep this one waiting
    return assignTogether(deps, [record]);
  });
  return placed.has(tripId) ? "assigned" : "unassigned";
}

/** How many are served together at most: more would keep the first one waiting. */
const TOGETHER = 25;

async function assignTogether(deps: PlanningNeeds, waiting: readonly TripRecord[]): Promise<Set<TripId>> {
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
  for (const each of waiting) place(deps, { problem: reality.problem, known, party }, each, placing);
  await commitPlacing(deps, placing);
  deps.figures.took("assign", seconds((deps.realClock.now() - began) / 1000));
  for (const { why: because } of placing.refused) deps.figures.refused(mainReason(because));
  return new Set(placing.placed.map(({ record }) => record.trip.id));
}

/** What kept most vehicles away. */
function mainReason({ code, values }: Why): string {
  const counted = Object.entries(values).filter(
    (each): each is [string, number] => typeof each[1] === "number",
  );
  return counted.sort((a, b) => b[1] - a[1])[0]?.[0] ?? code;
}

/** Trips without a vehicle that are accepted or refused together with one of these. */
async function partnersOf(
  { db }: PlanningNeeds,
  { links = [] }: DayRecords,
  waiting: readonly TripRecord[],
): Promise<TripRecord[]> {
  const known = new Set(waiting.map(({ trip }) => trip.id));
  const linked = links.filter(({ tripIds }) => tripIds.some((id) => known.has(id)));
  const ids = new Set(linked.flatMap(({ tripIds }) => tripIds).filter((id) => !known.has(id)));
  if (ids.size === 0) return [];
  const records = await db.trips.listByIds([...ids]);
  return records.filter(({ trip }) => isSearching(trip) || isUnassigned(trip));
}

interface Checked {
  problem: Problem;
  /** Everybody who may be placed: whoever waits, and whom they are linked to. */
  party: readonly TripRecord[];
  /** What is wrong with the day as it is: late already, say. */
  known: readonly Violation[];
}

/** Puts one more into the plan, if the independent verifier finds it no worse than before. */
function place(
  deps: PlanningNeeds,
  { problem, known, party }: Checked,
  record: TripRecord,
  placing: Placing,
): void {
  if (placing.placed.some((done) => done.record.trip.id === record.trip.id)) return; // with one that it is linked to
  const refuse = (because: Why) => placing.refused.push({ record, why: because });
  if (record.promise.pickupWindow.until < deps.clock.now()) {
    refuse(why("timePassed"));
    return;
  }
  const result = insertTrip(problem, placing.after, record.trip.id);
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
  placing.after = result.plan;
  for (const { tripId, shiftId } of result.inserted) {
    const placed = party.find(({ trip }) => trip.id === tripId);
    if (placed !== undefined) placing.placed.push({ record: placed, shiftId });
  }
}
