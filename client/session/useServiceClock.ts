import { useEffect } from "react";
import { useRead } from "../api/index.ts";
import { live, useConnection, useLiveEvent } from "../live/index.ts";
import { clockStore, deviceClock } from "../state/index.ts";

/** How soon it is noticed that somebody put the device's clock. */
const MEASURE_MS = 10_000;

/** The service's clock: read anew with each connection, when the device wakes, and whenever the server says so. */
export function useServiceClock(): void {
  const clock = useRead("getClock", undefined, { staleTime: 60_000 });
  const connection = useConnection(live);
  const { refetch } = clock;
  useEffect(() => {
    if (clock.data !== undefined) clockStore.set(clock.data);
  }, [clock.data]);
  useEffect(() => {
    if (connection === "online") void refetch();
    const measure = () => {
      if (document.visibilityState === "visible" && deviceClock.isDoubtful) void refetch();
    };
    document.addEventListener("visibilitychange", measure);
    const timer = setInterval(measure, MEASURE_MS);
    return () => {
      document.removeEventListener("visibilitychange", measure);
      clearInterval(timer);
    };
  }, [connection, refetch]);
  useLiveEvent(live, "clock:changed", (next) => clockStore.set(next));
}
