import { useMemo } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import type { Hours, UnlikeDay } from "../ui/fields/offeredTimes.ts";
import { useText } from "../ui/index.ts";

/** "07:30" as 7.5; after midnight it goes on from 24. */
export const hourOf = (text: string): number => Number(text.slice(0, 2)) + Number(text.slice(3, 5)) / 60;

export const hoursOf = ({ from, until }: RegionInfo["serviceHours"]): Hours => ({
  from: hourOf(from),
  until: hourOf(until),
});

/** The days that are unlike others, as the reader calls them: with hours of their own, or closed. */
export function useUnlikeDays({ calendar }: Pick<RegionInfo, "calendar">): readonly UnlikeDay[] {
  const { locale } = useText();
  return useMemo(
    () =>
      calendar.map(({ day, name, hours }) => ({
        ...{ day, name: name[locale] },
        hours: hours && hoursOf(hours),
      })),
    [calendar, locale],
  );
}
