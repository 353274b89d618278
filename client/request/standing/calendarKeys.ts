import { dayAfter } from "../../ui/i18n/zone.ts";

interface Dated {
  readonly day: string;
}

/** To which date a key leads from this one: the next or the one before, the nearest a week on or back, the first, the last; undefined: stay. */
export function dayByKey(key: string, day: string, dates: readonly Dated[]): string | undefined {
  const days = dates.map((date) => date.day);
  const at = days.indexOf(day);
  switch (key) {
    case "ArrowRight":
      return days[at + 1];
    case "ArrowLeft":
      return days[at - 1];
    case "ArrowDown":
      return days.find((each) => each >= dayAfter(day, 7));
    case "ArrowUp":
      return days.findLast((each) => each <= dayAfter(day, -7));
    case "Home":
      return days[0];
    case "End":
      return days.at(-1);
    default:
      return undefined;
  }
}
