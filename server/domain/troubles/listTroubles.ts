import type { DistrictId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { isAboard, isMovable, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import { type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../runs/model.ts";
import { type OutageRules, outagesOf } from "../runs/outage.ts";
import type { TripRecord } from "../trips/model.ts";
import { harmDone, harmOf } from "./harm.ts";
import type { OpenTroubles } from "./openTroubles.ts";
import type { Remedy, Trouble } from "./trouble.ts";

export type { Remedy, Trouble, TroubleKind, Waiting } from "./trouble.ts";

interface Day {
  runs: readonly Run[];
  /** Those for whom there was room when somebody last looked. */
  unplaced: readonly TripRecord[];
  now: Instant;
  rules: OutageRules;
  /** Trips that were promised and have no vehicle, of this day or a later one, with their facts. */
  promised?: readonly TripRecord[] | undefined;
  /** Of returns that are picked up when ready (`returnTroubles`). */
  returns?: readonly Trouble[] | undefined;
  /** Of changes that drivers have not said to have understood (`changeTroubles`). */
  changes?: readonly Trouble[] | undefined;
  /** What time and places make (`watchedTroubles`). */
  watched?: readonly Trouble[] | undefined;
  /** Waiting outdoors harms in this season. */
  isHard?: boolean | undefined;
  /** See `Outdoors`. */
  outsideBefore?: Seconds | undefined;
}

/** All troubles of a day: what harms most comes first, then what began first. Many runs of a district in doubt are one outage. */
export function listTroubles(open: OpenTroubles, day: Day): Trouble[] {
  const { runs, now, rules } = day;
  const doubted = runs.filter(
    ({ shift, stops }) => open.doubted.has(shift.id) && (now < shift.ends || stops.some(isAhead)),
  );
  const out = outagesOf(runs, now, rules);
  const isOut = ({ shift }: Run) => out.has(shift.vehicle.districtId);
  const outages = [...out].map((districtId) =>
    outageOf(
      districtId,
      doubted.filter(({ shift }) => shift.vehicle.districtId === districtId),
      open,
    ),
  );
  const single = doubted.filter((run) => !isOut(run)).map((run) => doubtOfRun(run, open));
  const others = runs.filter(({ shift }) => !open.doubted.has(shift.id));
  const dangers = others.flatMap((run) => dangersOf(run, open));
  // Whoever could have a vehicle stands there once, with it.
  const stranded = (day.promised ?? []).filter(({ trip }) => !open.rooms.has(trip.id)).flatMap(strandedOf);
  const troubles = [
    ...outages.flat(),
    ...single.flat(),
    ...dangers,
    ...(day.changes ?? []),
    ...stranded,
    ...roomsOf(open, day),
    ...(day.returns ?? []),
    ...(day.watched ?? []),
  ];
  const outdoors = { now, isHard: day.isHard ?? false, outsideBefore: day.outsideBefore };
  const harm = new Map(troubles.map((each) => [each, harmDone(each, outdoors)]));
  const byHarm = (a: Trouble, b: Trouble) => (harm.get(a) ?? 0) - (harm.get(b) ?? 0);
  return troubles.sort((a, b) => byHarm(a, b) || a.since - b.since || a.id.localeCompare(b.id));
}

function doubtOfRun(run: Run, open: OpenTroubles): Trouble[] {
  const doubt = open.doubted.get(run.shift.id);
  const waiting = waitingOn([run]);
  const remedies = remediesFor(waiting);
  return doubt === undefined
    ? []
    : [{ id: `run ${run.shift.id}`, ...doubt, runs: [run], waiting, unplaced: [], remedies }];
}

function outageOf(districtId: DistrictId, runs: Run[], open: OpenTroubles): Trouble[] {
  const times = runs.flatMap(({ shift }) => open.doubted.get(shift.id)?.since ?? []);
  if (times.length === 0) return [];
  const waiting = waitingOn(runs);
  const since = instant(Math.min(...times));
  return [
    {
      ...{ id: `outage ${districtId}`, kind: "outage" as const, since, districtId },
      ...{ runs, waiting, unplaced: [], remedies: remediesFor(waiting) },
    },
  ];
}

/** Had a vehicle that is not there any more, and nobody else takes them. */
function strandedOf({ trip, rider, promise, facts }: TripRecord): Trouble[] {
  const last = facts.findLast(({ kind }) => kind === "trip.unassigned" || kind === "trip.assigned");
  if (last === undefined || last.kind === "trip.assigned") return [];
  const waiting = [{ tripId: trip.id, trip, rider, promise }];
  const remedies: Remedy[] = ["callRider", "moveTrip"];
  return [
    { id: `trip ${trip.id}`, kind: "stranded", since: last.at, runs: [], waiting, unplaced: [], remedies },
  ];
}

const remediesFor = (waiting: readonly RunStopRecord[]): Remedy[] =>
  waiting.some(({ trip }) => isMovable(trip)) ? ["callDriver", "offerTrips"] : ["callDriver"];

/** Whoever waits for it, and whoever is aboard: by who loses most, then by when they were promised a vehicle. */
const waitingOn = (runs: readonly Run[]): RunStopRecord[] =>
  runs
    .flatMap(({ stops }) =>
      stops.filter((stop) => isAhead(stop) && (stop.kind === "pickup" || isAboard(stop.trip))),
    )
    .sort((a, b) => harmOf(a.trip) - harmOf(b.trip) || a.scheduled - b.scheduled);

function dangersOf(run: Run, { endangered }: OpenTroubles): Trouble[] {
  return run.stops.filter(isAhead).flatMap((stop): Trouble[] => {
    const { pickup, arrival } = endangered.get(stop.tripId) ?? {};
    // Whoever is fetched too late is there once, though the arrival is in danger too.
    const isFirst =
      stop.kind === "pickup" ? pickup !== undefined : pickup === undefined || isAboard(stop.trip);
    const since = stop.kind === "pickup" ? pickup : arrival;
    if (since === undefined || !isFirst) return [];
    const remedies: Remedy[] = isMovable(stop.trip) ? ["callRider", "moveTrip"] : ["callRider", "callDriver"];
    const kind = stop.kind === "pickup" ? "pickupEndangered" : "arrivalEndangered";
    return [{ id: `trip ${stop.tripId}`, kind, since, runs: [run], waiting: [stop], unplaced: [], remedies }];
  });
}

/** Room that came free for somebody without a vehicle, as long as both are as they were. */
function roomsOf({ rooms }: OpenTroubles, { runs, unplaced, now }: Day): Trouble[] {
  return unplaced.flatMap((record): Trouble[] => {
    const { trip, promise } = record;
    const room = rooms.get(trip.id);
    const run = runs.find(({ shift }) => shift.id === room?.shiftId);
    const isWanted = isUnassigned(trip) && promise.pickupWindow.until > now;
    if (room === undefined || run === undefined || isOver(run.shift) || !isWanted) return [];
    return [
      {
        ...{ id: `room ${trip.id}`, kind: "roomFound" as const, since: room.since },
        ...{ runs: [run], waiting: [], unplaced: [record], remedies: ["callRider", "assignTrip"] },
      },
    ];
  });
}
