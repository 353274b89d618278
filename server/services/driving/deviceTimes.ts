import { type Instant, instant } from "../../../shared/time/index.ts";
import { correctTime, type DeviceTime, type ToldTime } from "../../domain/runs/deviceTime.ts";
import type { DrivingNeeds } from "./needs.ts";

type Clocks = Pick<DrivingNeeds, "clock" | "realClock" | "demoClock">;

/** A device's time as of now, corrected: `now` is the receipt by the service's clock. */
export function receiveTime(clocks: Clocks, told: ToldTime): DeviceTime & { now: Instant } {
  const state = clocks.demoClock?.state();
  const service = state === undefined ? clocks.clock.now() : instant(state.now);
  const rate = state === undefined ? 1 : state.paused ? 0 : state.speed;
  return { ...correctTime(told, { service, real: clocks.realClock.now(), rate }), now: service };
}
