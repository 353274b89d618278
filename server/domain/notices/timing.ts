import {
  isAhead,
  isAtDoor,
  isEnded,
  isOnTheRoad,
  isRidden,
  isUnassigned,
} from "../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  localSeconds,
  minutes,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  seconds,
} from "../../../shared/time/index.ts";
import type { TripRecord } from "../trips/model.ts";
import { waitsForReady } from "../trips/whenReady.ts";
import type { NoticeContent, TripContent } from "./content.ts";
import { isWork, type WorkContent } from "./workContent.ts";

/** When nobody is disturbed, as times on the wall; it may go past midnight. */
export interface QuietHours {
  from: Seconds;
  until: Seconds;
}

export interface Moment {
  now: Instant;
  /** The service day under way. */
  today: ServiceDay;
  timeZone: string;
  quiet: QuietHours;
}

const DAY = hours(24);

/** When the quiet hours in which `now` lies are over; `now` itself outside of them. */
export function afterQuiet({ now, today, timeZone, quiet }: Moment): Instant {
  // The service day may have begun on the date before: its clock goes on past 24.
  const sinceMidnight = localSeconds(now, today, timeZone);
  const time = sinceMidnight % DAY;
  const date = nextServiceDay(today, Math.floor(sinceMidnight / DAY));
  const { from, until } = quiet;
  const isOverMidnight = from > until;
  if (time < until && (isOverMidnight || time >= from)) return atLocalTime(date, until, timeZone);
  if (isOverMidnight && time >= from) return atLocalTime(nextServiceDay(date), until, timeZone);
  return now;
}

/** So long before its window opens somebody has to know: they get up and dress. */
const AHEAD = hours(1);

/**
 * When somebody is told of a trip: not in quiet hours, except of a day under way, and of what would come too late after them.
 */
export function tellAt(moment: Moment, trip?: { serviceDay: ServiceDay; begins: Instant }): Instant {
  if (trip !== undefined && trip.serviceDay <= moment.today) return moment.now;
  const later = afterQuiet(moment);
  const isTooLate = trip !== undefined && later > addSeconds(trip.begins, -AHEAD as Seconds);
  return isTooLate ? moment.now : later;
}

/** Whoever has lost a vehicle often has another within a moment: then nobody is frightened. */
const SETTLING = minutes(2);
export const settling = (kind: NoticeContent["kind"]): Seconds =>
  kind === "noVehicle" ? SETTLING : seconds(0);

/** What ended is told for so long after its time. */
const AFTERWARDS = hours(24);

/** Nobody is told any more what has gone by: by the trip as it stands. Of what is about no trip there is no `record`. */
export function isPast(content: NoticeContent, record: TripRecord | undefined, now: Instant): boolean {
  return record !== undefined && !isWork(content) && isTripPast(content, record, now);
}

function isTripPast(content: TripContent, { trip, promise }: TripRecord, now: Instant): boolean {
  switch (content.kind) {
    case "cancelled":
    case "refused":
    case "missed":
    case "noShow":
      return !isEnded(trip) || now > addSeconds(trip.requested.at, AFTERWARDS);
    case "appealAnswered":
      return false; // whoever asked is answered, however late
    case "offered":
      return !isUnassigned(trip) || now > content.window.until;
    case "noVehicle":
      return !isUnassigned(trip) || now > addSeconds(trip.requested.at, AFTERWARDS);
    case "late":
      return content.what === "pickup" ? !isAhead(trip) : isEnded(trip);
    case "readyToReturn":
      return !waitsForReady(trip);
    case "arrived":
      return !isAtDoor(trip);
    case "soon":
      return !isAhead(trip) || isAtDoor(trip);
    case "reminder":
    case "promised":
    case "otherVehicle":
      return !isAhead(trip) || isOnTheRoad(trip) || now > promise.pickupWindow.until;
    case "changed":
      return !isAhead(trip);
    case "eligibilityEnding":
      return false;
    case "askedAfter":
    case "notHome":
      return (isEnded(trip) && isRidden(trip)) || now > addSeconds(content.since, AFTERWARDS);
  }
}

/** Of somebody's own work: what has begun is seen on the page; `seen`: the version of the run that its driver's device has shown. */
export function isWorkPast(content: WorkContent, now: Instant, seen?: number): boolean {
  switch (content.kind) {
    case "ownShift":
      return now >= content.begins;
    case "shiftAdded":
    case "shiftChanged":
      return now >= content.ends;
    case "shiftRemoved":
      return now > addSeconds(content.day, AFTERWARDS);
    case "runChanged":
      return seen !== undefined && seen >= content.version;
    case "urgentTrouble":
    case "unsolved":
      return now > addSeconds(content.since, AFTERWARDS);
    case "messageWaiting":
    case "shiftWithdrawn":
    case "shiftReturned":
    case "handedOver":
    case "appealOverdue":
    case "budgetAlarm":
      return false;
  }
}
