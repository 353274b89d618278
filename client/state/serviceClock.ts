import { useEffect, useState } from "react";
import type { ClockState } from "../../shared/schemas/people.ts";
import { type Instant, instant } from "../../shared/time/units.ts";
import { type DeviceStamp, deviceClock } from "./deviceClock.ts";
import { createStore, useStore } from "./store.ts";

/**
 * "Now" of the service: real, or the demo day's, which runs faster and may stand still.
 * now = anchor + (this moment − the anchor's moment) × speed.
 * Both moments are of the server's clock: `serverNow` is never the device's own, which may be hours off, but that corrected
 * by what was measured (`deviceClock.serverNow()`).
 */
export function serviceNow(clock: ClockState | undefined, serverNow: number): Instant {
  if (clock === undefined) return instant(serverNow);
  const anchor = Date.parse(clock.now);
  if (clock.paused) return instant(anchor);
  return instant(anchor + (serverNow - Date.parse(clock.anchorReal)) * clock.speed);
}

export const clockStore = createStore<ClockState | undefined>(undefined);

export const currentServiceNow = (): Instant => serviceNow(clockStore.get(), deviceClock.serverNow());

/** The service's time of a moment that the device's own clock tells. */
export const serviceTimeOf = ({ at, ahead = deviceClock.likelyAhead }: DeviceStamp): Instant =>
  serviceNow(clockStore.get(), at - ahead);

/** The service's now, refreshed every `everyMs` of real time. */
export function useServiceNow(everyMs = 1_000): Instant {
  const clock = useStore(clockStore);
  const [, tick] = useState(0);
  useEffect(() => {
    if (clock?.paused === true) return;
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [clock?.paused, everyMs]);
  return serviceNow(clock, deviceClock.serverNow());
}
