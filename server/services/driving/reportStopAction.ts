import { allowedActions, statusWithoutRider, stopStatusAfter } from "../../../shared/lifeCycle/stop.ts";
import type { StopAction } from "../../../shared/schemas/index.ts";
import { type Instant, instant, toIso } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Run } from "../../domain/fleet/model.ts";
import type { TermsWith } from "../../domain/fleet/terms.ts";
import type { DeviceTime } from "../../domain/runs/deviceTime.ts";
import { noShowFrom } from "../../domain/runs/noShow.ts";
import { lastActOf } from "../../domain/runs/whereabouts.ts";
import type { Actor, RunStopRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canDrive } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun, requireUnderWay } from "../records/getRun.ts";
import { judgeRide, releasePromise } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import { receiveTime } from "./deviceTimes.ts";
import type { DrivingUseCases } from "./useCases.ts";

type VisitKind =
  | "stop.departed"
  | "stop.arrived"
  | "trip.departed"
  | "trip.arrived"
  | "trip.boarded"
  | "trip.droppedOff"
  | "trip.noShow";
/** What each action means for the trip; driving to a drop-off, and being there, changes the stop alone. */
const kinds: Record<RunStopRecord["kind"], Partial<Record<StopAction, VisitKind>>> = {
  pickup: {
    depart: "trip.departed",
    arrive: "trip.arrived",
    board: "trip.boarded",
    noShow: "trip.noShow",
  },
  dropoff: { depart: "stop.departed", arrive: "stop.arrived", dropOff: "trip.droppedOff" },
};

/** One step of a visit. The same action id again changes nothing and answers with the run as it is, `already`. */
export function createReportStopAction(deps: Dependencies): DrivingUseCases["reportStopAction"] {
  const { db, termsOn } = deps;
  return async (actor, command) => {
    const { now, ...told } = receiveTime(deps, command);
    const place = await db.stops.find(command.stopId);
    if (place === undefined || actor.role !== "driver") throw new AppError("stop.unknown");
    if (!canDrive(actor, place)) throw new AppError("stop.notYours");
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(place.shiftId);
      const run = await getRun(tx, place.shiftId);
      const at = timeOfAct(told, run);
      const event = { ...command, ...told, at, driverId: actor.id, receivedAt: now };
      if (!(await tx.stops.recordEvent(event))) return { run, verdict: "already" };
      const stop = run.stops.find((each) => each.id === command.stopId);
      if (stop === undefined) throw new AppError("stop.unknown");
      requireUnderWay(run.shift, now);
      if (!allowedActions(run, stop).includes(command.action)) {
        throw new AppError("stop.notNext", { values: { status: stop.status, action: command.action } });
      }
      if (command.action === "noShow")
        checkWaited(stop, instant(Math.min(at, now)), termsOn(run.shift.serviceDay));
      await carryOut(tx, { run, stop, action: command.action, at, actor });
      return { run: await getRun(tx, place.shiftId), verdict: "applied" };
    });
  };
}

/** When it happened: it may have been without a connection. Nothing happens before what was reported before it. */
const timeOfAct = ({ at }: Pick<DeviceTime, "at">, run: Run): Instant =>
  instant(Math.max(at, lastActOf(run)));

function checkWaited(stop: RunStopRecord, at: Instant, { rules }: TermsWith<"freeWaiting">): void {
  const from = noShowFrom(stop, rules.freeWaiting.value);
  if (from === undefined)
    throw new AppError("stop.notNext", { values: { status: stop.status, action: "noShow" } });
  if (at < from) throw new AppError("stop.noShowTooEarly", { values: { from: toIso(from) } });
}

interface Step {
  run: Run;
  stop: RunStopRecord;
  action: StopAction;
  at: Instant;
  actor: Actor;
}

async function carryOut(tx: Stores, { run, stop, action, at, actor }: Step): Promise<void> {
  await tx.stops.setStatus(stop.id, stopStatusAfter(action), timesOf(action, at));
  const concerns = { ...ofShift(run.shift), stopId: stop.id };
  const kind = kinds[stop.kind][action];
  if (kind === "stop.departed" || kind === "stop.arrived") {
    const whom = { ...concerns, ...ofTrip(stop.trip) };
    await recordFact(tx, { kind, concerns: whom, by: actor, at, details: {} });
  } else if (kind !== undefined) {
    const record = await getTripRecord(tx, stop.tripId);
    await changeTrip(tx, record.trip, { kind, concerns, by: actor, at, details: {} });
    if (action === "dropOff") await judgeRide(tx, record, at);
    if (action === "noShow") await releasePromise(tx, record, { by: actor, at });
  }
  if (action === "noShow") await dropOther(tx, run, stop);
  await tx.outbox.addJob("refreshEstimates", { shiftId: run.shift.id });
}

function timesOf(action: StopAction, at: Instant): Parameters<Stores["stops"]["setStatus"]>[2] {
  if (action === "depart") return { departedAt: at };
  return action === "arrive" ? { arrivedAt: at } : { doneAt: at };
}

/** Nobody came aboard, so nobody gets out. */
async function dropOther(tx: Stores, run: Run, pickup: RunStopRecord): Promise<void> {
  const dropoff = run.stops.find((stop) => stop.tripId === pickup.tripId && stop.kind === "dropoff");
  if (dropoff !== undefined) await tx.stops.setStatus(dropoff.id, statusWithoutRider, {});
}
