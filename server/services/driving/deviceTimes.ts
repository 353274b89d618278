import { type Instant, instant, minutes } from "../../../shared/time/index.ts";
import { correctTime, type DeviceTime, type ToldTime } from "../../domain/runs/deviceTime.ts";
import { AppError } from "../../errors.ts";
import type { DrivingNeeds } from "./needs.ts";

type Clocks = Pick<DrivingNeeds, "clock" | "realClock" | "demoClock">;

/** Clocks are never quite alike: beyond this an act lies ahead, where nothing has happened yet. */
const AHEAD = minutes(2);

/** Throws act.inTheFuture. */
export function requireHappened(age: DeviceTime["age"]): void {
  if (age < -AHEAD) throw new AppError("act.inTheFuture", { field: "at" });
}

/** When it was and when it was received, by the service's clock; both now for what nobody told a time of. Throws act.inTheFuture. */
export function timeOf(clocks: Clocks, told: ToldTime | undefined): { at: Instant; now: Instant } {
  if (told === undefined) return { at: clocks.clock.now(), now: clocks.clock.now() };
  const { at, now, age } = receiveTime(clocks, told);
  requireHappened(age);
  return { at, now };
}

/** A device's time as of now, corrected: `now` is the receipt by the service's clock. */
export function receiveTime(clocks: Clocks, told: ToldTime): DeviceTime & { now: Instant } {
  const state = clocks.demoClock?.state();
  const service = state === undefined ? clocks.clock.now() : instant(state.now);
  const rate = state === undefined ? 1 : state.paused ? 0 : state.speed;
  return { ...correctTime(told, { service, real: clocks.realClock.now(), rate }), now: service };
}
