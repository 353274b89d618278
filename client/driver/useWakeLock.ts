import { useEffect, useState } from "react";

/**
 * Keeps the screen on while `active`, where the browser can; tells whether it does (true before it is known). It lets go when the page is
 * hidden, so it asks again then.
 */
export function useWakeLock(active: boolean): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    if (!active) return;
    if (!("wakeLock" in navigator)) {
      setAwake(false);
      return;
    }
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const acquire = () => {
      if (document.visibilityState !== "visible") return;
      navigator.wakeLock.request("screen").then(
        (got) => {
          if (gone) void got.release();
          else lock = got;
          setAwake(true);
        },
        () => setAwake(false), // low battery: the system may refuse
      );
    };
    acquire();
    document.addEventListener("visibilitychange", acquire);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", acquire);
      void lock?.release();
    };
  }, [active]);
  return isAwake;
}
