import type { DistrictId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { isAboard, isMovable, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { InvariantCode } from "../../../shared/schemas/index.ts";
import { type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../runs/model.ts";
import { type OutageRules, outagesOf } from "../runs/outage.ts";
import type { RunChange } from "../runs/runChanges.ts";
import type { TripRecord } from "../trips/model.ts";
import { harmOf, NO_HARM } from "./harm.ts";
import type { OpenTroubles } from "./openTroubles.ts";

export type TroubleKind =
  | "neverBegun"
  | "silent"
  | "outage"
  | "pickupEndangered"
  | "arrivalEndangered"
  | "changesMissed"
  | "queueAged"
  | "jobDied"
  | "partWrong"
  | "invariantBroken"
  | "stranded"
  | "readyOverdue"
  | "readyWaiting"
  | "roomFound";
/** Somebody who waits for us: at a stop that is ahead, or (without `estimated`) without any vehicle. */
export type Waiting = Pick<RunStopRecord, "tripId" | "trip" | "rider" | "promise"> &
  Partial<Pick<RunStopRecord, "estimated" | "arrivedAt" | "doneAt" | "status">>;
/** What a dispatcher can do about it. */
export type Remedy = "callDriver" | "offerTrips" | "callRider" | "moveTrip" | "assignTrip";

/** Something that will break a promise or leave a person behind unless somebody acts. */
export interface Trouble {
  /** The same for as long as it lasts. */
  id: string;
  kind: TroubleKind;
  since: Instant;
  /** Of an outage. */
  districtId?: DistrictId | undefined;
  runs: Run[];
  /** The stops ahead at which somebody waits for us, whoever would lose most first. */
  waiting: Waiting[];
  /** Who has no vehicle, and could have one. */
  unplaced: TripRecord[];
  remedies: Remedy[];
  /** Of the service's own work: which, how much of it, and for how long in real time. */
  work?: { job: string; count: number; length: Seconds } | undefined;
  /** Of a run: what its driver has not said to have understood. */
  changes?: RunChange[] | undefined;
  /** What may never be and is. */
  broken?: InvariantCode | undefined;
}

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
  ];
  return troubles.sort((a, b) => harmDone(a) - harmDone(b) || a.since - b.since || a.id.localeCompare(b.id));
}

function harmDone({ waiting, unplaced }: Trouble): number {
  const [first] = [...waiting, ...unplaced];
  return first === undefined ? NO_HARM : harmOf(first.trip);
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
    const danger = endangered.get(stop.tripId);
    const isIt = stop.kind === (danger?.what === "pickup" ? "pickup" : "dropoff");
    if (danger === undefined || !isIt) return [];
    const remedies: Remedy[] = isMovable(stop.trip) ? ["callRider", "moveTrip"] : ["callRider", "callDriver"];
    const kind = danger.what === "pickup" ? "pickupEndangered" : "arrivalEndangered";
    const since = danger.since;
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
