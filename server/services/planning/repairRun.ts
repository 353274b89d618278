import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  atLocalTime,
  type Instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import {
  moveTrip,
  newViolations,
  type Plan,
  type Reality,
  relaxToReality,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { harmOf } from "../../domain/troubles/harm.ts";
import { isWorthMoving } from "../records/dangers.ts";
import { repairLater } from "../records/watchRun.ts";
import { commitPlacing } from "./commitPlacing.ts";
import { dayProblem } from "./dayProblem.ts";
import { expectedBegins, stopKey } from "./expectedBegins.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";
import { withoutTolerance } from "./withoutTolerance.ts";

/** Whom nobody could take yet somebody may be able to take a little later. */
const AGAIN_AFTER = minutes(5);

/**
 * Whoever waits behind a run that slips, and by what is expected would be picked up too late, goes to a vehicle that keeps the promise
 * with what planning counts on; nobody else's promise is touched for it. The others stay where they are, among the troubles. May run
 * any number of times: who has been moved is late no more.
 */
export function createRepairRun(deps: PlanningNeeds): PlanningUseCases["repairRun"] {
  return (shiftId) => untilSaved(shiftId, () => repairOnce(deps, shiftId));
}

interface Repair {
  day: DayRecords;
  run: Run;
  reality: Reality;
  /** The plan as far as it is repaired. */
  after: Plan;
  moves: { tripId: TripId; shiftId: ShiftId }[];
}

async function repairOnce(deps: PlanningNeeds, shiftId: ShiftId): Promise<"repaired" | "nothingToDo"> {
  const shift = await deps.db.fleet.findShift(shiftId);
  const day = shift && (await deps.loadDay(shift.serviceDay));
  const run = day?.runs.find((each) => each.shift.id === shiftId);
  if (day === undefined || run === undefined || lateStops(run).length === 0) return "nothingToDo";
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  const repair: Repair = { day, run, reality, after: reality.plan, moves: [] };
  const records = await waitingRecords(deps, day, run);
  // The first one who leaves may be all that the others needed.
  for (const record of records) if (isLate(deps, repair, record)) moveAway(deps, repair, record.trip.id);
  if (repair.moves.length > 0) {
    const placed = repair.moves.flatMap(({ tripId, shiftId: to }) =>
      records.filter(({ trip }) => trip.id === tripId).map((record) => ({ record, shiftId: to })),
    );
    await commitPlacing(deps, { day, before: reality.plan, after: repair.after, placed, refused: [] });
  }
  if (records.some((record) => isLate(deps, repair, record)))
    await deps.db.transaction((tx) => repairLater(tx, shiftId, addSeconds(day.now, AGAIN_AFTER)));
  return repair.moves.length > 0 ? "repaired" : "nothingToDo";
}

/** By what is expected at the moment, whose pickup ahead comes after its promised window. */
const lateStops = ({ stops }: Run): RunStopRecord[] =>
  stops.filter((stop) => stop.kind === "pickup" && isAhead(stop) && isWorthMoving(stop, stop.estimated));

/** Who waits for the run and may still go with another: whoever would lose most first. */
async function waitingRecords(
  { db, termsOn }: PlanningNeeds,
  day: DayRecords,
  run: Run,
): Promise<TripRecord[]> {
  const { frozenAhead, repairCalm } = termsOn(day.serviceDay).rules;
  const from = addSeconds(day.now, frozenAhead.value);
  const free = run.stops.filter(
    ({ kind, trip, estimated }) => kind === "pickup" && isMovable(trip) && estimated >= from,
  );
  const records = await db.trips.listByIds(free.map(({ tripId }) => tripId));
  return records
    .filter((record) => !wasJustMoved(record, addSeconds(day.now, seconds(-repairCalm.value))))
    .sort((a, b) => harmOf(a.trip) - harmOf(b.trip) || a.trip.requestedAt - b.trip.requestedAt);
}

/** The service itself has given them another vehicle: they are not sent from one to the next. */
const wasJustMoved = ({ facts }: TripRecord, since: Instant): boolean =>
  facts.some(
    ({ kind, by, at, ...fact }) =>
      kind === "trip.assigned" &&
      by.role === "system" &&
      at > since &&
      "movedFrom" in fact.details &&
      fact.details.movedFrom !== undefined,
  );

function isLate(deps: PlanningNeeds, { day, run, after }: Repair, { trip, promise }: TripRecord): boolean {
  const route = after.routes.find(({ shiftId }) => shiftId === run.shift.id);
  if (route === undefined || !route.stops.some((stop) => stop.kind === "pickup" && stop.tripId === trip.id))
    return false;
  const begins = expectedBegins(
    { routes: [route], unassigned: [] },
    { day: { ...day, runs: [run] }, waiting: [] },
    deps,
  );
  const begin: Seconds | undefined = begins.get(stopKey({ kind: "pickup", tripId: trip.id }));
  return (
    begin !== undefined &&
    isWorthMoving({ promise }, atLocalTime(day.serviceDay, begin, deps.region.timeZone))
  );
}

/** Only to where the promise is kept: what is borne on the own run is not borne on another. */
function moveAway(deps: PlanningNeeds, repair: Repair, tripId: TripId): void {
  const { day, reality, after } = repair;
  const before = reality.plan;
  const strict = withoutTolerance(reality.problem, tripId);
  const result = moveTrip(strict, after, { tripId });
  if (result.kind === "rejected") return;
  const known = verifyPlan(reality.problem, after);
  if (newViolations(known, verifyPlan(strict, result.plan)).length > 0) return;
  if (promisesBrokenBy({ day, before, after: result.plan }, deps).length > 0) return;
  repair.after = result.plan;
  repair.moves.push({ tripId, shiftId: result.shiftId });
}
