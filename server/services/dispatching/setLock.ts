import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { SetLock } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  endOfServiceDay,
  type Instant,
  minutes,
  seconds,
  toInstant,
  toIso,
} from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { HeldLock, LockedThing } from "../../domain/runs/lock.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { endLock, putLock } from "../records/endLock.ts";
import { getRun } from "../records/getRun.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { recordDeed } from "../records/undo/recordDeed.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** What is to stay as it is planned now, and its letting go. Sent again, both change nothing. */
export function createLocks(deps: DispatchingNeeds): Pick<DispatchingUseCases, "setLock" | "unlock"> {
  const { db, clock } = deps;
  return {
    setLock: (actor, wanted) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const run = await heldRun(tx, wanted.hold);
        if ((await tx.locks.find(wanted.lockId)) !== undefined) return run;
        if (isOver(run.shift)) throw new AppError("shift.ended");
        await store(tx, deps, { actor, run, wanted });
        return getRun(tx, run.shift.id);
      }),

    unlock: (actor, lockId) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const known = await tx.locks.find(lockId);
        if (known === undefined) throw new AppError("lock.unknown");
        if (known.held === undefined) return undefined;
        const happened = { by: actor, at: clock.now() };
        const shiftId = await endLock(tx, known.held, { kind: "lock.released", ...happened });
        const run = shiftId && (await getRun(tx, shiftId));
        if (!run) return undefined;
        const changed = { kind: "unlocked", lock: known.held } as const;
        const { serviceDay } = run.shift;
        await recordDeed(tx, deps, { id: deps.createId(), changed, ...happened, serviceDay, shiftId });
        return run;
      }),
  };
}

/** The run that is to be fixed or whose trip is, with the plan of its day held. */
async function heldRun(tx: Stores, hold: SetLock["hold"]): Promise<Run> {
  if (hold.kind === "rider" || hold.kind === "time") {
    const { placement } = await holdPlanned(tx, hold.tripId);
    if (placement === undefined) throw new AppError("lock.nothingToHold");
    await tx.fleet.lockRun(placement.shiftId);
    return getRun(tx, placement.shiftId);
  }
  const { shift } = await getRun(tx, hold.shiftId);
  await tx.plans.raise(shift.serviceDay);
  await tx.fleet.lockRun(shift.id);
  return getRun(tx, shift.id);
}

interface Setting {
  actor: Actor;
  run: Run;
  wanted: SetLock;
}

async function store(tx: Stores, deps: DispatchingNeeds, { actor, run, wanted }: Setting): Promise<void> {
  const now = deps.clock.now();
  const { lockId: id, hold, reason } = wanted;
  const until = wanted.until === undefined ? endOfDay(run, deps) : toInstant(wanted.until);
  if (until <= now) throw new AppError("lock.alreadyOver");
  const thing = thingOf(hold, run);
  const { id: shiftId, serviceDay } = run.shift;
  const happened = { by: actor, at: now };
  const concerns = concernsOf(thing, run);
  await putLock(tx, { thing, id, until, reason, concerns, shiftId, ...happened });
  await recordDeed(tx, deps, { id, changed: { kind: "locked" }, ...happened, serviceDay, shiftId });
}

const endOfDay = ({ shift }: Run, { dayRules }: Pick<DispatchingNeeds, "dayRules">): Instant =>
  endOfServiceDay(shift.serviceDay, dayRules);

/** What is ahead of the run now, of what is to stay so. Throws lock.nothingToHold. */
function thingOf(hold: SetLock["hold"], { shift, stops }: Run): LockedThing {
  const ahead = stops.filter(isAhead);
  const shiftId = shift.id;
  switch (hold.kind) {
    case "vehicle":
      return { kind: "vehicle", shiftId, tripIds: [...new Set(ahead.map(({ tripId }) => tripId))] };
    case "order":
      if (ahead.length < 2) throw new AppError("lock.nothingToHold");
      return { kind: "order", shiftId, stops: ahead.map(({ tripId, kind }) => ({ tripId, kind })) };
    case "rider":
      if (ahead.every(({ tripId }) => tripId !== hold.tripId)) throw new AppError("lock.nothingToHold");
      return { kind: "rider", tripId: hold.tripId, shiftId };
    case "time": {
      const stop = ahead.find(({ tripId, kind }) => tripId === hold.tripId && kind === hold.stop);
      if (stop === undefined) throw new AppError("lock.nothingToHold");
      const leeway = minutes(hold.leewayMinutes);
      const from = addSeconds(stop.scheduled, seconds(-leeway));
      const window = { from, until: addSeconds(stop.scheduled, leeway) };
      return { kind: "time", tripId: hold.tripId, stop: hold.stop, window };
    }
  }
}

function concernsOf(thing: LockedThing, { shift, stops }: Run): Concerns {
  const tripId = thing.kind === "rider" || thing.kind === "time" ? thing.tripId : undefined;
  const stop = stops.find((each) => each.tripId === tripId);
  return { ...ofShift(shift), ...(stop && ofTrip(stop.trip)) };
}

/** Throws plan.locked, which says what is fixed, by whom and why. */
export function requireUnlocked(lock: HeldLock | undefined): void {
  if (lock === undefined) return;
  const { kind, by = "", reason = "", until } = lock;
  throw new AppError("plan.locked", { values: { what: kind, by, why: reason, until: toIso(until) } });
}
