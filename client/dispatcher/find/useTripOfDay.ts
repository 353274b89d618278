import { useEffect, useState } from "react";
import { goTo } from "../../state/index.ts";
import type { Selection } from "../day/selection.ts";
import { pathOfDay, useShownDay } from "../day/shownDay.ts";

interface OfDay {
  readonly id: string;
  readonly serviceDay: string;
}

/** Opens a trip on the board of its day: goes there, and opens it once that day is on the screen. */
export function useTripOfDay(isReading: boolean, select: (selection: Selection) => void) {
  const { day, today } = useShownDay();
  const [wanted, want] = useState<OfDay>();
  useEffect(() => {
    if (wanted === undefined || isReading || wanted.serviceDay !== day) return;
    want(undefined);
    select({ kind: "trip", id: wanted.id });
  });
  return (trip: OfDay) => {
    want(trip);
    if (trip.serviceDay !== day) goTo(pathOfDay(trip.serviceDay, today));
  };
}
