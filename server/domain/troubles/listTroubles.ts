import type { DistrictId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import { type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../runs/model.ts";
import { type OutageRules, outagesOf } from "../runs/outage.ts";
import { harmOf, NO_HARM } from "./harm.ts";
import type { OpenTroubles } from "./openTroubles.ts";

export type TroubleKind =
  | "neverBegun"
  | "silent"
  | "outage"
  | "pickupEndangered"
  | "arrivalEndangered"
  | "queueAged"
  | "jobDied";
/** What a dispatcher can do about it. */
export type Remedy = "callDriver" | "offerTrips" | "callRider" | "moveTrip";

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
  waiting: RunStopRecord[];
  remedies: Remedy[];
  /** Of the service's own work: which, how much of it, and for how long in real time. */
  work?: { job: string; count: number; length: Seconds } | undefined;
}

interface Day {
  runs: readonly Run[];
  now: Instant;
  rules: OutageRules;
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
  const troubles = [...outages.flat(), ...single.flat(), ...others.flatMap((run) => dangersOf(run, open))];
  return troubles.sort((a, b) => harmDone(a) - harmDone(b) || a.since - b.since || a.id.localeCompare(b.id));
}

const harmDone = ({ waiting: [first] }: Trouble): number =>
  first === undefined ? NO_HARM : harmOf(first.trip);

function doubtOfRun(run: Run, open: OpenTroubles): Trouble[] {
  const doubt = open.doubted.get(run.shift.id);
  const waiting = waitingOn([run]);
  const remedies = remediesFor(waiting);
  return doubt === undefined ? [] : [{ id: `run ${run.shift.id}`, ...doubt, runs: [run], waiting, remedies }];
}

function outageOf(districtId: DistrictId, runs: Run[], open: OpenTroubles): Trouble[] {
  const times = runs.flatMap(({ shift }) => open.doubted.get(shift.id)?.since ?? []);
  if (times.length === 0) return [];
  const waiting = waitingOn(runs);
  const since = instant(Math.min(...times));
  return [
    {
      ...{ id: `outage ${districtId}`, kind: "outage" as const, since, districtId },
      ...{ runs, waiting, remedies: remediesFor(waiting) },
    },
  ];
}

const remediesFor = (waiting: readonly RunStopRecord[]): Remedy[] =>
  waiting.some(({ trip }) => isMovable(trip)) ? ["callDriver", "offerTrips"] : ["callDriver"];

/** By whoever loses most, then by when they were promised a vehicle. */
const waitingOn = (runs: readonly Run[]): RunStopRecord[] =>
  runs
    .flatMap(({ stops }) => stops.filter((stop) => stop.kind === "pickup" && isAhead(stop)))
    .sort((a, b) => harmOf(a.trip) - harmOf(b.trip) || a.scheduled - b.scheduled);

function dangersOf(run: Run, { endangered }: OpenTroubles): Trouble[] {
  return run.stops.filter(isAhead).flatMap((stop): Trouble[] => {
    const danger = endangered.get(stop.tripId);
    const isIt = stop.kind === (danger?.what === "pickup" ? "pickup" : "dropoff");
    if (danger === undefined || !isIt) return [];
    const remedies: Remedy[] = isMovable(stop.trip) ? ["callRider", "moveTrip"] : ["callRider", "callDriver"];
    const kind = danger.what === "pickup" ? "pickupEndangered" : "arrivalEndangered";
    return [{ id: `trip ${stop.tripId}`, kind, since: danger.since, runs: [run], waiting: [stop], remedies }];
  });
}
