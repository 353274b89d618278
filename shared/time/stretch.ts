import { type Instant, instant, type Seconds } from "./units.ts";

/** When the stretch of time begins that an instant is of, where time is cut into stretches of one length. */
export function stretchOf(at: Instant, length: Seconds): Instant {
  return instant(Math.floor(at / (length * 1000)) * length * 1000);
}
