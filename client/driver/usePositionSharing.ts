import { useEffect, useState } from "react";
import { toIso } from "../../shared/time/units.ts";
import { call } from "../api/index.ts";
import { currentServiceNow, useStore } from "../state/index.ts";
import { live } from "./connection.ts";
import { type Fix, PositionSharing, type SharingState } from "./positionSharing.ts";

const KEY = "invataxi.sharing";

/** Over the socket while it is there, else by an ordinary call. */
async function send(fix: Fix): Promise<boolean> {
  const report = { ...fix, at: toIso(currentServiceNow()) };
  if (await live.reportPosition(report)) return true;
  try {
    await call("reportPosition", { body: report });
    return true;
  } catch {
    return false;
  }
}

export const sharing = new PositionSharing({
  geolocation: "geolocation" in navigator ? navigator.geolocation : undefined,
  send,
});

/** Shares while the shift runs, unless the driver switched it off on this device. */
export function usePositionSharing(isOnShift: boolean): { state: SharingState; toggle: () => void } {
  const state = useStore(sharing.state);
  const [isWanted, setWanted] = useState(() => localStorage.getItem(KEY) !== "off");
  useEffect(() => {
    if (!isOnShift || !isWanted) return;
    sharing.start();
    return () => sharing.stop();
  }, [isOnShift, isWanted]);
  const toggle = () => {
    const next = state === "off" || state === "denied" || state === "unavailable";
    localStorage.setItem(KEY, next ? "on" : "off");
    if (next) sharing.start();
    setWanted(next);
  };
  return { state, toggle };
}
