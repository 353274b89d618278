import type { MessageKey, MessageValues } from "../../../shared/i18n/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { clockText } from "../../../shared/time/clockText.ts";
import { seconds } from "../../../shared/time/units.ts";
import { hoursOf } from "../../request/serviceDays.ts";
import { type DayTime, hoursOfDay, openDayAfter, type UnlikeDay } from "../../ui/fields/offeredTimes.ts";
import { dayAfter, instantAt, serviceTime } from "../../ui/i18n/zone.ts";

/** What the time of a call depends on. */
export interface CallWorld {
  /** The service's clock, UTC milliseconds. */
  readonly now: number;
  readonly region: Pick<
    RegionInfo,
    "timeZone" | "serviceHours" | "bookingHorizonDays" | "dayAheadUntil" | "sameDayLeadMinutes"
  >;
  readonly unlike?: readonly UnlikeDay[];
}

const LEAD_MINUTES = 30;
const QUARTER = 15;
/** Nobody who phones in the evening means the minute of opening. */
const MORNING = 9 * 60;
const MINUTE_MS = 60_000;

/** Minutes after midnight of `HH:mm`; 24:40 is of the night after. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const timeAt = (day: string, minutes: number): DayTime => ({
  day,
  hour: Math.floor(minutes / 60),
  minute: minutes % 60,
});

/**
 * The time first offered: half an hour ahead on a round quarter, at opening before it; tomorrow once today has no such time
 * left, or where nothing is taken on the day itself.
 */
export function firstCallTime({ now, region, unlike }: CallWorld): DayTime {
  const wall = serviceTime(now, region.timeZone);
  const offered = { hours: hoursOf(region.serviceHours), unlike };
  const soon = Math.ceil((wall.hour * 60 + wall.minute + LEAD_MINUTES) / QUARTER) * QUARTER;
  const today = hoursOfDay(wall.day, offered);
  if (today !== undefined && soon <= today.until * 60 && region.sameDayLeadMinutes !== undefined)
    return timeAt(wall.day, Math.max(today.from * 60, soon));
  const day = openDayAfter(wall.day, offered);
  const { from, until } = hoursOfDay(day, offered) ?? offered.hours;
  return timeAt(day, Math.min(Math.max(from * 60, MORNING), until * 60));
}

const instantOf = (at: DayTime, region: CallWorld["region"]): number =>
  instantAt(at.day, at.hour, at.minute, region.timeZone);

export interface TimeProblem {
  readonly part: "day" | "time";
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** Why the service would not take a time, as soon as it is chosen or has become so; undefined: it takes it. */
export function checkTimes({ now, region, unlike }: CallWorld): (at: DayTime) => TimeProblem | undefined {
  const wall = serviceTime(now, region.timeZone);
  const passed = wall.hour * 60 + wall.minute + (now % MINUTE_MS) / MINUTE_MS;
  const days = region.bookingHorizonDays;
  const lastDay = dayAfter(wall.day, days);
  return (at) => {
    const minutes = at.hour * 60 + at.minute;
    if (at.day < wall.day) return { part: "day", key: "dispatcher.call.dayIsOver" };
    if (at.day > lastDay) return { part: "day", key: "dispatcher.call.tooFarAhead", values: { days } };
    const hours = hoursOfDay(at.day, { hours: hoursOf(region.serviceHours), unlike });
    if (hours === undefined) {
      const name = unlike?.find(({ day }) => day === at.day)?.name ?? "";
      return { part: "day", key: "when.closedDay", values: { name } };
    }
    if (minutes < hours.from * 60 || minutes > hours.until * 60) {
      const values = {
        from: clockText(seconds(hours.from * 3600)),
        until: clockText(seconds(hours.until * 3600)),
      };
      return { part: "time", key: "dispatcher.call.outsideHours", values };
    }
    return at.day === wall.day && minutes < passed
      ? { part: "time", key: "dispatcher.call.timeIsOver" }
      : undefined;
  };
}

/** Whether riders themselves could no longer ask for this time: a dispatcher may, and it is written down. */
export function isLeadTimeShort(at: DayTime, { now, region }: CallWorld): boolean {
  const cutoff = minutesOf(region.dayAheadUntil);
  const dayAhead = instantOf(timeAt(dayAfter(at.day, -1), cutoff), region);
  const leadTime = region.sameDayLeadMinutes;
  const sameDay = leadTime === undefined ? dayAhead : instantOf(at, region) - leadTime * MINUTE_MS;
  return now > Math.max(dayAhead, sameDay);
}
