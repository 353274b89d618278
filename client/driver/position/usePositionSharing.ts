import { useEffect, useState } from "react";
import { instant, toIso } from "../../../shared/time/units.ts";
import { asApiError, call } from "../../api/index.ts";
import { live } from "../../live/index.ts";
import { deviceClock, useStore } from "../../state/index.ts";
import type { Driver } from "../driver.ts";
import { createSealOf } from "../reports/seal.ts";
import { createFixShelf } from "./fixShelf.ts";
import { KeptFixes } from "./keptFixes.ts";
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

let open: { readonly author: string; readonly fixes: KeptFixes } | undefined;

/** What of a driver's way could not be sent yet, also over reloads. */
export function keptFixesOf({ id: author, reportKey }: Pick<Driver, "id" | "reportKey">): KeptFixes {
  if (open?.author === author) return open.fixes;
  void closeKeptFixes();
  const seal = createSealOf(reportKey, isFix);
  const ageOf = ({ measured }: Fix) => deviceClock.nowFor(measured) - measured.at;
  const fixes = new KeptFixes({ author, shelf: createFixShelf(), seal, send, ageOf });
  open = { author, fixes };
  return fixes;
}

/** Nobody is signed in any more: what waits stays sealed, until its driver is back. Resolves when it lies on the device. */
export async function closeKeptFixes(): Promise<void> {
  const closing = open?.fixes.close();
  open = undefined;
  await closing;
}

/** Nobody but this page's own kind could have closed it: enough to know that it is a fix. */
const isFix = (value: unknown): value is Fix =>
  typeof value === "object" && value !== null && "point" in value && "measured" in value;

export const sharing = new PositionSharing({
  geolocation: "geolocation" in navigator ? navigator.geolocation : undefined,
  send,
  kept: { keep: (fix) => open?.fixes.keep(fix), flush: () => void open?.fixes.flush() },
});

export interface Sharing {
  state: SharingState;
  detail: SharingDetail;
  /** Positions of before that wait for a connection: many come and go at once, so only whoever shows them follows. */
  waiting: KeptFixes["waiting"];
  toggle: () => void;
}

/** Shares while the shift runs, unless the driver switched it off on this device. */
export function usePositionSharing(driver: Driver, isOnShift: boolean): Sharing {
  const { waiting } = keptFixesOf(driver);
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
  return { state, detail, waiting, toggle };
}
