import type { StaffId } from "../../../shared/ids/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { type Act, standingOf } from "../../domain/runs/acts.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { noShowFrom } from "../../domain/runs/noShow.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { getRun, requireUnderWay } from "../records/getRun.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DrivingNeeds } from "./needs.ts";
import { recordVisit } from "./recordVisit.ts";
import { requirePossible } from "./requirePossible.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * What a driver did at a stop, told by a dispatcher who knows: the sequence of the driver's own reports, into the same record. A
 * person stands for it, so nothing is weighed and nothing asked back: what cannot follow is refused. The same id again changes
 * nothing.
 */
export function createReportForDriver(deps: DrivingNeeds): DrivingUseCases["reportForDriver"] {
  return async (actor, { stopId, actionId, action, at, reason }) => {
    requireStaff(actor);
    const now = deps.clock.now();
    const [held] = await deps.db.acts.listHolders(stopId);
    if (held === undefined) throw new AppError("stop.unknown");
    return deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(held.shiftId);
      const run = await getRun(tx, held.shiftId);
      const told = { at, toldAt: at, receivedAt: now, toldBy: actor.id as StaffId };
      const act: Act = { ...held, ...told, actionId, action };
      if (!(await tx.acts.add(act))) return run;
      requireUnderWay(run.shift, now);
      requirePossible(act, run, now);
      const stop = await requireFollows(tx, deps, { act, run });
      await tx.acts.judge(actionId, { verdict: "applied" });
      const after = await recordVisit(tx, {
        ...{ run, stop, action, at, by: actor, details: {}, texts: { note: reason } },
      });
      await tx.outbox.addJob("refreshEstimates", { shiftId: run.shift.id });
      return after;
    });
  };
}

/** Throws stop.noShowTooEarly, or stop.notNext. */
async function requireFollows(
  tx: Stores,
  { termsOn }: Pick<DrivingNeeds, "termsOn">,
  { act, run }: { act: Act; run: Run },
): Promise<RunStopRecord> {
  const stop = run.stops.find(({ id }) => id === act.stopId);
  if (stop === undefined) throw new AppError("stop.unknown");
  const { trip } = await getTripRecord(tx, act.tripId);
  const freeWaiting = termsOn(run.shift.serviceDay).rules.freeWaiting.value;
  const standing = standingOf(act, { run, trip, freeWaiting, isAfterwards: true });
  if (standing.kind === "applies") return stop;
  const from = act.action === "noShow" ? noShowFrom(stop, freeWaiting) : undefined;
  if (from !== undefined && act.at < from)
    throw new AppError("stop.noShowTooEarly", { values: { from: toIso(from) } });
  throw new AppError("stop.notNext");
}
