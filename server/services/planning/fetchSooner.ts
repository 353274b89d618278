import type { TripId } from "../../../shared/ids/index.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import { type Plan, removeTrip } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { soonerWindows, waitsTooLong } from "../../domain/trips/whenReady.ts";
import { commitPlacing } from "./commitPlacing.ts";
import { withRouteOf } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import { asSought } from "./findReturnPlace.ts";
import type { PlannerNeeds } from "./needs.ts";
import { placedBy } from "./placedBy.ts";
import { changeBetween, changeFor, makeChange, movesIn, type PlanChange } from "./planChange.ts";
import { asPromised, improvementOf } from "./saveReturnPlace.ts";
import { type SearchableDay, searchableOf } from "./searchableDay.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlannerUseCases } from "./useCases.ts";

/** Windows that are looked into for one person: the best first. */
const LOOKS = 3;

/** See `PlannerUseCases`: others ride with another vehicle or at other times for it, within every promise, lock and limit. */
export function createFetchSooner(deps: PlannerNeeds): PlannerUseCases["fetchSooner"] {
  return async (serviceDay) => {
    const work = (signal: AbortSignal) => fetchAll(deps, serviceDay, signal);
    const done = await deps.oneAtATime(serviceDay, work, { waits: deps.roomPatience });
    if (done === "taken") throw new Error(`another planner is at ${serviceDay}`); // the queue comes again
    return done;
  };
}

async function fetchAll(deps: PlannerNeeds, day: ServiceDay, signal: AbortSignal) {
  const terms = deps.termsOn(day);
  const listed = await deps.db.trips.listWillCalls(day);
  const late = listed.filter((record) => waitsTooLong(record, terms));
  let outcome: "sooner" | "nothingToDo" = "nothingToDo";
  for (const { trip } of late.toSorted((one, other) => readyAt(one) - readyAt(other)))
    if (await fetchOne(deps, trip.id, signal)) outcome = "sooner";
  return outcome;
}

const readyAt = ({ trip }: TripRecord): number => trip.whenReady?.readyAt ?? 0;

async function fetchOne(deps: PlannerNeeds, tripId: TripId, signal: AbortSignal): Promise<boolean> {
  const record = await deps.db.trips.find(tripId);
  if (record === undefined) return false;
  const windows = soonerWindows(record, deps.termsOn(record.trip.serviceDay), deps.clock.now());
  for (const window of windows.slice(0, LOOKS)) {
    const change = await searchRoom(deps, { record, window, signal });
    if (change !== undefined && (await made(deps, { tripId, window, change }))) return true;
  }
  return false;
}

interface Sooner {
  record: TripRecord;
  /** To be picked up within. */
  window: InstantWindow;
}

/** The day without this trip, which waits for a place within the window; `before`: where it is now. */
async function dayWithout(
  deps: PlannerNeeds,
  sooner: Sooner,
): Promise<{ searchable: SearchableDay; record: TripRecord; before: Plan }> {
  const { id: tripId, serviceDay } = sooner.record.trip;
  const { record, day } = asSought(await deps.loadDay(serviceDay), sooner);
  const { problem, plan } = dayProblem(day, [record], deps);
  const stored = searchableOf(deps, day, { problem, plan });
  const without = removeTrip(problem, plan, { tripId, reason: "whenReady" });
  const searchable = searchableOf(deps, day, { problem, plan: without });
  return { searchable, record, before: withRouteOf(searchable.plan, stored.plan, tripId) };
}

async function searchRoom(
  deps: PlannerNeeds,
  { signal, ...sooner }: Sooner & { signal: AbortSignal },
): Promise<PlanChange | undefined> {
  const { searchable, record } = await dayWithout(deps, sooner);
  const { problem, plan, day } = searchable;
  const tripIds = [record.trip.id];
  const { seconds: length } = deps.termsOn(day.serviceDay).rules.roomSearch.value;
  const options = { seed: 1, budget: deps.budgetOf(seconds(length)), signal, tripIds };
  const found = await deps.daySolver.makeRoom(problem, plan, options);
  return found && changeFor(changeBetween(plan, found), tripIds);
}

/** Makes the change on the day as it is by then, if its rider still waits. */
function made(
  deps: PlannerNeeds,
  { tripId, window, change }: { tripId: TripId; window: InstantWindow; change: PlanChange },
): Promise<boolean> {
  return untilSaved(tripId, async () => {
    const known = await deps.db.trips.find(tripId);
    if (known === undefined || !waitsTooLong(known, deps.termsOn(known.trip.serviceDay))) return false;
    const { searchable, record, before } = await dayWithout(deps, { record: known, window });
    const after = makeChange(searchable, change, deps);
    if (after === undefined) return false;
    const own = placedBy(after, [asPromised(deps, record)]);
    if (own.length === 0) return false;
    const promised = improvementOf(deps, known);
    const moved = movesIn(change);
    const others = await deps.db.trips.listByIds(moved.map((move) => move.tripId));
    const placed = [...own.map((each) => ({ ...each, promised })), ...placedBy(after, others)];
    await commitPlacing(deps, { day: searchable.day, before, after, placed, refused: [] });
    deps.figures.roomMade(1);
    return true;
  });
}
