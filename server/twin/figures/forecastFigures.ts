import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import { share } from "./counting.ts";
import type { AlarmLog, DayLog, TripLog } from "./dayLog.ts";
import { inTime, inWindow, isKept, isRidersDue, type Promised, promisedTrips } from "./promisedTrips.ts";

/** What the service said would come, against what came. Null where it says nothing of it. */
export interface ForecastFigures {
  /** Of promises that were given a chance of 80 to 90 % twenty and forty minutes before their time was over: the share that was kept. */
  keptOf80At20: number | null;
  keptOf80At40: number | null;
  /** Of the broken promises: those named as a trouble twenty minutes before their time was over, and still. */
  brokenNamed20: number | null;
  /** Of the promises that were named as likely to break: those that were kept although nobody did anything. */
  alarmsFalse: number | null;
  /** Promises that were named as likely to break. */
  alarms: number | null;
  /** Messages that somebody would be late whose promise was kept. */
  noticesNeedless: number | null;
}

const EARLY = minutes(20);
/** Looks are so far apart. */
export const LOOK_EVERY = minutes(5);
/** Alarms that name a promise as likely to break, with the stop that they are about. */
export const endangering: ReadonlyMap<string, StopKind> = new Map([
  ["pickupEndangered", "pickup"],
  ["arrivalEndangered", "dropoff"],
]);

export function forecastFigures(day: DayLog): ForecastFigures {
  const due = day.wishes.flatMap(promisedTrips).filter(isRidersDue);
  const said = due.filter(({ trip }) => trip.forecasts !== undefined);
  if (said.length === 0)
    return {
      ...{ keptOf80At20: null, keptOf80At40: null, brokenNamed20: null },
      ...{ alarmsFalse: null, alarms: null, noticesNeedless: null },
    };
  const in80 = ({ chance }: Said) => chance >= 0.8 && chance < 0.9;
  const keptOf = (ahead: Seconds) => share(saidAhead(due, ahead).filter(in80), ({ held }) => held);
  const broken = due.filter((each) => !isKept(each));
  const alarmed = due.filter(({ trip }) => trip.alarms?.some(({ kind }) => endangering.has(kind)));
  return {
    keptOf80At20: keptOf(minutes(20)),
    keptOf80At40: keptOf(minutes(40)),
    brokenNamed20: share(broken, wasNamedEarly),
    alarmsFalse: share(alarmed, (each) => isKept(each) && !wasHelped(each.trip)),
    alarms: alarmed.length,
    noticesNeedless: due
      .filter(isKept)
      .reduce((sum, { trip }) => sum + (trip.notices ?? []).filter(isLateNotice).length, 0),
  };
}

const isLateNotice = ({ kind, reachedAt }: NonNullable<TripLog["notices"]>[number]): boolean =>
  kind === "late" && reachedAt !== undefined;

interface Said {
  chance: number;
  held: boolean;
}

/** For each promised stop what was said last before that time ahead, and whether the vehicle was there when it was due by then. */
function saidAhead(due: readonly Promised[], ahead: Seconds): Said[] {
  return due.flatMap(({ trip }) =>
    (["pickup", "dropoff"] as const).flatMap((kind) => {
      const before = (trip.forecasts ?? []).filter(
        (each) => each.kind === kind && isBetween(each.at, each.due, ahead),
      );
      const last = before.at(-1);
      const came = kind === "pickup" ? trip.arrivedAt : trip.reachedAt;
      return last === undefined
        ? []
        : [{ chance: last.chance, held: came !== undefined && came <= last.due }];
    }),
  );
}

function isBetween(at: Instant, due: Instant, ahead: Seconds): boolean {
  const until = addSeconds(due, seconds(-ahead));
  return at <= until && at > addSeconds(until, seconds(-LOOK_EVERY));
}

/** When the first of what was promised was not kept. */
function brokenAt(each: Promised): Instant {
  const { trip, promise } = each;
  if (!inWindow(each)) return promise.pickupWindow.until;
  if (!inTime(each) && promise.latestArrival !== undefined) return promise.latestArrival;
  return addSeconds(trip.boardedAt ?? promise.pickupWindow.until, promise.maxRideTime);
}

function wasNamedEarly(each: Promised): boolean {
  const by = addSeconds(brokenAt(each), seconds(-EARLY));
  const stands = ({ since, lastSeen }: AlarmLog) => since <= by && addSeconds(lastSeen, LOOK_EVERY) >= by;
  return each.trip.alarms?.some(stands) === true;
}

/** Another vehicle came than the one for which it was named, or that one had less to do before. */
const wasHelped = ({ alarms = [], shiftId }: TripLog): boolean =>
  alarms.some(
    (alarm) => endangering.has(alarm.kind) && (alarm.shiftId !== shiftId || alarm.isCleared === true),
  );

/** How chances were kept: a line for each tenth, with how often it was said so long ahead. */
export function reliabilityTable(day: DayLog): string {
  const due = day.wishes.flatMap(promisedTrips).filter(isRidersDue);
  const columns = [minutes(20), minutes(40)].map((ahead) => saidAhead(due, ahead));
  const lines = Array.from({ length: 10 }, (_, tenth) => {
    const cells = columns.map((said) => {
      const own = said.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth);
      const kept = share(own, ({ held }) => held);
      return `${kept === null ? "–" : `${(kept * 100).toFixed(0)} %`} of ${own.length}`.padStart(16);
    });
    return `${tenth * 10}–${tenth * 10 + 10} %`.padEnd(14) + cells.join("");
  });
  return ["said chance   kept: 20 min ahead    40 min ahead", ...lines].join("\n");
}
