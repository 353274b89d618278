import { useEffect, useRef } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { createKeptStore, currentHash, currentLook, useServiceNow } from "../../state/index.ts";
import { dayAfter, serviceTime } from "../../ui/i18n/zone.ts";
import { pathOfDay } from "./shownDay.ts";

/** The last service day in whose evening this tab was led to the day after. */
const led = createKeptStore<string>({
  storage: () => sessionStorage,
  name: "invataxi.dispatcher.evening",
  empty: "",
  read: (stored) => (typeof stored === "string" ? stored : undefined),
});

/** Once riders can ask for tomorrow no longer, tomorrow is what there is to plan. */
export function useIsEvening({ timeZone, dayAheadUntil }: RegionInfo): boolean {
  const { hour, minute } = serviceTime(useServiceNow(30_000), timeZone);
  const [untilHour = 0, untilMinute = 0] = dayAheadUntil.split(":").map(Number);
  return hour * 60 + minute >= untilHour * 60 + untilMinute;
}

/**
 * A board that is opened in the evening begins with tomorrow. Only as it is opened, and once an evening: nobody who is at work on a day
 * is led away from it, and whoever has gone back to today stays there.
 */
export function useEveningDefault(region: RegionInfo, today: string | undefined): void {
  const isEvening = useIsEvening(region);
  const isOpened = useRef(false);
  useEffect(() => {
    if (today === undefined || isOpened.current) return;
    isOpened.current = true;
    if (!isEvening || currentHash() !== "/" || currentLook().size > 0 || led.get() === today) return;
    led.set(today);
    location.replace(`#${pathOfDay(dayAfter(today), today)}`);
  }, [today, isEvening]);
}
