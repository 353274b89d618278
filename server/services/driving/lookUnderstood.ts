import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { addSeconds, type Instant, toInstant, toIso } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Run } from "../../domain/runs/model.ts";
import { changesOf, pressesFrom } from "../../domain/runs/runChanges.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { endMissed } from "../records/understood.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * A run is another as of a version: whether its driver has said to have understood that is looked at when the time for it is over and
 * the change concerns what comes soon. If not, it is a trouble. May run any number of times.
 */
export function createLookUnderstood(deps: DrivingNeeds): DrivingUseCases["lookUnderstood"] {
  const { db, clock } = deps;
  return (shiftId, version, told) =>
    db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const [run] = await tx.fleet.listRuns([shiftId]);
      if (run?.known === undefined || !isUnderWay(run.shift)) return;
      const now = clock.now();
      await endMissed(tx, run, { how: "gone", by: bySystem, at: now });
      const since = told === undefined ? now : toInstant(told);
      const at = run.known.version >= version ? undefined : dueAt(deps, run, { since, now });
      if (at === undefined) return;
      if (at <= now) return miss(tx, run, { since, now });
      const key = `understood ${shiftId} ${version}`;
      const payload = { shiftId, version, since: toIso(since) };
      await tx.due.put({ key, at, job: "lookUnderstood", payload });
    });
}

/** When it has to be understood; undefined: nothing is left to be. While a dispatcher knows of it, it is looked at again later. */
function dueAt(
  { termsOn }: DrivingNeeds,
  run: Run,
  { since, now }: { since: Instant; now: Instant },
): Instant | undefined {
  const changes = changesOf(run);
  if (changes.length === 0) return undefined;
  const { within, concerns } = termsOn(run.shift.serviceDay).rules.changesUnderstood.value;
  if (run.known?.missedSince !== undefined) return addSeconds(now, within);
  const [over, presses] = [addSeconds(since, within), pressesFrom(changes, concerns)];
  return over > presses ? over : presses;
}

async function miss(tx: Stores, { shift, version }: Run, { since, now }: { since: Instant; now: Instant }) {
  await tx.fleet.setMissed(shift.id, now);
  const happened = { by: bySystem, at: now, details: { version, since: toIso(since) } };
  await recordFact(tx, { kind: "run.changesMissed", concerns: ofShift(shift), ...happened });
}
