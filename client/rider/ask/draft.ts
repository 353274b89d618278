import type { MessageKey } from "../../../shared/i18n/index.ts";
import { willRide } from "../../../shared/lifeCycle/trip.ts";
import type { MobilityAid } from "../../../shared/schemas/common.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import {
  type Draft,
  type DraftField,
  draftInstant,
  draftOfTrip,
  emptyDraft,
  isSamePlace,
  wallOf,
} from "../../request/wish.ts";
import {
  type DayTime,
  type Hours,
  hoursOfDay,
  MINUTE_STEP,
  openDayAfter,
  type UnlikeDay,
} from "../../ui/fields/offeredTimes.ts";
import { dayAfter, instantAt, serviceTime } from "../../ui/i18n/zone.ts";

export type DraftProblems = Partial<Record<DraftField, MessageKey>>;

/** What the draft needs to know of the outside. Hours are those of the region's service. */
export interface DraftWorld {
  readonly now: number;
  readonly zone: string | undefined;
  readonly hours: Hours;
  readonly unlike?: readonly UnlikeDay[] | undefined;
  /** Trips are taken this many minutes ahead; undefined: not on the day itself. */
  readonly leadTime: number | undefined;
  /** The last day of the rider's right to the service, where one is known. */
  readonly eligibleUntil?: string | undefined;
  /** Where nothing is taken on the day itself: trips of a day are taken until this hour of the day before. */
  readonly dayAheadUntil?: number | undefined;
}

/** Filling the form in takes a while; what is offered at first should not be too late by then. */
const LEAD_MINUTES = 5;

/** Nothing that leaves before this may be asked for. */
export function earliestAsk({ now, zone, hours, leadTime, dayAheadUntil = 24 }: DraftWorld): number {
  if (leadTime !== undefined) return now + leadTime * 60_000;
  const { day, hour, minute } = serviceTime(now, zone);
  const next = dayAfter(day, hour + minute / 60 <= dayAheadUntil ? 1 : 2);
  return instantAt(next, Math.floor(hours.from), Math.round((hours.from % 1) * 60), zone);
}

/** The next round time that may be asked for, within service hours; the next morning when today is over. */
export function firstTime(world: DraftWorld): DayTime {
  const { zone, leadTime } = world;
  const wall = serviceTime(earliestAsk(world) + (leadTime === undefined ? 0 : LEAD_MINUTES * 60_000), zone);
  const hours = hoursOfDay(wall.day, world);
  const morning = (day: string): DayTime => {
    const { from } = hoursOfDay(day, world) ?? world.hours;
    return { day, hour: Math.max(Math.ceil(from), 9), minute: 0 };
  };
  if (hours === undefined) return morning(openDayAfter(wall.day, world));
  if (leadTime === undefined) return morning(wall.day);
  const total = wall.hour * 60 + Math.ceil(wall.minute / MINUTE_STEP) * MINUTE_STEP;
  if (total < hours.from * 60)
    return { day: wall.day, hour: Math.floor(hours.from), minute: (hours.from % 1) * 60 };
  if (total >= hours.until * 60) return morning(openDayAfter(wall.day, world));
  return { day: wall.day, hour: Math.floor(total / 60), minute: total % 60 };
}

export const firstDraft = (aid: MobilityAid, world: DraftWorld): Draft => emptyDraft(aid, firstTime(world));

/**
 * "As last time": everything as it was, at the same time of day, on the first day on which that may be asked for: its own
 * day if that is still to come and the trip will not take place, else the day after it or today or tomorrow. `instead`: at
 * this instant.
 */
export function draftLike(trip: RiderTrip, world: DraftWorld, instead?: string): Draft {
  return {
    ...draftOfTrip(trip),
    time: instead === undefined ? timeLike(trip, world) : wallOf(instead, world.zone),
  };
}

function timeLike(trip: RiderTrip, world: DraftWorld): DayTime {
  const wall = serviceTime(Date.parse(trip.requested.at), world.zone);
  const minute = Math.min(55, Math.round(wall.minute / MINUTE_STEP) * MINUTE_STEP);
  const today = serviceTime(world.now, world.zone).day;
  const own = willRide(trip) ? dayAfter(wall.day) : wall.day;
  const days = [own, today, dayAfter(today), dayAfter(today, 2)].filter((day) => day >= own);
  const isOffered = (day: string) =>
    hoursOfDay(day, world) !== undefined &&
    instantAt(day, wall.hour, minute, world.zone) >= earliestAsk(world);
  const day = days.find(isOffered) ?? own;
  return { day, hour: wall.hour, minute };
}

/** What can be said before asking the server; an empty answer lets the draft through. */
export function problemsOf(draft: Draft, world: DraftWorld): DraftProblems {
  const { pickup, dropoff, soonest } = draft;
  const late = soonest === true ? undefined : lateness(draft, world);
  const isClosed = soonest !== true && closedDay(draft, world) !== undefined;
  return {
    ...(pickup.place === undefined ? { pickup: "ask.missingPlace" as const } : {}),
    ...(dropoff.place === undefined ? { dropoff: "ask.missingPlace" as const } : {}),
    ...(isSamePlace(draft) ? { dropoff: "ask.samePlace" as const } : {}),
    ...(isClosed ? { when: "when.closedDay" as const } : {}),
    ...(soonest !== true && isAfterRight(draft, world) ? { when: "when.eligibilityEnds" as const } : {}),
    ...(late === undefined ? {} : { when: late }),
  };
}

const isAfterRight = ({ time }: Draft, { eligibleUntil }: DraftWorld): boolean =>
  eligibleUntil !== undefined && time.day > eligibleUntil;

/** What the day is called on which the service does not run; undefined: it does. */
export const closedDay = ({ time }: Draft, world: DraftWorld): string | undefined =>
  hoursOfDay(time.day, world) === undefined
    ? (world.unlike?.find(({ day }) => day === time.day)?.name ?? "")
    : undefined;

function lateness(draft: Draft, world: DraftWorld): "ask.past" | "ask.tooSoon" | undefined {
  const at = draftInstant(draft, world.zone);
  if (at <= world.now) return "ask.past";
  return at < earliestAsk(world) ? "ask.tooSoon" : undefined;
}

/** The draft as it can be sent: a time that nobody chose moves on with the clock. */
export const settled = (
  draft: Draft,
  { isTimeChosen, world }: { isTimeChosen: boolean; world: DraftWorld },
) => (isTimeChosen || lateness(draft, world) === undefined ? draft : { ...draft, time: firstTime(world) });
