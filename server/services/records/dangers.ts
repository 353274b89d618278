import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { addSeconds, type Instant, minutes, seconds, toIso } from "../../../shared/time/index.ts";
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
  /** Whether its promise is likely to break, and its rider is to be told; left out: by what is expected. */
  danger?: { isNamed: boolean; isToTell: boolean } | undefined;
}

/** Writes down whose promise is likely to break by what is known now, and whose no longer; riders read it where they are to be told. */
export async function noteDangers(tx: Stores, moved: readonly MovedStop[], at: Instant): Promise<void> {
  const changed = moved.filter(({ stop }) => isAhead(stop)).flatMap((each) => changeOf(each) ?? []);
  await tx.plans.markEndangered(changed.map(({ stop: { id }, ...now }) => ({ id, ...now })));
  await recordFacts(
    tx,
    changed.map((each) => dangerOf(each, at)),
  );
}

interface Changed extends Pick<MovedStop, "stop" | "estimated"> {
  isEndangered: boolean;
  isLateTold: boolean;
}

function changeOf({ stop, estimated, danger }: MovedStop): Changed | undefined {
  const late = lateFrom(stop);
  const isLate = late !== undefined && estimated >= late;
  const { isNamed, isToTell } = danger ?? { isNamed: isLate, isToTell: isLate };
  const isLateTold = isNamed && (isToTell || stop.isLateTold === true);
  const isSame = isNamed === (stop.isEndangered === true) && isLateTold === (stop.isLateTold === true);
  return isSame ? undefined : { stop, estimated, isEndangered: isNamed, isLateTold };
}

/**
 * Whether a promise is to be named as likely to break, by its chance: from the rule's `below` on, until it is `above` again, so that no
 * name comes and goes with each look.
 */
export function isLikelyToBreak(
  stop: Pick<RunStopRecord, "kind" | "promise" | "boardedAt" | "isEndangered">,
  chance: number | undefined,
  { rule, now }: { rule: ServiceRules["promiseAtRisk"]["value"]; now: Instant },
): boolean {
  const until = promisedBy(stop);
  if (chance === undefined || until === undefined) return false;
  if (stop.isEndangered) return chance < rule.above;
  return chance < rule.below && now >= addSeconds(until, seconds(-rule.namedWithin));
}

/** Less is late for nobody: times are said anew only when they have moved by as much. */
const NOTICEABLE = minutes(1);
export const NOTICEABLE_MS = NOTICEABLE * 1000;

/** What riders are not told has no time. */
function dangerOf({ stop, estimated, isEndangered, isLateTold }: Changed, at: Instant): Fact {
  const what = stop.kind === "pickup" ? "pickup" : "arrival";
  const happened = { concerns: ofTrip(stop.trip), by: bySystem, at };
  const expected = isLateTold ? { expected: toIso(estimated) } : {};
  if (isEndangered) return { kind: "trip.endangered", ...happened, details: { what, ...expected } };
  const untold = stop.isLateTold === true ? {} : { untold: true as const };
  return { kind: "trip.secured", ...happened, details: { what, ...untold } };
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

export function promisedBy({
  kind,
  promise,
  boardedAt,
}: Pick<RunStopRecord, "kind" | "promise" | "boardedAt">): Instant | undefined {
  const held = heldPromise(promise);
  return kind === "pickup" ? held?.pickupWindow.until : held && latestEnd(held, boardedAt);
}
