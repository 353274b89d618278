import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { LockKind } from "../../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { type Why, why } from "../facts/details.ts";
import type { InstantWindow } from "../place.ts";

/** One stop of a run, whoever drives it. */
export interface LockedStop {
  tripId: TripId;
  kind: StopKind;
}

/** What a dispatcher has fixed by hand. Each kind alone; several may hold together. */
export type LockedThing =
  /** The rider stays with this vehicle. */
  | { kind: "rider"; tripId: TripId; shiftId: ShiftId }
  /** The vehicle keeps these trips and takes no other. */
  | { kind: "vehicle"; shiftId: ShiftId; tripIds: readonly TripId[] }
  /** These stops keep their order among each other. */
  | { kind: "order"; shiftId: ShiftId; stops: readonly LockedStop[] }
  /** Service at this stop begins within the window, with whatever vehicle. */
  | { kind: "time"; tripId: TripId; stop: StopKind; window: InstantWindow };

/** A lock that holds, with who set it and why. */
export type HeldLock = LockedThing & {
  id: string;
  /** What the dispatcher is called; undefined: an account that is gone. */
  by?: string | undefined;
  /** In the dispatcher's words. */
  reason?: string | undefined;
  until: Instant;
};

/** The lock, of those of a trip's run, by which the trip cannot be taken off it. */
export const lockHolding = (locks: readonly HeldLock[], tripId: TripId): HeldLock | undefined =>
  locks.find((lock) => {
    if (lock.kind === "order") return false;
    return lock.kind === "vehicle" ? lock.tripIds.includes(tripId) : lock.tripId === tripId;
  });

/** Why not, in words that say whom to ask. */
export const whyLocked = ({ kind, by, reason, until }: HeldLock): Why =>
  why(WHY[kind], { by: by ?? "", why: reason ?? "", until: toIso(until) });

const WHY = {
  rider: "lockedRider",
  vehicle: "lockedVehicle",
  order: "lockedOrder",
  time: "lockedTime",
} as const satisfies Record<LockKind, Parameters<typeof why>[0]>;
