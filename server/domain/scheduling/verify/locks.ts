import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { StopRef } from "../model/dayState.ts";
import type { Lock } from "../model/lock.ts";
import type { Plan, Route, TripStop } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Findings } from "./violation.ts";

/** What dispatchers have fixed (for trips still in the problem), and the committed next stop of each vehicle. */
export function verifyLocks(problem: Problem, plan: Plan, findings: Findings): void {
  const open = new Set(problem.trips.map((trip) => trip.id));
  for (const lock of problem.locks ?? []) verifyLock(lock, { problem, plan, open }, findings);
  for (const [shiftId, { committed }] of problem.state ?? []) {
    if (committed === undefined || !open.has(committed.tripId)) continue;
    const first = routeOf(plan, shiftId)?.stops[0]; // a break would keep the rider waiting as another stop does
    if (first === undefined || first.kind === "break" || !isStop(first, committed)) {
      findings.add(
        "committedStopMoved",
        { shiftId },
        "the vehicle is diverted from the stop it is about to reach",
      );
    }
  }
}

interface Locked {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly open: ReadonlySet<TripId>;
}

function verifyLock(lock: Lock, { problem, plan, open }: Locked, findings: Findings): void {
  switch (lock.kind) {
    case "rider":
      if (open.has(lock.tripId) && !tripsOf(routeOf(plan, lock.shiftId)).has(lock.tripId)) {
        const { tripId, shiftId } = lock;
        findings.add("riderLockBroken", { tripId, shiftId }, "the rider is locked to another vehicle");
      }
      return;
    case "vehicle":
      verifyVehicleLock(lock, { plan, open }, findings);
      return;
    case "order":
      verifyOrderLock(lock, plan, findings);
      return;
    case "time":
      verifyTimeLock(lock, { problem, plan }, findings);
      return;
  }
}

function verifyVehicleLock(
  lock: Extract<Lock, { kind: "vehicle" }>,
  { plan, open }: Pick<Locked, "plan" | "open">,
  findings: Findings,
): void {
  const { shiftId } = lock;
  const served = tripsOf(routeOf(plan, shiftId));
  for (const tripId of new Set(lock.tripIds)) {
    if (!served.delete(tripId) && open.has(tripId)) {
      findings.add("vehicleLockBroken", { shiftId, tripId }, "taken from a locked vehicle");
    }
  }
  for (const tripId of served) {
    findings.add("vehicleLockBroken", { shiftId, tripId }, "put into a locked vehicle");
  }
}

function verifyOrderLock(lock: Extract<Lock, { kind: "order" }>, plan: Plan, findings: Findings): void {
  const { shiftId } = lock;
  const places = lock.stops
    .map((ref) => tripStops(routeOf(plan, shiftId)).findIndex((stop) => isStop(stop, ref)))
    .filter((place) => place >= 0);
  if (places.some((place, at) => place < (places[at - 1] ?? -1))) {
    findings.add("orderLockBroken", { shiftId }, "stops are not in their locked order");
  }
}

function verifyTimeLock(
  lock: Extract<Lock, { kind: "time" }>,
  { problem, plan }: { problem: Problem; plan: Plan },
  findings: Findings,
): void {
  const { tripId, kind } = lock.stop;
  const borne = problem.tolerances?.trips.get(tripId);
  for (const route of plan.routes) {
    for (const stop of tripStops(route)) {
      if (!isStop(stop, lock.stop)) continue;
      const subject = { shiftId: route.shiftId, tripId };
      const sentence = "not at its locked time";
      findings.addIfPositive("timeLockBroken", subject, {
        by: lock.window.earliest - stop.beginAt,
        sentence,
      });
      const late = kind === "pickup" ? borne?.pickupLate : borne?.dropoffLate;
      const by = stop.beginAt - lock.window.latest;
      findings.addIfPositive("timeLockBroken", subject, { by, borne: late, sentence });
    }
  }
}

const routeOf = (plan: Plan, shiftId: ShiftId): Route | undefined =>
  plan.routes.find((route) => route.shiftId === shiftId);
const tripStops = (route: Route | undefined): TripStop[] =>
  (route?.stops ?? []).filter((stop): stop is TripStop => stop.kind !== "break");
const tripsOf = (route: Route | undefined): Set<TripId> =>
  new Set(tripStops(route).map((stop) => stop.tripId));
const isStop = (stop: TripStop, ref: StopRef): boolean =>
  stop.tripId === ref.tripId && stop.kind === ref.kind;
