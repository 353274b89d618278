import type { RiderId, StandingOrderId, TripId } from "../../../shared/ids/index.ts";
import type {
  Assistance,
  MobilityAid,
  Phrase,
  Purpose,
  StandingLeg,
  TripNeeds,
} from "../../../shared/schemas/index.ts";
import {
  atLocalTime,
  type Instant,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  type Weekday,
  weekdayOf,
} from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";

/** A date of the calendar in the region's zone: what people call a day, which begins at midnight. */
export type CalendarDate = ServiceDay;

/** When it repeats. Times are on the wall, seconds since midnight; a way back that is not later than the way there is next day. */
export interface Rhythm {
  weekdays: readonly Weekday[];
  there: { kind: "leaveAt" | "arriveBy"; time: Seconds };
  /** `whenReady`: fetched when the rider says so; `time` is then when that is expected. */
  back?: { time: Seconds; whenReady?: true | undefined } | undefined;
}

/** A request that repeats, with what is otherwise on some dates. */
export interface StandingOrder extends Rhythm {
  id: StandingOrderId;
  version: number;
  riderId: RiderId;
  from: CalendarDate;
  until?: CalendarDate | undefined;
  pickup: Place;
  dropoff: Place;
  companions: number;
  aid?: MobilityAid | undefined;
  assistance?: Assistance | undefined;
  needs?: TripNeeds | undefined;
  purpose: Purpose;
  note?: string | undefined;
  onHolidays: "ride" | "rest";
  skipped: readonly CalendarDate[];
  moved: readonly MovedDate[];
  pauses: readonly Pause[];
  askedBy: "rider" | "dispatcher";
  /** Of what was asked, to know the same call again. */
  requestHash: string;
  /** The order in whose place it came. */
  replaces?: StandingOrderId | undefined;
}
export interface MovedDate {
  day: CalendarDate;
  there?: Seconds | undefined;
  back?: Seconds | undefined;
}
export interface Pause {
  from: CalendarDate;
  until: CalendarDate;
}

/** What was made of one way on one date: a trip, or the reason why there is none. */
export interface TakenLeg {
  day: CalendarDate;
  leg: StandingLeg;
  tripId?: TripId | undefined;
  refusal?: Phrase | undefined;
}

/** One way on one date, and whether it is to be ridden. */
export interface WantedLeg {
  day: CalendarDate;
  leg: StandingLeg;
  kind: "leaveAt" | "arriveBy";
  at: Instant;
  moved: boolean;
  /** Why nobody rides. */
  not?: "skipped" | "paused" | "holiday" | undefined;
}

export interface DatesAsked {
  from: CalendarDate;
  until: CalendarDate;
  timeZone: string;
  isHoliday(day: CalendarDate): boolean;
}

/** All ways of the order on dates from one to the other, in the order of time; those that are not ridden say why. */
export function legsOf(order: Omit<StandingOrder, "id" | "version">, asked: DatesAsked): WantedLeg[] {
  const legs: WantedLeg[] = [];
  const first = order.from > asked.from ? order.from : asked.from;
  const last = order.until !== undefined && order.until < asked.until ? order.until : asked.until;
  for (let day = first; day <= last; day = nextServiceDay(day))
    if (order.weekdays.includes(weekdayOf(day))) legs.push(...legsOn(order, day, asked));
  return legs;
}

function legsOn(
  order: Omit<StandingOrder, "id" | "version">,
  day: CalendarDate,
  { timeZone, isHoliday }: DatesAsked,
): WantedLeg[] {
  const moved = order.moved.find((each) => each.day === day);
  const there = moved?.there ?? order.there.time;
  const not = whyNot(order, day, isHoliday);
  const legs: WantedLeg[] = [
    {
      ...{ day, leg: "there", kind: order.there.kind, not },
      at: atLocalTime(day, there, timeZone),
      moved: moved?.there !== undefined,
    },
  ];
  if (order.back !== undefined) {
    const back = moved?.back ?? order.back.time;
    const date = back > there ? day : nextServiceDay(day);
    legs.push({
      ...{ day, leg: "back", kind: "leaveAt", not },
      at: atLocalTime(date, back, timeZone),
      moved: moved?.back !== undefined,
    });
  }
  return legs;
}

function whyNot(
  { skipped, pauses, onHolidays }: Pick<StandingOrder, "skipped" | "pauses" | "onHolidays">,
  day: CalendarDate,
  isHoliday: DatesAsked["isHoliday"],
): WantedLeg["not"] {
  if (skipped.includes(day)) return "skipped";
  if (pauses.some(({ from, until }) => from <= day && day <= until)) return "paused";
  return onHolidays === "rest" && isHoliday(day) ? "holiday" : undefined;
}

/** One way of one date, among those of its order. */
export const legKey = ({ day, leg }: Pick<TakenLeg, "day" | "leg">): string => `${day} ${leg}`;

/** Ended for good: no date of it is still to come. */
export const hasEnded = ({ until }: Pick<StandingOrder, "until">, today: CalendarDate): boolean =>
  until !== undefined && until < today;

/** Where each way begins and leads. */
export const endsOf = (
  { pickup, dropoff }: Pick<StandingOrder, "pickup" | "dropoff">,
  leg: StandingLeg,
): { pickup: Place; dropoff: Place } =>
  leg === "there" ? { pickup, dropoff } : { pickup: dropoff, dropoff: pickup };
