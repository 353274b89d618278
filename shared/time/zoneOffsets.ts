import { tzOffset } from "@date-fns/tz";
import { hours, type Instant, instant } from "./units.ts";

/** From `from` on, the zone's wall clock is so many minutes ahead of UTC. */
export interface ZoneOffset {
  from: Instant;
  minutes: number;
}

const offsetAt = (zone: string, at: Instant): number => tzOffset(zone, new Date(at));

/** How far a zone's wall clock is ahead of UTC between two instants, oldest first; the first entry holds at `from`. */
export function zoneOffsets(zone: string, { from, until }: { from: Instant; until: Instant }): ZoneOffset[] {
  const found: ZoneOffset[] = [{ from, minutes: offsetAt(zone, from) }];
  const WEEK = hours(7 * 24) * 1000; // no zone changes twice in a week
  for (let week = from; week < until; week = instant(week + WEEK)) {
    const [before, after] = [offsetAt(zone, week), offsetAt(zone, instant(week + WEEK))];
    if (before !== after)
      found.push({ from: changeWithin(zone, week, instant(week + WEEK)), minutes: after });
  }
  return found;
}

/** The first full second with the later offset. */
function changeWithin(zone: string, from: Instant, until: Instant): Instant {
  const after = offsetAt(zone, until);
  let [before, since] = [Math.floor(from / 1000), Math.ceil(until / 1000)];
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2);
    if (offsetAt(zone, instant(middle * 1000)) === after) since = middle;
    else before = middle;
  }
  return instant(since * 1000);
}

/** What is known of a zone for certain, to tell old zone data by. */
export interface KnownOffset {
  at: string;
  minutes: number;
}

/** The first known instant that this machine's zone data has otherwise; undefined: the data is right. */
export function wrongOffset(
  zone: string,
  known: readonly KnownOffset[],
): (KnownOffset & { found: number }) | undefined {
  return known
    .map((each) => ({ ...each, found: offsetAt(zone, instant(Date.parse(each.at))) }))
    .find(({ minutes, found }) => found !== minutes);
}
