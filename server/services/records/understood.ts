import type { ShiftId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import type { Run } from "../../domain/runs/model.ts";
import { changesOf } from "../../domain/runs/runChanges.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "./recordFact.ts";

/** The stops of runs are others as of these versions: whether the drivers of those under way have understood that is looked at in time. */
export const watchUnderstood = (
  tx: Pick<Stores, "outbox">,
  runs: readonly Pick<Run, "shift" | "version">[],
): Promise<void> =>
  tx.outbox.addJobs(
    "lookUnderstood",
    runs
      .filter(({ shift }) => isUnderWay(shift))
      .map(({ shift, version }) => ({ shiftId: shift.id, version })),
  );

/** A run that a trip has left, as of its new version: what follows from that. Undefined: there is no such run. */
export async function tellLeft(tx: Stores, shiftId: ShiftId): Promise<Shift | undefined> {
  await tx.outbox.addJob("refreshEstimates", { shiftId });
  const shift = await tx.fleet.findShift(shiftId);
  if (shift !== undefined && isUnderWay(shift)) await watchUnderstood(tx, await tx.fleet.listRuns([shiftId]));
  return shift;
}

/** What a dispatcher is told that a driver has not understood is over once nothing of it is left; whether that was so. The caller has locked the run. */
export async function endMissed(
  tx: Stores,
  run: Run,
  { how, by, at }: { how: "acted" | "gone"; by: FactBy; at: Instant },
): Promise<boolean> {
  if (run.known?.missedSince === undefined || changesOf(run).length > 0) return false;
  const { shift, version } = run;
  await tx.fleet.setMissed(shift.id, undefined);
  const concerns = ofShift(shift);
  await recordFact(tx, { kind: "run.changesUnderstood", concerns, by, at, details: { version, how } });
  return true;
}
