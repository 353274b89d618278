import { canHappen, hasHappened, isCalledOff, isEnded, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase } from "../../../shared/schemas/common.ts";
import type {
  StandingDay,
  StandingOrder,
  StandingOrderChange,
} from "../../../shared/schemas/standingOrders.ts";
import { calendarDay, dayAfter } from "../../ui/i18n/zone.ts";
import { wallText } from "./standingDraft.ts";

/** What is the matter with a date, or with one way on it. */
export type DateMark = "promised" | "waiting" | "later" | "refused" | "off" | "over";

/** A date with its ways. */
export interface OrderDate {
  readonly day: string;
  readonly ways: readonly StandingDay[];
  readonly mark: DateMark;
}

export function markOf({ state, trip }: Pick<StandingDay, "state" | "trip">): DateMark {
  if (state === "soon") return "waiting";
  if (state === "later" || state === "refused") return state;
  if (trip !== undefined && hasHappened("refuse", trip)) return "refused";
  if (trip === undefined || isCalledOff(trip)) return "off";
  if (isPlaced(trip)) return "promised";
  return isEnded(trip) ? "over" : "waiting";
}

/** A date is as good as its worse way: who gets there and not back is not helped. */
const worstFirst: readonly DateMark[] = ["refused", "waiting", "later", "promised", "over", "off"];

/** The ways by their dates, in the order of time. */
export function datesOf(ways: readonly StandingDay[]): OrderDate[] {
  const byDay = new Map<string, StandingDay[]>();
  for (const way of ways) byDay.set(way.day, [...(byDay.get(way.day) ?? []), way]);
  return [...byDay].map(([day, own]) => {
    const marks = new Set(own.map(markOf));
    return { day, ways: own, mark: worstFirst.find((mark) => marks.has(mark)) ?? "off" };
  });
}

export interface Week {
  /** Its Monday. */
  readonly monday: string;
  readonly days: readonly { readonly day: string; readonly date: OrderDate | undefined }[];
}

/** Whole weeks from Monday to Sunday, from the first date to the last. */
export function weeksOf(dates: readonly OrderDate[]): Week[] {
  const [first, last] = [dates.at(0)?.day, dates.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const byDay = new Map(dates.map((date) => [date.day, date]));
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = dayAfter(monday, 7))
    weeks.push({
      monday,
      days: [0, 1, 2, 3, 4, 5, 6].map((count) => {
        const day = dayAfter(monday, count);
        return { day, date: byDay.get(day) };
      }),
    });
  return weeks;
}

const mondayOf = (day: string): string => dayAfter(day, 1 - calendarDay(day).weekday);

/** How many ways are ridden, as far as is known. */
export const countTrips = (dates: readonly OrderDate[]): number =>
  dates.flatMap(({ ways }) => ways).filter((way) => markOf(way) !== "off").length;

/** Dates that are left out, by this or that, count for nothing. */
export const isRidden = ({ mark }: OrderDate): boolean => mark !== "off" && mark !== "over";

/** The next date on which somebody rides, if the rules allow it. */
export const nextDate = (dates: readonly OrderDate[]): OrderDate | undefined =>
  dates.find((date) => isRidden(date) && date.mark !== "refused");

export interface Refused {
  readonly reason: Phrase | undefined;
  readonly count: number;
}
export interface DateCounts {
  readonly promised: number;
  readonly waiting: number;
  /** By their reason. */
  readonly refused: readonly Refused[];
}

/** How many dates stand how; those that are refused by their first reason. */
export function countDates(dates: readonly OrderDate[]): DateCounts {
  const count = (mark: DateMark) => dates.filter((date) => date.mark === mark).length;
  const refused = new Map<string, Refused>();
  for (const { ways } of dates.filter(({ mark }) => mark === "refused")) {
    const reason = ways.find(({ state }) => state === "refused")?.reason;
    const known = refused.get(reason?.key ?? "");
    refused.set(reason?.key ?? "", { reason, count: (known?.count ?? 0) + 1 });
  }
  return { promised: count("promised"), waiting: count("waiting"), refused: [...refused.values()] };
}

/** Nothing of it is still to come: it has ended, or will have with today. */
export const isOver = ({ hasEnded, until, days }: StandingOrder): boolean =>
  hasEnded || (until !== undefined && days.length === 0);

/** A pause that is not over. */
export const pauseAhead = ({ pauses }: Pick<StandingOrder, "pauses">, today: string) =>
  pauses.find(({ until }) => until >= today);

/** How many trips that are still to come a change calls off. */
export function tripsCalledOff(
  order: StandingOrder,
  change: StandingOrderChange,
  zone: string | undefined,
): number {
  return order.days.filter(
    (way) =>
      way.trip !== undefined && canHappen("cancel", way.trip) && !isWanted(way, { order, change, zone }),
  ).length;
}

interface Changing {
  readonly order: StandingOrder;
  readonly change: StandingOrderChange;
  readonly zone: string | undefined;
}

function isWanted({ day, leg, at }: StandingDay, { order, change, zone }: Changing): boolean {
  switch (change.kind) {
    case "skip":
      return !change.days.includes(day);
    case "pause":
      return day < change.from || day > change.until;
    case "end":
      return day <= change.lastDay;
    case "anew":
      return day < change.from;
    case "move": {
      const time = leg === "there" ? (change.there ?? order.there.time) : (change.back ?? order.back?.time);
      return day !== change.day || time === wallText(at, zone);
    }
    case "ride":
    case "resume":
      return true;
  }
}

/** Whether the date is left out by a word about this date alone. */
export const isSkipped = ({ ways }: OrderDate): boolean => ways.some(({ state }) => state === "skipped");

/** Whether a way of this date can still be left out or be at another time. */
export const canChange = ({ ways }: OrderDate, now: number): boolean =>
  ways.some(
    ({ at, state, trip }) =>
      Date.parse(at) > now &&
      (trip === undefined
        ? state === "soon" || state === "later" || state === "refused"
        : canHappen("cancel", trip)),
  );
