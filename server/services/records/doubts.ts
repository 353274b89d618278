import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { bySystem, type FactBy } from "../../domain/facts/fact.ts";
import type { Doubt } from "../../domain/runs/doubt.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Stores } from "../../stores/index.ts";
import { newsOfTimes } from "./news.ts";
import { recordFact } from "./recordFact.ts";
import { watchChangedRun } from "./watchRun.ts";

/** The run is in doubt, which its riders are told too. Written once, until something is heard of it; the caller has locked it. */
export async function recordDoubt(tx: Stores, run: Run, { kind, since }: Doubt, at: Instant): Promise<void> {
  const { shift } = run;
  if (shift.unheardSince !== undefined) return;
  await tx.fleet.setUnheard(shift.id, since);
  const details = { because: kind, since: toIso(since) };
  await recordFact(tx, { kind: "run.doubted", concerns: ofShift(shift), by: bySystem, at, details });
  await tellRiders(tx, run);
}

/** Somebody has reported something: a run under way is in doubt no longer. The caller has locked it. */
export async function recordHeard(
  tx: Stores,
  run: Run,
  { by, at }: { by: FactBy; at: Instant },
): Promise<void> {
  const { shift } = run;
  if (!isUnderWay(shift) || shift.unheardSince === undefined) return;
  await tx.fleet.setUnheard(shift.id, undefined);
  await recordFact(tx, { kind: "run.heard", concerns: ofShift(shift), by, at, details: {} });
  await tellRiders(tx, run);
  await watchChangedRun(tx, shift, at);
}

/** What holds for the run holds for their trips. */
export async function tellRiders(tx: Stores, { stops }: Run): Promise<void> {
  const trips = new Map(stops.filter(isAhead).map(({ trip }) => [trip.id, trip]));
  await tx.outbox.addEvents(newsOfTimes([], [...trips.values()]));
}
