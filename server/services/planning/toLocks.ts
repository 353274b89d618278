import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, localSeconds } from "../../../shared/time/index.ts";
import type { HeldLock } from "../../domain/runs/lock.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Lock, Violation, ViolationCode } from "../../domain/scheduling/index.ts";
import type { PlanningNeeds } from "./needs.ts";

/** What dispatchers have fixed of a run, as far as it is still ahead. */
export function toLocks(
  { shift, stops, locks = [] }: Run,
  { region }: Pick<PlanningNeeds, "region">,
): Lock[] {
  if (locks.length === 0) return [];
  const local = (at: Instant) => localSeconds(at, shift.serviceDay, region.timeZone);
  const ahead = stops.filter(isAhead);
  const trips = new Set(ahead.map(({ tripId }) => tripId));
  const isThere = ({ tripId, kind }: { tripId: string; kind: string }) =>
    ahead.some((stop) => stop.tripId === tripId && stop.kind === kind);
  const toLock = (lock: HeldLock): Lock | undefined => {
    switch (lock.kind) {
      case "rider":
        return trips.has(lock.tripId) ? { kind: "rider", tripId: lock.tripId, shiftId: shift.id } : undefined;
      case "vehicle":
        return { kind: "vehicle", shiftId: shift.id, tripIds: lock.tripIds.filter((id) => trips.has(id)) };
      case "order":
        return { kind: "order", shiftId: shift.id, stops: lock.stops.filter(isThere) };
      case "time": {
        const stop = { tripId: lock.tripId, kind: lock.stop };
        const window = { earliest: local(lock.window.from), latest: local(lock.window.until) };
        return isThere(stop) ? { kind: "time", stop, window } : undefined;
      }
    }
  };
  return locks.flatMap((lock) => toLock(lock) ?? []);
}

/** Which kind of lock each violation is about. */
const kinds: Partial<Record<ViolationCode, HeldLock["kind"]>> = {
  riderLockBroken: "rider",
  vehicleLockBroken: "vehicle",
  orderLockBroken: "order",
  timeLockBroken: "time",
};

/** The locks of the day's runs that a plan would not leave as they are, each once. */
export function locksBrokenBy(runs: readonly Run[], violations: readonly Violation[]): HeldLock[] {
  const held = runs.flatMap(({ locks = [] }) => locks);
  const broken = violations.flatMap(({ code, tripId, shiftId }) =>
    held.filter((lock) => {
      if (kinds[code] !== lock.kind) return false;
      return lock.kind === "rider" || lock.kind === "time"
        ? lock.tripId === tripId
        : lock.shiftId === shiftId;
    }),
  );
  return [...new Set(broken)];
}
