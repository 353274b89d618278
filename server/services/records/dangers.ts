import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, minutes, toIso } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem, type Fact } from "../../domain/facts/fact.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { latestEnd } from "../../domain/trips/promise.ts";
import { heldPromise } from "../../domain/trips/promiseLedger.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFacts } from "./recordFact.ts";

/** A stop as it stood, and when the vehicle is expected there now. */
export interface MovedStop {
  stop: RunStopRecord;
  estimated: Instant;
}

/** Writes down whose promise will be broken by what is expected now, and whose will no longer be: their riders read it. */
export const noteDangers = (tx: Stores, moved: readonly MovedStop[], at: Instant): Promise<number[]> =>
  recordFacts(
    tx,
    moved.flatMap((each) => dangerOf(each, at)),
  );

/** Less is late for nobody: times are said anew only when they have moved by as much. */
const NOTICEABLE = minutes(1);
export const NOTICEABLE_MS = NOTICEABLE * 1000;

function dangerOf({ stop, estimated }: MovedStop, at: Instant): Fact[] {
  const late = lateFrom(stop);
  if (late === undefined || !isAhead(stop)) return [];
  const [was, is] = [stop.estimated >= late, estimated >= late];
  if (was === is) return [];
  const what = stop.kind === "pickup" ? "pickup" : "arrival";
  const happened = { concerns: ofTrip(stop.trip), by: bySystem, at };
  return is
    ? [{ kind: "trip.endangered", ...happened, details: { what, expected: toIso(estimated) } }]
    : [{ kind: "trip.secured", ...happened, details: { what } }];
}

/** Whoever is not there when the promised time is over is late, by as much as can be noticed at least. */
export function expectedNow(stop: RunStopRecord, expected: Instant, now: Instant): Instant {
  const [until, late] = [promisedBy(stop), lateFrom(stop)];
  const isOver = until !== undefined && until <= now && stop.arrivedAt === undefined;
  return isOver && late !== undefined && expected < late ? late : expected;
}

/** Expected from then on, it is late. */
function lateFrom(stop: RunStopRecord): Instant | undefined {
  const until = promisedBy(stop);
  return until && addSeconds(until, NOTICEABLE);
}

/** Later than this, another vehicle is better than to wait for the one that was told: earlier, news of one would be all that is gained. */
export const isWorthMoving = ({ promise }: Pick<RunStopRecord, "promise">, expected: Instant): boolean => {
  const until = heldPromise(promise)?.pickupWindow.until;
  return until !== undefined && expected >= addSeconds(until, WORTH_MOVING);
};
const WORTH_MOVING = minutes(5);

/** Whether it would be late by the one time and not by the other. */
export function tellsOtherwise(stop: RunStopRecord, one: Instant, other: Instant): boolean {
  const late = lateFrom(stop);
  return late !== undefined && one >= late !== other >= late;
}

export function promisedBy({ kind, promise, boardedAt }: RunStopRecord): Instant | undefined {
  const held = heldPromise(promise);
  return kind === "pickup" ? held?.pickupWindow.until : held && latestEnd(held, boardedAt);
}
