import { isAhead, type StopKind, stepsTo } from "../../../shared/lifeCycle/stop.ts";
import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Actor } from "../../domain/people/model.ts";
import { type HeldStop, timeOfAct } from "../../domain/runs/acts.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { reportedSteps } from "../../domain/runs/steps.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { JudgedAct, Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { tellLeft } from "../records/understood.ts";
import type { DrivingNeeds } from "./needs.ts";
import { followReality, recordVisit } from "./recordVisit.ts";
import { undoSteps } from "./undoStep.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * A dispatcher decides between two versions. `taken`: what the driver reported goes into the record with the times of the acts, as
 * an amendment where the record had gone on; what was recorded before stays in the story. `kept`: nothing changes. Throws
 * question.unknown, also for one that has been answered.
 */
export function createAnswerQuestion(deps: DrivingNeeds): DrivingUseCases["answerQuestion"] {
  const { db, clock } = deps;
  return async (actor, { question, decision, reason }) => {
    requireStaff(actor);
    return db.transaction(async (tx) => {
      const acts = await lockQuestion(tx, question);
      const [first] = acts;
      if (first === undefined) throw new AppError("question.unknown");
      const { trip } = await getTripRecord(tx, first.tripId);
      const { shift } = await getRun(tx, first.shiftId);
      await recordFact(tx, {
        kind: "question.answered",
        concerns: { ...ofShift(shift), ...ofTrip(trip) },
        ...{ by: actor, at: clock.now(), texts: { note: reason }, details: { question, decision } },
      });
      const isStanding = ({ contradiction }: JudgedAct) => contradiction === "askedAnew";
      // What its driver takes back counts until then, as before the question.
      for (const { actionId } of acts.filter(isStanding))
        await tx.acts.judge(actionId, { verdict: "applied" });
      const told = acts.filter((act) => !isStanding(act));
      const verdict = decision === "taken" ? "applied" : "declined";
      for (const { actionId } of told) await tx.acts.judge(actionId, { verdict });
      if (decision === "taken") {
        const version = { actor, now: clock.now(), question, reason };
        for (const act of acts.filter(isStanding)) await takeBack(tx, deps, { act, ...version });
        await takeVersion(tx, { acts: told, ...version });
      }
      await tx.outbox.addJob("refreshEstimates", { shiftId: first.shiftId });
      return getTripRecord(tx, first.tripId);
    });
  };
}

/** The acts of an open question, in the order in which they were done; nobody changes their run meanwhile. */
async function lockQuestion(tx: Stores, question: string): Promise<JudgedAct[]> {
  const [seen] = await tx.acts.listOfQuestion(question);
  if (seen === undefined) return [];
  const { trip } = await getTripRecord(tx, seen.tripId);
  await tx.plans.raise(trip.serviceDay); // whoever plans with this run, or with the one that has the trip now, starts anew
  await tx.fleet.lockRun(seen.shiftId);
  if ((await tx.facts.findOpenQuestion({ question })) === undefined) return [];
  const acts = await tx.acts.listOfQuestion(question);
  return acts.filter(({ verdict }) => verdict === "questioned");
}

/** As its driver has said, whose word came when the rider had asked anew. */
async function takeBack(
  tx: Stores,
  deps: DrivingNeeds,
  { act, actor: by, now: at, reason }: Omit<Version, "acts"> & { act: JudgedAct; reason: string },
): Promise<void> {
  const run = await getRun(tx, act.shiftId);
  const steps = reportedSteps(run, await tx.acts.listApplied(act.shiftId));
  const step = steps.find((each) => each.act.actionId === act.actionId);
  if (step === undefined) throw new AppError("act.superseded");
  await undoSteps(tx, deps, { run, step, steps, by, at, texts: { note: reason } });
  await followReality(tx, run);
}

interface Version {
  acts: readonly JudgedAct[];
  actor: Actor;
  now: JudgedAct["at"];
  question: string;
}

async function takeVersion(tx: Stores, version: Version): Promise<void> {
  const [first] = version.acts;
  if (first === undefined || !(await makeWay(tx, first, version))) return;
  for (const act of version.acts) {
    const run = await getRun(tx, act.shiftId);
    const stop = run.stops.find(({ id }) => id === act.stopId);
    if (stop !== undefined) await carryOut(tx, { run, stop, act, question: version.question });
  }
}

/** A step of which the one before was never told happened no later: both are written at the same time. */
async function carryOut(
  tx: Stores,
  told: { run: Run; stop: RunStopRecord; act: JudgedAct; question: string },
): Promise<void> {
  const { stop, act, question } = told;
  const by = { role: "driver" as const, id: act.driverId };
  for (const action of stepsTo(stop, act.action)) {
    const run = await getRun(tx, act.shiftId);
    const now = run.stops.find(({ id }) => id === stop.id);
    if (now === undefined) return;
    await recordVisit(tx, {
      run,
      stop: now,
      action,
      at: timeOfAct(act.at, now, run),
      by,
      details: { question },
    });
  }
}

/**
 * Lets the driver's steps follow: as the trip stands if they can, else it is opened again with its stops on this driver's run. A
 * driver who only set out for a trip that was over changes nothing by it: false.
 */
async function makeWay(tx: Stores, first: JudgedAct, version: Version): Promise<boolean> {
  const record = await getTripRecord(tx, first.tripId);
  const run = await getRun(tx, first.shiftId);
  const own = run.stops.filter(({ tripId }) => tripId === first.tripId);
  const follows = version.acts.every((act) => {
    const stop = own.find(({ id }) => id === act.stopId);
    return stop !== undefined && isAhead(stop);
  });
  if (follows) return true;
  if (!version.acts.some(({ action }) => action !== "depart" && action !== "arrive")) return false;
  await reopen(tx, record, { run, version });
  return true;
}

async function reopen(
  tx: Stores,
  record: TripRecord,
  { run, version: { actor, now, question, acts } }: { run: Run; version: Version },
): Promise<void> {
  const { trip, placement } = record;
  if (placement !== undefined && placement.shiftId !== run.shift.id)
    await tx.fleet.lockRun(placement.shiftId);
  if (canHappen("reopen", trip)) {
    const concerns = ofShift(run.shift);
    await changeTrip(tx, trip, { kind: "trip.amended", concerns, by: actor, at: now, details: { question } });
  }
  const left = await tx.plans.removeTrip(trip.id);
  if (left !== undefined && left !== run.shift.id) await tellLeft(tx, left);
  const held = await tx.acts.listHeldOf(trip.id, run.shift.id);
  for (const kind of ["pickup", "dropoff"] as const) await layAnew(tx, kind, { held, acts });
  await followReality(tx, run);
}

async function layAnew(
  tx: Stores,
  kind: StopKind,
  { held, acts }: { held: readonly HeldStop[]; acts: readonly JudgedAct[] },
): Promise<void> {
  const told = acts.find((act) => act.kind === kind);
  const stop = held.find((each) => (told === undefined ? each.kind === kind : each.stopId === told.stopId));
  const when = (told ?? acts.at(-1))?.at;
  if (stop === undefined || when === undefined) return;
  const { stopId: id, tripId, shiftId } = stop;
  await tx.stops.amend({ id, tripId, kind, shiftId, status: "planned", scheduled: when });
}
