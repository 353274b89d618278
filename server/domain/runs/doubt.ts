import { isOver, isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { nextStop } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { Shift } from "../fleet/model.ts";
import type { Run } from "./model.ts";
import { lastActOf } from "./whereabouts.ts";
import { isWhollyWithdrawn } from "./withdrawn.ts";

/** How long somebody may be waited for before nobody believes any more that they come. */
export interface DoubtRules {
  /** For a shift to begin. */
  doubtAfter: Seconds;
  /** For a sign of life, while a stop's time has passed. */
  silenceAfter: Seconds;
}

/** Why a run is not taken for a fact. */
export interface Doubt {
  kind: "neverBegun" | "silent";
  /** From when on nothing has been heard that should have been. */
  since: Instant;
}
export type Standing = Pick<Shift, "status" | "starts" | "unheardSince"> &
  Partial<Pick<Shift, "ends" | "withdrawals">>;

/** The moment at which a shift that nobody begins comes into doubt. */
export const beginBy = ({ starts }: Pick<Shift, "starts">, { doubtAfter }: DoubtRules): Instant =>
  addSeconds(starts, doubtAfter);

/**
 * Whether a run is in doubt at `now`. That nobody has begun it the clock alone says, so that nothing is planned with it before
 * that is written down; that it is silent is known once somebody has looked for its positions.
 */
export function doubtOf(shift: Standing, now: Instant, rules: DoubtRules): Doubt | undefined {
  const { status, starts, unheardSince } = shift;
  if (isToBegin({ status }) && isWhollyWithdrawn(shift)) return undefined;
  if (isToBegin({ status }))
    return now < beginBy(shift, rules) ? undefined : { kind: "neverBegun", since: starts };
  if (isOver({ status }) || unheardSince === undefined) return undefined;
  return { kind: "silent", since: unheardSince };
}

/**
 * From when on the run is in doubt if nothing more is heard of it, `positionAt` being the last position; undefined: nothing is
 * due. A phone that lies in a parked vehicle is quiet, not silent.
 */
export function doubtBy(
  run: Run,
  positionAt: Instant | undefined,
  rules: DoubtRules,
): (Doubt & { at: Instant }) | undefined {
  const { shift, stops } = run;
  const next = nextStop(stops);
  if (isToBegin(shift) && isWhollyWithdrawn(shift)) return undefined;
  if (isToBegin(shift)) return { at: beginBy(shift, rules), kind: "neverBegun", since: shift.starts };
  if (isOver(shift) || next === undefined) return undefined;
  const since = instant(Math.max(lastActOf(run), positionAt ?? 0));
  const at = instant(Math.max(addSeconds(since, rules.silenceAfter), next.scheduled));
  return { at, kind: "silent", since };
}

/** A shift whose time went by without anybody beginning it, and on which nobody counts any more. */
export const wentByUnused = ({ shift, stops }: Run, now: Instant): boolean =>
  isToBegin(shift) && shift.ends <= now && nextStop(stops) === undefined;
