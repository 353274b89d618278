import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import type { ShiftId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead, isSetOut, isWaiting, nextStop } from "../../../shared/lifeCycle/stop.ts";
import { isAboard, isMovable } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../runs/model.ts";
import { lastActOf, placeOf } from "../runs/whereabouts.ts";
import { harmOf } from "./harm.ts";
import type { Remedy, Trouble, TroubleKind } from "./trouble.ts";

/** What is known of a run beside what its driver reported. */
export interface OnTheRoad {
  run: Run;
  /** Where its vehicle is, as far as anybody has told. */
  position?: VehiclePosition | undefined;
  /** When it has to leave where its shift begins, to be at its first stop in time. */
  leavesBy?: Instant | undefined;
  /** Its driver takes a break. */
  isResting?: boolean | undefined;
  /** Since when it has not moved from where it is. */
  standsSince?: Instant | undefined;
  /** When another driver was to take it over, and could not. */
  lapsedAt?: Instant | undefined;
}

export interface RoadTimes {
  now: Instant;
  leavesLate: Seconds;
  standsFor: Seconds;
  /** Meters. */
  wrongPlace: number;
  overtime: Seconds;
  /** Meters around a stop that count as there. */
  near: number;
}

/** A place is told by devices, blurred. */
const STANDS_WITHIN = 300;
/** What a device told longer ago says nothing of now. */
const FRESH: Seconds = 300 as Seconds;

/** What is seen of runs under way on the road; of one of which nothing is heard (`silent`) others tell. */
export const roadTroubles = (
  seen: readonly OnTheRoad[],
  silent: ReadonlySet<ShiftId>,
  times: RoadTimes,
): Trouble[] =>
  seen
    .filter(({ run: { shift } }) => isUnderWay(shift) && !silent.has(shift.id))
    .flatMap((each) => [
      ...(each.isResting === true ? [] : (latePullOut(each, times) ?? standsStill(each, times) ?? [])),
      ...(wrongPlace(each, times) ?? []),
      ...(overHours(each, times) ?? []),
      ...(reliefLapsed(each) ?? []),
    ]);

type Found = [Trouble] | undefined;

function latePullOut({ run, position, leavesBy }: OnTheRoad, { now, leavesLate }: RoadTimes): Found {
  if (leavesBy === undefined || addSeconds(leavesBy, leavesLate) > now) return undefined;
  const hasActed = run.stops.some((stop) => !isAhead(stop) || isSetOut(stop));
  const hasLeft =
    position !== undefined && straightLine(position.point, run.shift.startPlace.point) > STANDS_WITHIN;
  return hasActed || hasLeft ? undefined : [troubleOf("latePullOut", run, leavesBy)];
}

function standsStill(seen: OnTheRoad, { now, standsFor, near }: RoadTimes): Found {
  const { run, position, standsSince } = seen;
  const next = nextStop(run.stops);
  if (next === undefined || position === undefined || standsSince === undefined) return undefined;
  if (addSeconds(standsSince, standsFor) > now) return undefined;
  const isWanted = isSetOut(next) || run.stops.some((stop) => isAhead(stop) && isAboard(stop.trip));
  const isAtStop = run.stops.some((stop) => isNear(position.point, stop, near));
  return isWanted && !isAtStop ? [troubleOf("standsStill", run, standsSince)] : undefined;
}

/** Said to be there, and far away, by what was told since. */
function wrongPlace({ run, position }: OnTheRoad, { now, wrongPlace: far }: RoadTimes): Found {
  const stop = run.stops.find(isWaiting);
  if (stop?.arrivedAt === undefined || position === undefined) return undefined;
  const isOfNow = position.at >= stop.arrivedAt && addSeconds(position.at, FRESH) >= now;
  if (!isOfNow || isNear(position.point, stop, far)) return undefined;
  return [{ ...troubleOf("wrongPlace", run, stop.arrivedAt), waiting: [stop] }];
}

function overHours({ run }: OnTheRoad, { now, overtime }: RoadTimes): Found {
  const { ends } = run.shift;
  const over = addSeconds(ends, overtime);
  const late = run.stops.filter((stop) => isAhead(stop) && Math.max(stop.estimated, now) > over);
  if (late.length === 0) return undefined;
  return [{ ...troubleOf("overHours", run, instant(Math.min(ends, now))), waiting: inOrder(late) }];
}

/** Nobody has taken it over, and until who has it does something nobody knows whether they go on. */
function reliefLapsed({ run, lapsedAt }: OnTheRoad): Found {
  if (lapsedAt === undefined || !run.stops.some(isAhead)) return undefined;
  return lastActOf(run) > lapsedAt ? undefined : [troubleOf("reliefLapsed", run, lapsedAt)];
}

const isNear = (point: LatLng, stop: RunStopRecord, meters: number): boolean =>
  straightLine(point, placeOf(stop)) <= meters;

type RoadKind = Extract<
  TroubleKind,
  "latePullOut" | "standsStill" | "wrongPlace" | "overHours" | "reliefLapsed"
>;

function troubleOf(kind: RoadKind, run: Run, since: Instant): Trouble {
  const waiting = inOrder(
    run.stops.filter((stop) => isAhead(stop) && (stop.kind === "pickup" || isAboard(stop.trip))),
  );
  const remedies: Remedy[] = waiting.some(({ trip }) => isMovable(trip))
    ? ["callDriver", "offerTrips"]
    : ["callDriver"];
  return { id: `${kind} ${run.shift.id}`, kind, since, runs: [run], waiting, unplaced: [], remedies };
}

const inOrder = (stops: readonly RunStopRecord[]): RunStopRecord[] =>
  stops.toSorted((a, b) => harmOf(a.trip) - harmOf(b.trip) || a.scheduled - b.scheduled);
