import { isVisitAction } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { ofShiftBy } from "../../domain/facts/concerns.ts";
import { type Act, timeOfAct } from "../../domain/runs/acts.ts";
import { timeOfStep } from "../../domain/runs/steps.ts";
import type { Stores } from "../../stores/index.ts";
import { amendTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import type { DrivingNeeds } from "./needs.ts";

/**
 * A step whose tap was taken back, which reports that overtook it have followed on, stands by the next tap of the same step: by its time.
 * `takenBack`: when that was, by the device's clock, where it is known; a second tap before that meant the same. False where there is
 * none yet, or where another stands for it.
 */
export async function adoptStep(
  tx: Stores,
  { clock }: Pick<DrivingNeeds, "clock">,
  { shiftId, stopId, action, driverId }: Pick<Act, "shiftId" | "stopId" | "action" | "driverId">,
  takenBack?: Instant,
): Promise<boolean> {
  const told = await tx.acts.listOfStep(stopId, action);
  const wrong = told.findLast(({ verdict }) => verdict === "takenBack");
  const since = takenBack ?? wrong?.toldAt;
  const next = told.find(
    ({ verdict, toldAt }) => verdict === "already" && since !== undefined && toldAt > since,
  );
  if (wrong === undefined || next === undefined || !isVisitAction(action)) return false;
  if (told.some(({ verdict }) => verdict === "applied")) return false;
  const run = await getRun(tx, shiftId);
  const stop = run.stops.find(({ id }) => id === stopId);
  if (stop === undefined) return false;
  const { [timeOfStep[action]]: was, ...others } = stop;
  if (was === undefined) return false;
  const before = action === "depart" ? { ...others, departedAt: undefined, arrivedAt: undefined } : others;
  const at = timeOfAct(next.at, before, run);
  await tx.acts.judge(next.actionId, { verdict: "applied" });
  await tx.stops.amend({ ...stop, [timeOfStep[action]]: at, shiftId });
  const by = { role: "driver" as const, id: driverId };
  await amendTrip(tx, (await getTripRecord(tx, stop.tripId)).trip, {
    ...{ kind: "trip.actTimeCorrected", by, at: clock.now() },
    concerns: { ...ofShiftBy(by, run.shift), stopId },
    details: { action, act: wrong.actionId, correction: next.actionId, was: toIso(was), is: toIso(at) },
  });
  return true;
}
