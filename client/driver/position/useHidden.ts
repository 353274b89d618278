import { useEffect, useState } from "react";
import { type DeviceStamp, deviceClock } from "../../state/index.ts";

/** From when until when the page was last behind another, or the screen dark. */
export interface HiddenTime {
  readonly from: DeviceStamp;
  readonly until: DeviceStamp;
}

/** Browsers measure nothing meanwhile; so long nobody misses it. */
const SHORT_MS = 60_000;
/** Its driver has had the time to read it. */
const TOLD_FOR_MS = 15 * 60_000;

/** While `active`: the last time that the page was hidden for longer, until a while after. */
export function useHidden(active: boolean): HiddenTime | undefined {
  const [hidden, setHidden] = useState<HiddenTime>();
  useEffect(() => {
    if (!active) return;
    let from: DeviceStamp | undefined;
    let forget: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const until = deviceClock.stamp();
      if (document.visibilityState !== "visible") from ??= until;
      else if (from !== undefined) {
        if (until.at - from.at > SHORT_MS) {
          setHidden({ from, until });
          clearTimeout(forget);
          forget = setTimeout(() => setHidden(undefined), TOLD_FOR_MS);
        }
        from = undefined;
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearTimeout(forget);
      setHidden(undefined);
    };
  }, [active]);
  return hidden;
}
