import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import { type HeldLock, lockHolding, whyLocked } from "../../domain/runs/lock.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import {
  moveTrip,
  newViolations,
  type PersonChange,
  type Plan,
  type Problem,
  personChanges,
  relaxToReality,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import { harmOf } from "../../domain/troubles/harm.ts";
import { AppError } from "../../errors.ts";
import { countBlocking } from "./countBlocking.ts";
import { dayProblem } from "./dayProblem.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import { nearShown, type ShownTimes } from "./nearShown.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Where else the trips of one run could go; nothing of it is done. */
export interface Elsewhere {
  day: DayRecords;
  run: Run;
  before: Plan;
  after: Plan;
  moves: { stop: RunStopRecord; shiftId: ShiftId }[];
  /** Whom nobody can take, and why. */
  staying: { stop: RunStopRecord; why: Why }[];
  /** Everybody whose times would change, those who move included. */
  changes: readonly PersonChange[];
}

interface Wanted {
  shiftId: ShiftId;
  shown: ShownTimes;
}
/** Where somebody wants which trips to go, and the times that they were shown. */
export type Accepted = ReadonlyMap<TripId, Wanted>;

/**
 * Looks for another vehicle for every trip of the run that is not under way, whoever would lose most first; of `accepted` ones on the
 * vehicles named, near the times shown, or (of a set) on any, and leaves the rest. Each step is checked by the independent verifier, and no promise is
 * broken for it; runs in doubt take nobody.
 */
export async function offerElsewhere(
  deps: PlanningNeeds,
  shiftId: ShiftId,
  accepted?: Accepted | ReadonlySet<TripId>,
): Promise<Elsewhere> {
  const shift = await deps.db.fleet.findShift(shiftId);
  const day = shift && (await deps.loadDay(shift.serviceDay));
  const run = day?.runs.find((each) => each.shift.id === shiftId);
  if (day === undefined || run === undefined) throw new AppError(shift ? "shift.ended" : "shift.unknown");
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  const before = reality.plan;
  const found: Pick<Elsewhere, "after" | "moves" | "staying"> = {
    ...{ after: before, moves: [], staying: lockedPickups(run) },
  };
  for (const stop of movablePickups(run)) {
    if (accepted?.has(stop.tripId) === false) continue;
    const wanted = accepted instanceof Map ? accepted.get(stop.tripId) : undefined;
    const result = moveAway(
      { day, run, problem: reality.problem, plan: found.after },
      { stop, wanted },
      deps,
    );
    if (result.kind === "rejected") {
      found.staying.push({ stop, why: countBlocking(result.reasons) });
    } else if (
      newViolations(known, verifyPlan(reality.problem, result.plan)).length > 0 ||
      promisesBrokenBy({ day, before, after: result.plan }, deps).length > 0
    ) {
      found.staying.push({ stop, why: why("other") });
    } else {
      found.after = result.plan;
      found.moves.push({ stop, shiftId: result.shiftId });
    }
  }
  return { ...found, day, run, before, changes: personChanges(before, found.after) };
}

interface Day {
  day: DayRecords;
  run: Run;
  problem: Problem;
  plan: Plan;
}

/** To the vehicle named, near the times shown; with nothing wanted, to whichever costs least. */
function moveAway(
  { day, run, problem, plan }: Day,
  { stop: { tripId }, wanted }: { stop: RunStopRecord; wanted: Wanted | undefined },
  deps: PlanningNeeds,
): ReturnType<typeof moveTrip> {
  if (wanted === undefined) return moveTrip(problem, plan, { tripId });
  const { shiftId, shown } = wanted;
  const isOpen = shiftId !== run.shift.id && day.runs.some(({ shift }) => shift.id === shiftId);
  if (!isOpen) return { kind: "rejected", reasons: [] };
  const asShown = nearShown(problem, { tripId, serviceDay: day.serviceDay, shown }, deps);
  return moveTrip(asShown, plan, { tripId, shiftId });
}

/** By which a trip stays on its run; a time alone it keeps with another vehicle, too. */
const lockOf = ({ locks = [] }: Run, { tripId }: RunStopRecord): HeldLock | undefined =>
  lockHolding(
    locks.filter(({ kind }) => kind !== "time"),
    tripId,
  );

const lockedPickups = (run: Run): Elsewhere["staying"] =>
  run.stops.filter(isMovablePickup).flatMap((stop) => {
    const lock = lockOf(run, stop);
    return lock === undefined ? [] : [{ stop, why: whyLocked(lock) }];
  });

const movablePickups = (run: Run): RunStopRecord[] =>
  run.stops
    .filter((stop) => isMovablePickup(stop) && lockOf(run, stop) === undefined)
    .sort((a, b) => harmOf(a.trip) - harmOf(b.trip) || a.scheduled - b.scheduled);

const isMovablePickup = ({ kind, trip }: RunStopRecord): boolean => kind === "pickup" && isMovable(trip);
