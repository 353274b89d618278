import { type Instant, type Seconds, seconds, secondsBetween } from "../../../shared/time/index.ts";

/** A drive that is over. */
export interface Drive {
  /** By the service's travel times. */
  readonly expected: Seconds;
  readonly took: Seconds;
  readonly endedAt: Instant;
}

/** How traffic of a day goes, as far as it has shown. */
export interface DayPace {
  /** Times the expected that drives take; 1: as expected. */
  readonly factor: number;
  /** How sure that is: 0 nothing is known, 1 nothing else counts. */
  readonly certainty: number;
}

export interface PaceRules {
  /** As much expected driving as has to be seen until the day's own drives count for half. */
  readonly halfSure: Seconds;
  /** A drive so long ago counts for half of one just over: traffic changes in the course of a day. */
  readonly halfLife: Seconds;
}

export const unknownPace: DayPace = { factor: 1, certainty: 0 };

/** Shorter ways are mostly door and yard. */
const SHORTEST = seconds(120);
/** Farther from what was expected it was no drive: reported late, in one go, or by way of somewhere else. */
const MOST_TIMES = 3;

/**
 * What the day's drives say together: of sums, so that a long drive counts for as much as it is long. By chance each may be a quarter
 * shorter or longer, which thirty of them leave 4.6 % of (0.25 / √30); what is common to all of them stays.
 */
export function paceOf(drives: readonly Drive[], { halfSure, halfLife }: PaceRules, now: Instant): DayPace {
  let [expected, took] = [0, 0];
  for (const drive of drives) {
    if (!isTelling(drive)) continue;
    const weight = 0.5 ** (secondsBetween(drive.endedAt, now) / halfLife);
    expected += weight * drive.expected;
    took += weight * drive.took;
  }
  if (expected === 0) return unknownPace;
  return { factor: took / expected, certainty: expected / (expected + halfSure) };
}

/** Whether it says anything of traffic. */
export const isTelling = ({ expected, took }: Drive): boolean =>
  expected >= SHORTEST && took < MOST_TIMES * expected && MOST_TIMES * took > expected;
