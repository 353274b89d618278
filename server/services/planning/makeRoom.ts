import type { TripId } from "../../../shared/ids/index.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { servedIn } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { commitPlacing } from "./commitPlacing.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlannerNeeds } from "./needs.ts";
import { placedBy } from "./placedBy.ts";
import { placeTogether } from "./placeTogether.ts";
import { changeBetween, changeFor, makeChange, movesIn, type PlanChange, tripsIn } from "./planChange.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { readSearchableDay, type SearchableDay } from "./searchableDay.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlannerUseCases } from "./useCases.ts";
import { wholeAmong } from "./wholeOutings.ts";

/** So many are looked for together; the others wait for the next turn. */
const TOGETHER = 300;
/** Real time: while requests still come in, the first of a rush wait for the others, so that the rooms of all are made in one search. */
const RUSH_MS = 3_000;
const LOOK_EVERY_MS = 50;
/** Parts of the budget: who has found a place for all after the first need not spend the rest. */
const SLICES = [0.5, 0.5];
/** Searches before the queue tries again; those after the first, whose result others overtook, have the first slice alone. */
const SEARCHES = 3;
const SAVES = 6;
/** So many are refused in one transaction: bookings of the day wait for its end. */
const REFUSED_TOGETHER = 25;

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
  const began = deps.realClock.now();
  for (let search = 0; search < SEARCHES; search++) {
    const listed = await deps.db.trips.listSeeking({ day }, TOGETHER);
    if (listed.length === 0) return "nothingToDo";
    const seekers = await wholeAmong(deps, day, listed);
    const searchable = await readSearchableDay(deps, day, seekers);
    const slices = search === 0 ? SLICES : SLICES.slice(0, 1);
    const found = await searchFor(deps, searchable, { seekers, signal, slices });
    const { rooms } = found;
    const left = [...found.left, ...idsOf(listed).filter((id) => !idsOf(seekers).includes(id))];
    let isAllSaved = true;
    for (const room of rooms) isAllSaved = (await saved(deps, day, room)) && isAllSaved;
    if (!isAllSaved) continue;
    await refuse(deps, day, left);
    deps.figures.took("makeRoom", seconds((deps.realClock.now() - began) / 1000));
    return "made";
  }
  throw new OutdatedPlan(`the plan of ${day} kept changing while room was made`);
}

const idsOf = (records: readonly TripRecord[]): TripId[] => records.map(({ trip }) => trip.id);

interface Searching {
  seekers: readonly TripRecord[];
  signal: AbortSignal;
  slices: readonly number[];
}

/** A change that can be made alone, and who finds a place by it. */
interface Room {
  change: PlanChange;
  tripIds: ReadonlySet<TripId>;
}

async function searchFor(
  { daySolver, budgetOf, termsOn }: PlannerNeeds,
  { day, problem, plan }: SearchableDay,
  { seekers, signal, slices }: Searching,
): Promise<{ rooms: Room[]; left: TripId[] }> {
  const { seconds: budget } = termsOn(day.serviceDay).rules.roomSearch.value;
  let found = plan;
  for (const [index, share] of slices.entries()) {
    const options = { seed: 1 + index, budget: budgetOf(seconds(share * budget)), signal };
    found = await daySolver.improve(problem, found, options);
    if (found.unassigned.length === 0) break;
  }
  const served = new Set(servedIn(found));
  const ids = seekers.map(({ trip }) => trip.id);
  const placed = ids.filter((id) => served.has(id));
  return {
    rooms: roomsIn(changeBetween(plan, found), placed, day.links),
    left: ids.filter((id) => !served.has(id)),
  };
}

/** Part by part, so that whatever happens to the runs of one keeps no other from being saved; the ways of an outing are one part. */
function roomsIn(change: PlanChange, placed: readonly TripId[], links: DayRecords["links"] = []): Room[] {
  const rooms: Room[] = [];
  for (const id of placed) {
    if (rooms.some(({ tripIds }) => tripIds.has(id))) continue;
    const together = links.flatMap(({ tripIds }) => (tripIds.includes(id) ? tripIds : []));
    const part = changeFor(change, [id, ...together]);
    const trips = tripsIn(part);
    rooms.push({ change: part, tripIds: new Set(placed.filter((each) => trips.has(each))) });
  }
  return rooms;
}

/** Makes the change on the day as it is by then. False: others have changed the same runs, so that it has to be searched anew. */
async function saved(deps: PlannerNeeds, day: ServiceDay, { change, tripIds }: Room): Promise<boolean> {
  for (let tries = 0; tries < SAVES; tries++) {
    const waiting = (await deps.db.trips.listSeeking({ day }, TOGETHER)).filter(({ trip }) =>
      tripIds.has(trip.id),
    );
    if (waiting.length === 0) return true; // cancelled, or somebody else has answered them
    const now = await readSearchableDay(deps, day, waiting);
    const after = makeChange(now, change, deps);
    if (after === undefined) return false;
    const moved = await deps.db.trips.listByIds(movesIn(change).map(({ tripId }) => tripId));
    const placed = placedBy(after, [...waiting, ...moved]);
    try {
      await commitPlacing(deps, { day: now.day, before: now.plan, after, placed, refused: [] });
      deps.figures.roomMade(waiting.length);
      return true;
    } catch (error) {
      if (!(error instanceof OutdatedPlan)) throw error;
    }
  }
  return false;
}

/** For whom no room was found: with the reason, should not single insertion find a place by now. */
async function refuse(deps: PlannerNeeds, day: ServiceDay, left: readonly TripId[]): Promise<void> {
  for (let from = 0; from < left.length; from += REFUSED_TOGETHER) {
    const some = new Set(left.slice(from, from + REFUSED_TOGETHER));
    const [first] = some;
    if (first === undefined) return;
    await untilSaved(first, async () => {
      const listed = await deps.db.trips.listSeeking({ day }, TOGETHER);
      const waiting = listed.filter(({ trip }) => some.has(trip.id));
      await placeTogether(deps, waiting, { seekingRoom: false });
    });
  }
}
