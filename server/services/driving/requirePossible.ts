import { type Instant, toIso } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import { lastActOf } from "../../domain/runs/whereabouts.ts";
import { AppError } from "../../errors.ts";
import { requirePast } from "../records/requirePast.ts";

/**
 * A time that a dispatcher says, by the service's clock: a person chose it, so a wrong one is asked about and not put right. Throws
 * act.inTheFuture, and act.beforeTheLast for one before what was reported before it.
 */
export function requirePossible({ at }: { at: Instant }, run: Run, now: Instant): void {
  requirePast(at, now);
  const last = lastActOf(run);
  if (at < last) throw new AppError("act.beforeTheLast", { field: "at", values: { last: toIso(last) } });
}
