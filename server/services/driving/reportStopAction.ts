import type { Actor } from "../../domain/people/model.ts";
import type { HeldStop } from "../../domain/runs/acts.ts";
import type { StopActionCommand } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import { canDrive } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordHeard } from "../records/doubts.ts";
import { getRun, runFor } from "../records/getRun.ts";
import { endMissed } from "../records/understood.ts";
import { receiveTime, requireHappened } from "./deviceTimes.ts";
import { judgeAct } from "./judgeAct.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * Keeps what a driver did at a stop, once, whatever has become of the plan since. It goes into the record where it can follow on
 * what is there; where it contradicts that, nothing changes and a dispatcher is asked. Throws stop.unknown, stop.notYours for one
 * that the driver never had, and act.inTheFuture.
 */
export function createReportStopAction(deps: DrivingNeeds): DrivingUseCases["reportStopAction"] {
  const { db } = deps;
  return async (actor, command) => {
    const { now, age, ...told } = receiveTime(deps, command);
    const held = await findHeld(db, actor, { ...command, at: told.at });
    requireHappened(age);
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(held.shiftId);
      const { actionId, action, point } = command;
      const act = { ...held, ...told, actionId, action, point, receivedAt: now };
      const isNew = await tx.acts.add(act);
      // However old it is, and whatever it says: whoever reports is there.
      if (isNew && held.hadUntil === undefined)
        await recordHeard(tx, await getRun(tx, held.shiftId), { by: actor, at: now });
      const verdict = isNew ? await judgeAct(tx, deps, act) : await verdictOf(tx, actionId);
      const run = await getRun(tx, held.shiftId);
      const hasEnded = await endMissed(tx, run, { how: "acted", by: actor, at: now });
      return { run: runFor(actor, hasEnded ? await getRun(tx, held.shiftId) : run), verdict };
    });
  };
}

async function findHeld(
  db: Stores,
  actor: Actor,
  { stopId, at }: Pick<StopActionCommand, "stopId" | "at">,
): Promise<HeldStop> {
  const holders = await db.acts.listHolders(stopId);
  if (holders.length === 0 || actor.role !== "driver") throw new AppError("stop.unknown");
  // Of a run that was handed over, what its former driver did before is theirs to say.
  const own = holders.find(
    (each) => canDrive(actor, each) && (each.hadUntil === undefined || at <= each.hadUntil),
  );
  if (own === undefined) throw new AppError("stop.notYours");
  return own;
}

/** Of a report that was kept before. */
const verdictOf = async (tx: Stores, actionId: string): Promise<"already" | "questioned"> =>
  (await tx.acts.find(actionId))?.verdict === "questioned" ? "questioned" : "already";
