import { straightLine } from "../../../../shared/geo/index.ts";
import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { isUnderWay } from "../../../../shared/lifeCycle/shift.ts";
import { isAhead, isBegun, nextStop } from "../../../../shared/lifeCycle/stop.ts";
import {
  addSeconds,
  atLocalTime,
  type Instant,
  instant,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  seconds,
} from "../../../../shared/time/index.ts";
import { isPast } from "../../../domain/notices/timing.ts";
import { breaksOf, breakUnderWay } from "../../../domain/runs/breaks.ts";
import type { Run, VehiclePosition } from "../../../domain/runs/model.ts";
import { trackOf, withMargin } from "../../../domain/runs/track.ts";
import { placeOf } from "../../../domain/runs/whereabouts.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { aboardTroubles } from "../../../domain/troubles/aboardTroubles.ts";
import { homeTroubles } from "../../../domain/troubles/homeTroubles.ts";
import { type OnTheRoad, roadTroubles } from "../../../domain/troubles/roadTroubles.ts";
import type { Trouble } from "../../../domain/troubles/trouble.ts";
import { refusedTroubles, untoldTroubles } from "../../../domain/troubles/unseenTroubles.ts";
import { routingOn } from "../../records/roadsOn.ts";
import { todayOf } from "../../records/today.ts";
import type { TroubleNeeds } from "./needs.ts";

interface Watched {
  runs: readonly Run[];
  /** Runs of which nothing is heard. */
  silent: ReadonlySet<ShiftId>;
  /** Trips of which other troubles tell, that have no vehicle. */
  told: ReadonlySet<TripId>;
}

/** What time and places make: on the road, aboard, away from home, untold. As of one moment, and of yesterday until it is closed. */
export async function watchedTroubles(
  deps: TroubleNeeds,
  { runs, silent, told }: Watched,
): Promise<Trouble[]> {
  const now = deps.clock.now();
  const today = todayOf(deps);
  const { troubleLimits: limits, evidence } = deps.termsOn(today).rules;
  const left = await deps.db.fleet.listLeftOver(today);
  const all = [...left, ...runs];
  const times = { ...limits.value, near: evidence.value.near, now };
  return [
    ...roadTroubles(await onTheRoad(deps, runs, now), silent, times),
    ...aboardTroubles(all, times).filter(({ runs: [run] }) => run === undefined || !silent.has(run.shift.id)),
    ...(await homeOf(deps, today, now)),
    ...(await unseenOf(deps, { today, now, told })),
  ];
}

async function onTheRoad(deps: TroubleNeeds, runs: readonly Run[], now: Instant): Promise<OnTheRoad[]> {
  const positions = await deps.positions.list().catch((): VehiclePosition[] => []);
  const byVehicle = new Map(positions.map((each) => [each.vehicleId, each]));
  const under = runs.filter(({ shift }) => isUnderWay(shift));
  const today = todayOf(deps);
  const routing = await routingOn(deps, today);
  const { grace } = deps.termsOn(today).rules.breaks.value;
  const lapsed = await lapsedReliefs(deps, today);
  return Promise.all(
    under.map(async (run) => {
      const position = byVehicle.get(run.shift.vehicle.id);
      return {
        ...{ run, position, leavesBy: leavesBy(run, { ...deps, routing }) },
        isResting: breakUnderWay(breaksOf(run, now, grace)) !== undefined,
        standsSince: position && (await standsSince(deps, { run, position, now })),
        lapsedAt: lapsed.get(run.shift.id),
      };
    }),
  );
}

/** Of each run whose last handing over came to nothing, when it was to be. */
async function lapsedReliefs({ db }: TroubleNeeds, today: ServiceDay): Promise<Map<ShiftId, Instant>> {
  const oldestFirst = (await db.reliefs.list(today)).toReversed().filter(({ state }) => state !== "undone");
  const last = new Map(oldestFirst.map((relief) => [relief.shiftId, relief]));
  return new Map([...last].flatMap(([id, { state, at }]) => (state === "lapsed" ? [[id, at]] : [])));
}

/** Of a run that has done nothing yet; nobody leaves before they have begun. */
function leavesBy({ shift, stops }: Run, { routing, region }: TroubleNeeds): Instant | undefined {
  const first = nextStop(stops);
  if (first === undefined || stops.some(isBegun)) return undefined;
  const when = localSeconds(first.scheduled, shift.serviceDay, region.timeZone);
  const takes = routing.travelTime(shift.startPlace.point, placeOf(first), when);
  return instant(Math.max(addSeconds(first.scheduled, seconds(-takes)), shift.startedAt ?? shift.starts));
}

/** Meters: devices blur. */
const SAME_PLACE = 100;
/** m/s: whoever walks does not stand. */
const STANDING = 1;

/** Read only of vehicles that stand somewhere else than at a stop: of most nothing has to be read. */
async function standsSince(
  { db, termsOn }: TroubleNeeds,
  { run, position, now }: { run: Run; position: VehiclePosition; now: Instant },
): Promise<Instant | undefined> {
  const { troubleLimits, evidence } = termsOn(run.shift.serviceDay).rules;
  const isAtStop = run.stops.some(
    (stop) => straightLine(position.point, placeOf(stop)) <= evidence.value.near,
  );
  if (position.speed > STANDING || isAtStop || !run.stops.some(isAhead)) return undefined;
  const from = addSeconds(now, seconds(-2 * troubleLimits.value.standsFor));
  const fixes = await db.fleet.listFixes(run.shift.vehicle.id, withMargin({ from, until: now }));
  const newestFirst = trackOf(fixes).toSorted((a, b) => b.at - a.at);
  const moved = newestFirst.findIndex(({ point }) => straightLine(point, position.point) > SAME_PLACE);
  return newestFirst[moved < 0 ? newestFirst.length - 1 : moved - 1]?.at;
}

/** Nobody who was out yesterday is forgotten at the turn of the day. */
async function homeOf(deps: TroubleNeeds, today: ServiceDay, now: Instant): Promise<Trouble[]> {
  const yesterday = nextServiceDay(today, -1);
  const isClosed = (await deps.db.dayClosings.listDays(yesterday)).includes(yesterday);
  const days = isClosed ? [today] : [yesterday, today];
  const found = await Promise.all(
    days.map(async (day) => {
      const [trips, facts] = await Promise.all([
        deps.db.trips.listOfTakenOut(day),
        deps.db.facts.listOfDay(day, ["trip.solvedOtherwise"]),
      ]);
      const { rules, timeZone } = deps.termsOn(day);
      const { returnOver, placesClose } = rules.troubleLimits.value;
      return homeTroubles(trips, {
        ...{ now, returnOver, placesClose: atLocalTime(day, placesClose, timeZone) },
        solved: new Set(facts.flatMap(({ concerns }) => concerns.tripId ?? [])),
      });
    }),
  );
  return found.flat();
}

const CALLS_AT_MOST = 200;

async function unseenOf(
  { db, termsOn }: TroubleNeeds,
  { today, now, told }: { today: ServiceDay; now: Instant; told: ReadonlySet<TripId> },
): Promise<Trouble[]> {
  const { unread, unlooked } = termsOn(today).rules.troubleLimits.value;
  const calls = (await db.notices.listToCall(CALLS_AT_MOST)).map(({ notice }) => notice);
  const records = await db.trips.listByIds(calls.flatMap(({ tripId }) => tripId ?? []));
  const known = new Map(records.map((record) => [record.trip.id, record]));
  const untold = calls.flatMap(({ tripId, content, stateSince: since }) => {
    const record: TripRecord | undefined = tripId && known.get(tripId);
    return record === undefined || isPast(content, record, now) ? [] : [{ record, since }];
  });
  const trips = await db.trips.listUnassigned(today, CALLS_AT_MOST);
  const facts = await db.facts.listOfTrips(trips.map(({ trip }) => trip.id));
  return [
    ...untoldTroubles(untold, { now, unread }),
    ...refusedTroubles({ trips, facts, told }, { now, unlooked }),
  ];
}
