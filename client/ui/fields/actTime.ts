import { instant } from "../../../shared/time/units.ts";
import { dayAfter, instantAt, wallTime } from "../i18n/zone.ts";

const written = /^(\d{1,2})[:.](\d{2})$/;

/**
 * When something was that people remember by its time alone: the first such time from `last` on, if it is not to come. Of 24 hours
 * there is but one; `24:40` and `00:40` are the same. Undefined: no time, or none in between.
 */
export function actTime(
  text: string,
  { last, now }: { last: number; now: number },
  zone: string | undefined,
) {
  const [, hour, minute] = (written.exec(text.trim()) ?? []).map(Number);
  if (hour === undefined || minute === undefined || hour > 29 || minute > 59) return undefined;
  // Whole minutes are written: what was at 20:10:40 is "20:10".
  const [from, { day }] = [Math.floor(last / 60_000) * 60_000, wallTime(last, zone)];
  const at = [0, 1]
    .map((count) => instantAt(dayAfter(day, count), hour % 24, minute, zone))
    .find((each) => each >= from);
  return at === undefined || at > now ? undefined : instant(Math.max(at, last));
}
