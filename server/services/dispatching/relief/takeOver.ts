import type { ShiftId } from "../../../../shared/ids/index.ts";
import { isOver, isUnderWay } from "../../../../shared/lifeCycle/shift.ts";
import { isEnded } from "../../../../shared/lifeCycle/trip.ts";
import { ofShift } from "../../../domain/facts/concerns.ts";
import { bySystem } from "../../../domain/facts/fact.ts";
import type { Relief } from "../../../domain/fleet/relief.ts";
import type { Run } from "../../../domain/runs/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import type { KnownRelief } from "../../../stores/reliefs.ts";
import { fleetChanged } from "../../records/fleetChanged.ts";
import { getRun } from "../../records/getRun.ts";
import { newsOfTimes } from "../../records/news.ts";
import type { Happened } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import { watchUnderstood } from "../../records/understood.ts";
import { watchChangedRun } from "../../records/watchRun.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { weighRelief } from "./weighRelief.ts";

export const keyOfRelief = (id: string): string => `takeRelief ${id}`;

/** The plan of its day first, as everywhere. Throws shift.unknown. */
export async function holdRun(tx: Stores, shiftId: ShiftId): Promise<void> {
  const shift = await tx.fleet.findShift(shiftId);
  if (shift === undefined) throw new AppError("shift.unknown");
  await tx.plans.raise(shift.serviceDay);
  await tx.fleet.lockRun(shiftId);
}

/** From now on the run is the other driver's. The caller has locked it. */
export async function takeOver(
  tx: Stores,
  deps: DispatchingNeeds,
  { relief, happened }: { relief: Pick<Relief, "id" | "shiftId" | "was">; happened: Happened },
): Promise<void> {
  if (!(await tx.reliefs.take(relief.id, happened.at))) return;
  const run = await changeHands(tx, deps, relief);
  const details = { relief: relief.id, from: relief.was };
  await recordFact(tx, { kind: "run.relieved", concerns: ofShift(run.shift), ...happened, details });
}

/** Nothing of it is known to who has it now; whoever plans with it, waits for it or looks at it learns whose it is. */
export async function changeHands(
  tx: Stores,
  deps: Pick<DispatchingNeeds, "clock" | "dayRules">,
  { shiftId }: Pick<Relief, "shiftId">,
): Promise<Run> {
  const run = await getRun(tx, shiftId);
  const { shift, version } = run;
  const now = deps.clock.now();
  if (isUnderWay(shift)) {
    await tx.fleet.setKnown(shiftId, { version: version - 1, stops: [] });
    await watchUnderstood(tx, [run]);
  }
  await fleetChanged(tx, shift.serviceDay, { now, today: todayOf(deps) });
  await watchChangedRun(tx, shift, now);
  await tx.outbox.addJob("refreshEstimates", { shiftId });
  const trips = new Map(run.stops.map(({ trip }) => [trip.id, trip]));
  const open = [...trips.values()].filter((trip) => !isEnded(trip));
  await tx.outbox.addEvents(newsOfTimes([run], open)); // riders call the one who comes
  return run;
}

/** At its time: unless the run is over or somebody else's by then, or the other driver cannot any more. */
export async function takeAgreed(
  tx: Stores,
  deps: DispatchingNeeds,
  known: KnownRelief,
): Promise<"taken" | "lapsed"> {
  const happened = { by: bySystem, at: deps.clock.now() };
  if (await canStill(tx, deps, known)) {
    await takeOver(tx, deps, { relief: known, happened });
    return "taken";
  }
  await endRelief(tx, { relief: known, how: "lapsed", happened });
  await tx.deeds.undo(known.id, happened.at); // there is nothing to take back any more
  return "lapsed";
}

async function canStill(tx: Stores, deps: DispatchingNeeds, relief: KnownRelief): Promise<boolean> {
  const [run] = await tx.fleet.listRuns([relief.shiftId]);
  if (run === undefined || isOver(run.shift) || run.shift.driver.id !== relief.was) return false;
  if (relief.at >= run.shift.ends || deps.clock.now() >= run.shift.ends) return false;
  await tx.roster.findDriver(relief.next); // held: nobody gives them other work meanwhile
  const { candidates } = await weighRelief(tx, { shiftId: relief.shiftId }, deps, { but: relief.id });
  return candidates.some(({ driver, fit }) => driver.id === relief.next && fit.bar === undefined);
}

/** It is over before its time, or taken back; false when it was already. */
export async function endRelief(
  tx: Stores,
  { relief, how, happened }: { relief: KnownRelief; how: "undone" | "lapsed"; happened: Happened },
): Promise<boolean> {
  if (!(await tx.reliefs.end(relief.id, happened.at, how))) return false;
  await tx.due.cancel(keyOfRelief(relief.id));
  const shift = await tx.fleet.findShift(relief.shiftId);
  const concerns = shift === undefined ? { shiftId: relief.shiftId } : ofShift(shift);
  const details = { relief: relief.id, to: relief.next, how };
  await recordFact(tx, { kind: "run.reliefEnded", concerns, ...happened, details });
  return true;
}
