import { createContext, use } from "react";
import { clockStore, useHash, useServiceNow, useStore } from "../../state/index.ts";
import { dayAfter, serviceTime } from "../../ui/i18n/zone.ts";
import { useText } from "../../ui/index.ts";

/** What the address asks for: a day, and perhaps the list of those without a vehicle, or how it is closed. Without a day it is today, also after 03:00. */
export interface DayRoute {
  readonly day: string | undefined;
  readonly isUnassigned: boolean;
  readonly isClosing: boolean;
}

const ROUTE = /^\/day\/(\d{4}-\d{2}-\d{2})(\/unassigned|\/close)?$/;

/** `/day/2026-12-01`, `/day/2026-12-01/unassigned`, `/day/2026-12-01/close`; anything else is today. */
export function dayRouteOf(path: string): DayRoute {
  const [, day, list] = ROUTE.exec(path) ?? [];
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day;
  return isDay
    ? { day, isUnassigned: list === "/unassigned", isClosing: list === "/close" }
    : { day: undefined, isUnassigned: false, isClosing: false };
}

/** The address of a day; `today` has one that stays today's. */
export const pathOfDay = (day: string, today: string): string => (day === today ? "/" : `/day/${day}`);
/** So many days from the one that an address asks for: two quick presses go two days, also before the first is on the screen. */
export const pathOfStep = (path: string, count: number, today: string): string =>
  pathOfDay(dayAfter(dayRouteOf(path).day ?? today, count), today);
/** Of those without a vehicle on a day. */
export const pathOfUnassigned = (day: string): string => `/day/${day}/unassigned`;

/** Of closing a day. */
export const pathOfClosing = (day: string): string => `/day/${day}/close`;

/** The service day under way by the service's clock; undefined before that is known. */
export function useToday(): string | undefined {
  const { zone } = useText();
  const now = useServiceNow(10_000);
  return useStore(clockStore) === undefined ? undefined : serviceTime(now, zone).day;
}

/** The day that the address asks for, if it is another than today; undefined: today. */
export function useWantedDay(today: string | undefined): string | undefined {
  const { day } = dayRouteOf(useHash());
  return day === today ? undefined : day;
}

/** The day on the screen, and on which side of today it lies. */
export interface ShownDay {
  readonly day: string;
  readonly today: string;
  readonly is: "past" | "today" | "ahead";
}

export const shownDayOf = (day: string, today: string): ShownDay => ({
  day,
  today,
  is: day === today ? "today" : day < today ? "past" : "ahead",
});

export const ShownDayContext = createContext<ShownDay | undefined>(undefined);

/** Which day the board shows: `const { is, day, today } = useShownDay()`. */
export function useShownDay(): ShownDay {
  const shown = use(ShownDayContext);
  if (shown === undefined) throw new Error("useShownDay outside of the board");
  return shown;
}
