import type { TripId } from "../../../shared/ids/index.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { servedIn } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import type { PlannerNeeds } from "./needs.ts";
import { placeOne } from "./placeTogether.ts";
import { changeBetween, changeFor, type Move, makeChange, movesIn, type PlanChange } from "./planChange.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { readSearchableDay, type SearchableDay } from "./searchableDay.ts";
import type { PlannerUseCases } from "./useCases.ts";

/** So many are looked for together; the others wait for the next turn. */
const TOGETHER = 300;
/** Real time: while requests still come in, the first of a rush wait for the others, so that the rooms of all are made in one search. */
const RUSH_MS = 3_000;
const LOOK_EVERY_MS = 50;
/** Parts of the budget: who has found a place for all after the first need not spend the rest. */
const SLICES = [0.25, 0.75];
/** Searches before the queue tries again; those after the first, whose result others overtook, have the first slice alone. */
const SEARCHES = 3;
const SAVES = 6;

/**
 * Searches the day for a plan that serves those too who found no place in it as it stands: within every promise, lock and limit, the next
 * stops as they are, nobody left out for it. As many as possible get a place, by priority class, then application; the others are
 * refused with the reason. Of what the search would change, only what they need is done.
 */
export function createMakeRoom(deps: PlannerNeeds): PlannerUseCases["makeRoom"] {
  return async (serviceDay) => {
    await calm(deps, serviceDay);
    const work = (signal: AbortSignal) => makeRooms(deps, serviceDay, signal);
    const done = await deps.oneAtATime(serviceDay, work, { waits: deps.roomPatience });
    if (done === "taken") throw new Error(`another planner is at ${serviceDay}`); // the queue comes again
    return done;
  };
}

async function calm({ db }: PlannerNeeds, day: ServiceDay): Promise<void> {
  for (let waited = 0; waited < RUSH_MS; waited += LOOK_EVERY_MS) {
    if ((await db.trips.listRequested(day, 1)).length === 0) return;
    await pause();
  }
}
const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

async function makeRooms(deps: PlannerNeeds, day: ServiceDay, signal: AbortSignal) {
  for (let search = 0; search < SEARCHES; search++) {
    const seekers = await deps.db.trips.listSeeking({ day }, TOGETHER);
    if (seekers.length === 0) return "nothingToDo";
    const searchable = await readSearchableDay(deps, day, seekers);
    const change = await searchFor(deps, searchable, {
      seekers,
      signal,
      slices: search === 0 ? SLICES : SLICES.slice(0, 1),
    });
    if (await saved(deps, { day, change, seekers: new Set(seekers.map(({ trip }) => trip.id)) }))
      return "made";
  }
  throw new OutdatedPlan(`the plan of ${day} kept changing while room was made`);
}

interface Searching {
  seekers: readonly TripRecord[];
  signal: AbortSignal;
  slices: readonly number[];
}

async function searchFor(
  { daySolver, budgetOf, termsOn }: PlannerNeeds,
  { day, problem, plan }: SearchableDay,
  { seekers, signal, slices }: Searching,
): Promise<PlanChange> {
  const { seconds: budget } = termsOn(day.serviceDay).rules.roomSearch.value;
  let found = plan;
  for (const [index, share] of slices.entries()) {
    const options = { seed: 1 + index, budget: budgetOf(seconds(share * budget)), signal };
    found = await daySolver.improve(problem, found, options);
    if (found.unassigned.length === 0) break;
  }
  const served = new Set(servedIn(found));
  const placed = seekers.flatMap(({ trip }) => (served.has(trip.id) ? [trip.id] : []));
  return changeFor(changeBetween(plan, found), placed);
}

interface Making {
  day: ServiceDay;
  change: PlanChange;
  /** For whom the search was made; others have come since, perhaps, and wait for the next. */
  seekers: ReadonlySet<TripId>;
}

/** Makes the change on the day as it is by then. False: others have changed the same runs, so that it has to be searched anew. */
async function saved(deps: PlannerNeeds, { day, change, seekers }: Making): Promise<boolean> {
  for (let tries = 0; tries < SAVES; tries++) {
    const listed = await deps.db.trips.listSeeking({ day }, TOGETHER);
    const waiting = listed.filter(({ trip }) => seekers.has(trip.id));
    if (waiting.length === 0) return true; // cancelled, or somebody else has answered them
    const now = await readSearchableDay(deps, day, waiting);
    const after = makeChange(now, change, deps);
    if (after === undefined) return false;
    const moved = await movedRecords(deps, movesIn(change));
    const placing = placingOf(deps, { now, after, waiting });
    placing.placed.push(...moved);
    try {
      await commitPlacing(deps, placing);
      return true;
    } catch (error) {
      if (!(error instanceof OutdatedPlan)) throw error;
    }
  }
  return false;
}

async function movedRecords({ db }: PlannerNeeds, moves: readonly Move[]): Promise<Placing["placed"]> {
  const records = await db.trips.listByIds(moves.map(({ tripId }) => tripId));
  return records.flatMap((record) => {
    const move = moves.find(({ tripId }) => tripId === record.trip.id);
    return move === undefined ? [] : [{ record, shiftId: move.to }];
  });
}

interface Made {
  now: SearchableDay;
  after: SearchableDay["plan"];
  waiting: readonly TripRecord[];
}

/** Who has a place by the change; the others by insertion into it, should there be one by now, or with the reason why not. */
function placingOf(deps: PlannerNeeds, { now: { day, plan, known, ...now }, after, waiting }: Made): Placing {
  const { locks: _, ...problem } = now.problem; // reasons are told as of the day, and insertion minds them as it always does
  const placing: Placing = { day, before: plan, after, placed: [], refused: [] };
  const home = new Map(
    after.routes.flatMap((route) => servedIn({ routes: [route] }).map((id) => [id, route.shiftId])),
  );
  for (const record of waiting) {
    const shiftId = home.get(record.trip.id);
    if (shiftId === undefined) placeOne(deps, { problem, known }, record, placing);
    else placing.placed.push({ record, shiftId });
  }
  return placing;
}
