import { statusWithoutRider, stopStatusAfter } from "../../../shared/lifeCycle/stop.ts";
import type { StopAction } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes, toIso } from "../../../shared/time/index.ts";
import { ofShiftBy, ofTrip } from "../../domain/facts/concerns.ts";
import type { Reported } from "../../domain/facts/details.ts";
import type { FactBy, FactTexts } from "../../domain/facts/fact.ts";
import { inOrderOfReality } from "../../domain/runs/acts.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { waitsForReady } from "../../domain/trips/whenReady.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { judgeAbsence, judgeRide, releasePromise } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import { roomFreed } from "../records/roomFreed.ts";

type VisitKind =
  | "stop.departed"
  | "stop.arrived"
  | "trip.departed"
  | "trip.arrived"
  | "trip.boarded"
  | "trip.droppedOff"
  | "trip.noShow"
  | "trip.neverRode";
/** What each action means for the trip; driving to a drop-off, and being there, changes the stop alone. */
const kinds: Record<RunStopRecord["kind"], Partial<Record<StopAction, VisitKind>>> = {
  pickup: {
    depart: "trip.departed",
    arrive: "trip.arrived",
    board: "trip.boarded",
    noShow: "trip.noShow",
  },
  dropoff: {
    depart: "stop.departed",
    arrive: "stop.arrived",
    dropOff: "trip.droppedOff",
    neverRode: "trip.neverRode",
  },
};

/** One step of a visit, as it goes into the record. */
export interface Step {
  run: Run;
  stop: RunStopRecord;
  action: StopAction;
  at: Instant;
  by: FactBy;
  details: Reported;
  /** How the dispatcher knows, where they tell. */
  texts?: FactTexts | undefined;
}

/** Writes a step of a visit: the stop, the trip, and the order of the run as it really was. Answers the run after it. */
export async function recordVisit(tx: Stores, step: Step): Promise<Run> {
  const { run, stop, action, at, by, details, texts } = step;
  const told = { by, at, details, texts };
  await tx.stops.setStatus(stop.id, stopStatusAfter(action), timesOf(action, at));
  const concerns = { ...ofShiftBy(by, run.shift), stopId: stop.id };
  const kind = kinds[stop.kind][action];
  if (kind === "stop.departed" || kind === "stop.arrived") {
    await recordFact(tx, { kind, concerns: { ...concerns, ...ofTrip(stop.trip) }, ...told });
  } else if (kind !== undefined) {
    const record = await aboardIsReady(tx, await getTripRecord(tx, stop.tripId), step);
    await changeTrip(tx, record.trip, { kind, concerns, ...told });
    if (action === "dropOff") await judgeRide(tx, record, at);
    if (action === "dropOff" && isEarly(stop, at)) await roomFreed(tx, run.shift.serviceDay);
    if (action === "neverRode") await judgeAbsence(tx, record, at);
    if (action === "noShow") await releasePromise(tx, record, { by, at });
  }
  if (action === "noShow") await dropOther(tx, run, stop);
  return followReality(tx, run);
}

/** Whoever is taken along without having said so was ready. */
async function aboardIsReady(
  tx: Stores,
  record: TripRecord,
  { action, by, at }: Pick<Step, "action" | "by" | "at">,
): Promise<TripRecord> {
  const { whenReady, id, version } = record.trip;
  if (action !== "board" || whenReady === undefined || !waitsForReady(record.trip)) return record;
  await tx.trips.setWhenReady({ id, version, whenReady: { ...whenReady, readyAt: at } });
  const details = { forecast: toIso(whenReady.forecast) };
  await recordFact(tx, { kind: "trip.ready", concerns: ofTrip(record.trip), by, at, details });
  return getTripRecord(tx, id);
}

/** So much earlier than planned that somebody else may fit in. */
const isEarly = ({ scheduled }: RunStopRecord, at: Instant): boolean =>
  addSeconds(at, minutes(10)) <= scheduled;

/** What was driven in another order than planned is put into the order in which it was. */
export async function followReality(tx: Stores, { shift }: Pick<Run, "shift">): Promise<Run> {
  const run = await getRun(tx, shift.id);
  const real = inOrderOfReality(run.stops);
  if (real.every((stop, index) => stop === run.stops[index])) return run;
  await tx.stops.setOrder(
    shift.id,
    real.map(({ id }) => id),
  );
  return getRun(tx, shift.id);
}

function timesOf(action: StopAction, at: Instant): Parameters<Stores["stops"]["setStatus"]>[2] {
  if (action === "depart") return { departedAt: at };
  if (action === "neverRode") return {};
  return action === "arrive" ? { arrivedAt: at } : { doneAt: at };
}

/** Nobody came aboard, so nobody gets out. */
async function dropOther(tx: Stores, run: Run, pickup: RunStopRecord): Promise<void> {
  const dropoff = run.stops.find((stop) => stop.tripId === pickup.tripId && stop.kind === "dropoff");
  if (dropoff !== undefined) await tx.stops.setStatus(dropoff.id, statusWithoutRider, {});
}
