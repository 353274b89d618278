import { type Instant, instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import {
  certainly,
  givenNotBefore,
  type Likelihood,
  laterBy,
  notBefore,
  oneOf,
  shareBy,
  timeOf,
} from "./likelihood.ts";

/** What is ahead of a run: one stop, or a break. */
export interface LegAhead {
  /** The driver does not set out for it before; left out: at once. */
  readonly setsOut?: Instant | undefined;
  /** What the drive may take, each as likely as the others. */
  readonly drives: readonly Seconds[];
  /** The vehicle waits until then. */
  readonly opens?: Instant | undefined;
  /** How long it may stand there from when it has come and waited, each as likely as the others. */
  readonly stays: readonly Seconds[];
  /** It is promised to be there by then. */
  readonly due?: Instant | undefined;
}

/** Where a run stands. */
export interface RunStands {
  readonly now: Instant;
  /** From when on the vehicle may go on, or has gone on. */
  readonly freeAt: Instant;
  /** It is on its way to the first leg's end, or there already since then. */
  readonly first?: "onTheWay" | { readonly since: Instant } | undefined;
}

export interface Expectation {
  /** How likely the promise is to be kept, 0 to 1; undefined: nothing is promised there. */
  readonly chance?: number | undefined;
  /** When it is over with the waiting: in four of five cases not before `from`, nor after `until`. */
  readonly likely: { readonly from: Instant; readonly until: Instant };
  /** As likely earlier as later. */
  readonly middle: Instant;
}

/** Of ten cases one is earlier, one later. */
const RANGE = { from: 0.1, until: 0.9 };

/**
 * What may come of each leg ahead. Likelihoods are carried from one to the next: a drive and a stay spread them, waiting for a window or
 * for the time to set out takes up what came too early, so that lateness which is waited off counts no further. `courses`: how the
 * day's drives may go as a whole, times what is expected of them.
 */
export function expectationsOf(
  legs: readonly LegAhead[],
  stands: RunStands,
  courses: readonly number[] = [1],
): Expectation[] {
  const byCourse = courses.map((course) => visitsOn(legs, stands, course));
  return legs.map(({ due }, index): Expectation => {
    const visits = byCourse.flatMap((visits) => visits[index] ?? []);
    const begins = oneOf(visits.map((visit) => visit.begins));
    const [from, until, middle] = [RANGE.from, RANGE.until, 0.5].map((share) => timeOf(begins, share));
    const known = { from: from ?? stands.now, until: until ?? stands.now };
    return {
      ...(due !== undefined && { chance: shareBy(oneOf(visits.map(({ arrives }) => arrives)), due) }),
      ...{ likely: known, middle: middle ?? stands.now },
    };
  });
}

interface Visit {
  arrives: Likelihood;
  begins: Likelihood;
}

function visitsOn(legs: readonly LegAhead[], { now, freeAt, first }: RunStands, course: number): Visit[] {
  let free = certainly(freeAt);
  return legs.map((leg, index) => {
    const isFirst = index === 0 && first !== undefined;
    const arrives =
      isFirst && first !== "onTheWay" ? certainly(first.since) : arrival(leg, { free, course, isFirst, now });
    const opens = isFirst && freeAt > now ? latest(freeAt, leg.opens) : leg.opens; // whoever rests at the door goes on after it
    const begins = opens === undefined ? arrives : notBefore(arrives, opens);
    // Who stands there still has not been done with before now.
    free = givenNotBefore(laterBy(begins, leg.stays), now);
    return { arrives, begins };
  });
}

const latest = (one: Instant, other: Instant = one): Instant => instant(Math.max(one, other));

function arrival(
  { setsOut, drives }: LegAhead,
  { free, course, isFirst, now }: { free: Likelihood; course: number; isFirst: boolean; now: Instant },
): Likelihood {
  const leaves = isFirst || setsOut === undefined ? free : notBefore(free, setsOut);
  const took = drives.map((drive) => seconds(course * drive));
  return givenNotBefore(laterBy(leaves, took), instant(now));
}
