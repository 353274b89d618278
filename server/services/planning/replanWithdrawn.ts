import { StaffId, type TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import { isDispatchingRole } from "../../../shared/roles/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { needsWithdrawn } from "../../domain/runs/withdrawn.ts";
import { moveTrip, newViolations, relaxToReality, verifyPlan } from "../../domain/scheduling/index.ts";
import { equipmentFor } from "../../domain/trips/party.ts";
import type { KnownWithdrawal } from "../../stores/index.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { leaveWithdrawn } from "../records/leaveWithdrawn.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import { dayProblem } from "./dayProblem.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * The trips of a withdrawn vehicle or driver go to others, each to its cheapest place, in the order of their classes. Whoever finds none
 * is without a vehicle; what was promised stays promised, and is judged. May run any number of times.
 */
export function createReplanWithdrawn(deps: PlanningNeeds): PlanningUseCases["replanWithdrawn"] {
  return async (withdrawalId) => {
    const withdrawal = await deps.db.withdrawals.find(withdrawalId);
    if (withdrawal === undefined || withdrawal.hasEnded) return;
    const shifts = await deps.db.withdrawals.listShifts(withdrawalId);
    for (const day of new Set(shifts.map(({ serviceDay }) => serviceDay)))
      await replanDay(deps, day, withdrawal);
  };
}

async function replanDay(deps: PlanningNeeds, serviceDay: ServiceDay, by: KnownWithdrawal): Promise<void> {
  const first = (await deps.loadDay(serviceDay)).runs.flatMap((run) => tripsToMove(deps, run, by.id))[0];
  if (first === undefined) return;
  const left = await untilSaved(first.tripId, () => moveOnce(deps, serviceDay, by));
  for (const tripId of left) await leaveWithoutVehicle(deps, tripId, by);
}

/** Whoever said that it is withdrawn has moved its trips. */
const actorOf = ({ by }: KnownWithdrawal): Actor => ({
  role: isDispatchingRole(by.role) ? by.role : "dispatcher",
  id: StaffId.parse(by.id),
});

/** Moves whom others can take, saves that, and answers whom nobody can. */
async function moveOnce(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  withdrawal: KnownWithdrawal,
): Promise<TripId[]> {
  const day = await deps.loadDay(serviceDay);
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  const before = reality.plan;
  let after = before;
  const moved = new Map<TripId, Placing["placed"][number]["shiftId"]>();
  const left: TripId[] = [];
  for (const { tripId } of inClassOrder(deps, day, withdrawal)) {
    const result = moveTrip(reality.problem, after, { tripId });
    const isSound =
      result.kind === "inserted" &&
      newViolations(known, verifyPlan(reality.problem, result.plan)).length === 0 &&
      promisesBrokenBy({ day, before, after: result.plan }, deps).length === 0;
    if (!isSound) {
      left.push(tripId);
      continue;
    }
    after = result.plan;
    moved.set(tripId, result.shiftId);
  }
  const records = await deps.db.trips.listByIds([...moved.keys()]);
  const placed = records.flatMap((record) => {
    const shiftId = moved.get(record.trip.id);
    return shiftId === undefined ? [] : [{ record, shiftId }];
  });
  if (placed.length > 0)
    await commitPlacing(deps, { day, before, after, placed, refused: [] }, actorOf(withdrawal));
  return left;
}

const inClassOrder = (deps: PlanningNeeds, { runs }: DayRecords, { id }: KnownWithdrawal): RunStopRecord[] =>
  runs
    .flatMap((run) => tripsToMove(deps, run, id))
    .sort((a, b) => a.trip.priorityClass - b.trip.priorityClass || a.trip.requestedAt - b.trip.requestedAt);

/** The pickups of trips that are not under way and that need the vehicle or the driver while they are away. */
function tripsToMove(deps: PlanningNeeds, { shift, stops }: Run, withdrawalId: string): RunStopRecord[] {
  const withdrawal = shift.withdrawals?.find(({ id }) => id === withdrawalId);
  if (withdrawal === undefined) return [];
  return stops.filter((pickup) => {
    if (pickup.kind !== "pickup" || !isMovable(pickup.trip)) return false;
    if (withdrawal.what === "lift" && !needsLift(pickup, deps)) return false;
    const dropoff = stops.find(({ kind, tripId }) => kind === "dropoff" && tripId === pickup.tripId);
    const ride = { pickup: pickup.scheduled, dropoff: dropoff?.scheduled ?? pickup.scheduled };
    return needsWithdrawn(withdrawal, ride);
  });
}

/** Whether the person can only come aboard by a lift. */
export const needsLift = (
  { trip, rider }: Pick<RunStopRecord, "trip" | "rider">,
  { termsOn }: Pick<PlanningNeeds, "termsOn">,
): boolean => equipmentFor(trip, rider, termsOn(trip.serviceDay)).lift;

/** Unless it has been looked after since. */
async function leaveWithoutVehicle(
  deps: PlanningNeeds,
  tripId: TripId,
  withdrawal: KnownWithdrawal,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const record = await holdPlanned(tx, tripId);
    const shift = record.placement && (await tx.fleet.findShift(record.placement.shiftId));
    const isStillThere = shift?.withdrawals?.some(({ id }) => id === withdrawal.id) === true;
    if (!isStillThere || !isMovable(record.trip)) return;
    await leaveWithdrawn(tx, deps, { record, by: actorOf(withdrawal), at: deps.clock.now() });
  });
}
