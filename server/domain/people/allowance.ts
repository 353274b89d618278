import { type Instant, instant, type Seconds, seconds } from "../../../shared/time/index.ts";

/** So many at once, then one more each time that `every` has passed. */
export interface Allowance {
  burst: number;
  every: Seconds;
}

/**
 * What is left is told by one instant, until which the allowance is spent (the generic cell rate algorithm, ITU-T I.371): it
 * moves on by `every` with each use, catches up with the clock by itself, and may be `burst` uses ahead of it.
 */
export function spentAfterOneMore(
  { every }: Allowance,
  spentUntil: Instant | undefined,
  now: Instant,
): Instant {
  return instant(Math.max(spentUntil ?? now, now) + every * 1000);
}

/** How long until one more is allowed; 0 when it is allowed now. */
export function waitForOneMore(allowance: Allowance, spentUntil: Instant | undefined, now: Instant): Seconds {
  return overdrawn(allowance, spentAfterOneMore(allowance, spentUntil, now), now);
}

/** How far more than the allowance is spent; 0 when it is not. */
export function overdrawn({ burst, every }: Allowance, spentUntil: Instant, now: Instant): Seconds {
  return seconds(Math.max(0, (spentUntil - now) / 1000 - burst * every));
}

/** The most that somebody who never rests gets in this time. */
export const mostWithin = ({ burst, every }: Allowance, time: Seconds): number =>
  burst + Math.floor(time / every);
