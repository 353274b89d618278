import { useEffect, useState } from "react";
import { instant, toIso } from "../../../shared/time/units.ts";
import { asApiError, call } from "../../api/index.ts";
import { live } from "../../live/index.ts";
import { deviceClock, useStore } from "../../state/index.ts";
import {
  type Fix,
  type Handover,
  PositionSharing,
  type Refusal,
  type SharingDetail,
  type SharingState,
} from "./positionSharing.ts";

const KEY = "invataxi.sharing";

/** Over the socket while it is there, else by an ordinary call. */
async function send({ measured, ...fix }: Fix): Promise<Handover> {
  const sentAt = toIso(instant(deviceClock.nowFor(measured)));
  const report = { ...fix, at: toIso(instant(measured.at)), sentAt };
  const ack = await live.reportPosition(report);
  if (ack !== undefined) return ack.ok ? placeOf(ack.place) : refusalOf(ack);
  try {
    return placeOf((await call("reportPosition", { body: report })).place);
  } catch (cause) {
    const error = asApiError(cause);
    return error.isTransient ? false : refusalOf(error);
  }
}

const placeOf = (place: string | undefined): Handover => (place === "tooRough" ? "rough" : true);

/** What is the server's own trouble is as if there were no connection: the next fix may go through. */
const refusalOf = ({ code, field }: Refusal): Handover =>
  code === "rate.limited" || code === "service.unavailable" || code === "internal" ? false : { code, field };

export const sharing = new PositionSharing({
  geolocation: "geolocation" in navigator ? navigator.geolocation : undefined,
  send,
});

export interface Sharing {
  state: SharingState;
  detail: SharingDetail;
  toggle: () => void;
}

/** Shares while the shift runs, unless the driver switched it off on this device. */
export function usePositionSharing(isOnShift: boolean): Sharing {
  const state = useStore(sharing.state);
  const detail = useStore(sharing.detail);
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
  return { state, detail, toggle };
}
