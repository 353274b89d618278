import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { ShiftId } from "../../../shared/ids/index.ts";
import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { Concession } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { type Doubt, doubtOf } from "../../domain/runs/doubt.ts";
import type { HeldLock } from "../../domain/runs/lock.ts";
import { isWhollyWithdrawn, takesNobodyNew } from "../../domain/runs/withdrawn.ts";
import {
  type ChangePreview,
  previewChange,
  type Reality,
  relaxToReality,
} from "../../domain/scheduling/index.ts";
import { withConcession } from "../../domain/trips/concession.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";
import { nearShown, type ShownTimes } from "./nearShown.ts";
import type { PlanningNeeds } from "./needs.ts";
import { locksBrokenBy } from "./toLocks.ts";
import { type WithVehicle, waitingWays, withWays } from "./waysByHand.ts";

export interface HandPlacement {
  /** As it would be placed: with what was conceded. */
  record: TripRecord;
  concession: Concession | undefined;
  shiftId: ShiftId;
  day: DayRecords;
  reality: Reality;
  preview: ChangePreview;
  /** The other ways of its outing, which get vehicles with it. */
  together: WithVehicle[];
  /** What dispatchers have fixed and it would not leave so. */
  brokenLocks: HeldLock[];
  /** The vehicle is in doubt: a dispatcher may give it to them all the same, if they say so. */
  doubt: Doubt | undefined;
}

interface ToPlace {
  shiftId: ShiftId;
  shown?: ShownTimes | undefined;
  concession?: Concession | undefined;
}

/**
 * What it would do to give this trip to this shift, and what is conceded for that, with the day's plan as it is now; with `shown`, at
 * the cheapest place near the times that somebody was shown. Throws why the shift takes nobody.
 */
export async function placeByHand(
  deps: PlanningNeeds,
  asked: TripRecord,
  { shiftId, shown, concession }: ToPlace,
): Promise<HandPlacement> {
  const day = await deps.loadDay(asked.trip.serviceDay);
  const run = day.runs.find(({ shift }) => shift.id === shiftId);
  if (run === undefined)
    throw new AppError(await whyNotOpen(deps, shiftId, asked.trip.serviceDay), { field: "shiftId" });
  if (takesNobodyNew(run.shift, day.now)) throw new AppError("run.withdrawn", { field: "shiftId" });
  const to = { shiftId, contractId: run.shift.vehicle.contractId };
  const record = concession === undefined ? asked : withConcession(asked, concession, to);
  const ways = await waitingWays(deps, day, record);
  const { problem, plan } = dayProblem(day, [record, ...ways], { ...deps, open: [shiftId] });
  const reality = relaxToReality(problem, plan);
  const placed = record.placement !== undefined;
  const change = { kind: placed ? "move" : "assign", tripId: record.trip.id, shiftId } as const;
  const doubt = doubtOf(run.shift, day.now, doubtRules(deps.termsOn(day.serviceDay)));
  const { serviceDay, id: tripId } = record.trip;
  const asShown = nearShown(reality.problem, { tripId, serviceDay, shown }, deps);
  const { preview, together } = withWays(
    asShown,
    { before: reality.plan, ways },
    previewChange(asShown, reality.plan, change),
  );
  const brokenLocks = locksBrokenBy(day.runs, preview.violations);
  return { record, concession, shiftId, day, reality, preview, together, brokenLocks, doubt };
}

/** A shift that takes nobody any more is told apart from one that never was. */
async function whyNotOpen({ db }: PlanningNeeds, id: ShiftId, day: ServiceDay): Promise<ErrorCode> {
  const shift = await db.fleet.findShift(id);
  if (shift === undefined) return "shift.unknown";
  if (shift.serviceDay !== day) return "shift.otherDay";
  if (isWhollyWithdrawn(shift)) return "run.withdrawn";
  return isToBegin(shift) ? "shift.expired" : "shift.ended";
}
