import { parseArgs } from "node:util";
import {
  insertTrip,
  type Plan,
  type PlannedStop,
  type Problem,
  relaxToReality,
  type Trip,
} from "../../server/domain/scheduling/index.ts";
import { countedTravel } from "../../server/services/planning/allowances.ts";
import { operationalDay } from "../../server/solving/operationalDay.ts";
import { seededRandom } from "../../server/solving/seededRandom.ts";
import { minutes, seconds } from "../../shared/time/index.ts";

/**
 * What an allowance gains in punctuality and costs in places: generated days filled by single insertion in the order of application,
 * then driven as planned, with nobody replanning. `npm run bench:slack -- --travel 1.25 --more 0 --dwell 1.2`
 */
const { values } = parseArgs({
  options: {
    travel: { type: "string", default: "1.25" },
    more: { type: "string", default: "0" },
    dwell: { type: "string", default: "1.2" },
    seeds: { type: "string", default: "3" },
    drives: { type: "string", default: "20" },
  },
});
const [travel, dwell] = [Number(values.travel), Number(values.dwell)];
const stretch = { factor: travel, more: minutes(Number(values.more)) };
const allowance = { inTown: stretch, betweenTowns: stretch, rush: 1 };
const WINDOW = minutes(20);
const LEAVE_EARLY = minutes(2);

/** The roads and people that are assumed: days from 0.9 to 1.3 of what is expected, drives and people as different as this. */
const ROADS = { slowest: 1.3, fastest: 0.9, mean: 1.05, sigma: 0.25 };
const PEOPLE = { mean: 1, sigma: Math.sqrt(Math.log(1 + 0.5 ** 2)) };

interface FilledDay {
  /** By expected times, with the windows that people were promised. */
  problem: Problem;
  plan: Plan;
  begins: ReadonlyMap<string, number>;
  refused: number;
}

const nameOf = (stop: PlannedStop): string =>
  stop.kind === "break" ? "break" : `${stop.kind} ${stop.tripId}`;
const inOrder = (a: Trip, b: Trip) =>
  a.priorityClass - b.priorityClass || a.applicationOrder - b.applicationOrder;

function counted(trip: Trip): Trip {
  const { pickup, dropoff } = trip;
  const longer = (end: Trip["pickup"]) => ({ ...end, dwell: seconds(dwell * end.dwell) });
  return { ...trip, pickup: longer(pickup), dropoff: longer(dropoff) };
}

/** A window of the promised length around the pickup that was counted on. */
function promised(trip: Trip, plan: Plan): Trip {
  const { earliest, latest } = trip.pickup.window;
  const stops = plan.routes.flatMap((route) => route.stops);
  const stop = stops.find((each) => each.kind === "pickup" && each.tripId === trip.id);
  if (stop === undefined || latest - earliest <= WINDOW) return trip;
  const from = Math.min(Math.max(earliest, stop.beginAt - WINDOW / 2), latest - WINDOW);
  const window = { earliest: seconds(from), latest: seconds(from + WINDOW) };
  return { ...trip, pickup: { ...trip.pickup, window } };
}

function fill(day: Problem): FilledDay {
  const trips = new Map(day.trips.map((trip) => [trip.id, trip]));
  const matrix = countedTravel(day.matrix, allowance);
  const problemOf = () => ({ ...day, linked: [], matrix, trips: [...trips.values()].map(counted) });
  let plan: Plan = { routes: [], unassigned: day.trips.map(({ id }) => ({ tripId: id, reason: "waiting" })) };
  let refused = 0;
  for (const trip of [...day.trips].sort(inOrder)) {
    const result = insertTrip(problemOf(), plan, trip.id);
    if (result.kind === "rejected") refused++;
    else {
      plan = result.plan;
      trips.set(trip.id, promised(trip, plan));
    }
  }
  const problem = { ...day, linked: [], trips: [...trips.values()] };
  const expected = relaxToReality(problem, plan).plan;
  const begins = new Map<string, number>();
  for (const stop of [plan, expected].flatMap(({ routes }) => routes).flatMap(({ stops }) => stops))
    begins.set(nameOf(stop), Math.min(stop.beginAt, begins.get(nameOf(stop)) ?? stop.beginAt));
  return { problem, plan: expected, begins, refused };
}

class Tally {
  private readonly counts = new Map<string, { all: number; kept: number }>();
  add(what: string, isKept: boolean): void {
    const { all, kept } = this.counts.get(what) ?? { all: 0, kept: 0 };
    this.counts.set(what, { all: all + 1, kept: kept + (isKept ? 1 : 0) });
  }
  toString(): string {
    const shares = [...this.counts].map(
      ([what, { all, kept }]) => `${what} ${((100 * kept) / all).toFixed(1)} %`,
    );
    return shares.join(", ");
  }
}

/** Drives every route as expected times say, at the pace of one day. */
function drive({ problem, plan, begins }: FilledDay, seed: number, tally: Tally): void {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const vary = ({ mean, sigma }: { mean: number; sigma: number }) =>
    mean * Math.exp(sigma * normal() - sigma ** 2 / 2);
  const pace = ROADS.fastest + (ROADS.slowest - ROADS.fastest) * random.next();
  const trips = new Map(problem.trips.map((trip) => [trip.id, { trip, slowness: vary(PEOPLE) }]));
  for (const { shiftId, stops } of plan.routes) {
    const shift = problem.shifts.find(({ id }) => id === shiftId);
    let [node, free]: [Trip["pickup"]["node"] | undefined, number] = [shift?.start.node, 0];
    for (const stop of stops) {
      const found = stop.kind === "break" ? undefined : trips.get(stop.tripId);
      if (stop.kind === "break" || found === undefined || node === undefined) {
        free = Math.max(free, stop.beginAt) + stop.leaveAt - stop.beginAt;
        continue;
      }
      const { trip, slowness } = found;
      const end = stop.kind === "pickup" ? trip.pickup : trip.dropoff;
      const way = problem.matrix.travelTime(node, end.node, seconds(free));
      const leaves = Math.max(free, (begins.get(nameOf(stop)) ?? 0) - way - LEAVE_EARLY);
      const arrives = leaves + pace * vary(ROADS) * way;
      const isIn = arrives <= end.window.latest;
      if (stop.kind === "pickup") tally.add("pickups", isIn);
      else if (trip.requested?.kind === "arriveBy") tally.add("arrivals", isIn);
      const begin = stop.kind === "pickup" ? Math.max(arrives, end.window.earliest) : arrives;
      [node, free] = [end.node, begin + slowness * end.dwell];
    }
  }
}

const tally = new Tally();
let [refused, asked] = [0, 0];
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const day = fill(operationalDay({ scale: 1, seed }));
  refused += day.refused;
  asked += day.problem.trips.length;
  for (let each = 0; each < Number(values.drives); each++) drive(day, 1000 * seed + each, tally);
}
console.log(
  `drives × ${values.travel} + ${values.more} min, dwell × ${values.dwell}: refused ${refused} of ${asked}; in time: ${tally}`,
);
