import type { DriverId, ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver, type ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  type ServiceDay,
  seconds,
} from "../../../shared/time/index.ts";

/** A shift, as far as it decides who drove what when. */
export interface DutySpan {
  shiftId: ShiftId;
  vehicleId: VehicleId;
  driverId: DriverId;
  status: ShiftStatus;
  starts: Instant;
  ends: Instant;
  startedAt?: Instant | undefined;
  endedAt?: Instant | undefined;
  /** It was taken over from somebody: what was measured before that is none of it. */
  isTakenOver?: boolean | undefined;
  /** It is in doubt, since nothing was heard of it. */
  isUnheard: boolean;
}

/** A moment as it decides which shift is a driver's: one may be started `early` before its time. */
export interface DutyMoment {
  now: Instant;
  today: ServiceDay;
  early: Seconds;
}

export type Duty = { kind: "on"; span: DutySpan } | { kind: "notStarted" } | { kind: "ended" };

/** A shift may be started this long before its time. */
export const EARLY_START = minutes(60);
export const canStartFrom = ({ starts }: { starts: Instant }): Instant =>
  addSeconds(starts, seconds(-EARLY_START));
/** What was measured while the driver was pressing "start" belongs to the shift. */
const GRACE = minutes(1);

/** What a driver drove at a moment, or why nothing. `now` tells a clock that was put back, as a demo's can be. */
export function dutyAt(spans: readonly DutySpan[], at: Instant, now: Instant): Duty {
  const on = spans
    .filter((span) => wasUnderWay(span, at, now))
    .reduce<DutySpan | undefined>((latest, span) => (isLater(span, latest) ? span : latest), undefined);
  if (on !== undefined) return { kind: "on", span: on };
  const isDue = (span: DutySpan) => !isOver(span) && canStartFrom(span) <= at && at < span.ends;
  if (spans.some(isDue)) return { kind: "notStarted" };
  const hasEnded = (span: DutySpan) => isOver(span) && span.endedAt !== undefined && span.endedAt <= at;
  return { kind: spans.some(hasEnded) ? "ended" : "notStarted" };
}

function wasUnderWay(
  { startedAt, endedAt, isTakenOver = false }: DutySpan,
  at: Instant,
  now: Instant,
): boolean {
  if (startedAt === undefined) return false;
  const wasPutBack = endedAt === undefined && now < startedAt;
  const hasBegun = at >= addSeconds(startedAt, seconds(isTakenOver ? 0 : -GRACE));
  return (hasBegun || wasPutBack) && (endedAt === undefined || at <= endedAt);
}

const isLater = (span: DutySpan, than: DutySpan | undefined): boolean =>
  than === undefined || (span.startedAt ?? span.starts) > (than.startedAt ?? than.starts);
