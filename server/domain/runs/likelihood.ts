import { type Instant, instant, type Seconds } from "../../../shared/time/index.ts";

/**
 * When something will be: how likely each half minute of the clock is. `mass[k]` is the likelihood of the time `from` + k half minutes;
 * together they are 1.
 */
export interface Likelihood {
  readonly from: Instant;
  readonly mass: readonly number[];
}

/** Fine enough for promises in minutes, coarse enough for every stop of a day at every look. */
const STEP_MS = 30_000;
/** What is less likely than this is left out. */
const NEVER = 1e-6;

/** Between two half minutes: each as much as it is near. */
export function certainly(at: Instant): Likelihood {
  const over = (at % STEP_MS) / STEP_MS;
  return { from: instant(at - (at % STEP_MS)), mass: over > 0 ? [1 - over, over] : [1] };
}

/** Later by one of `lengths`, each as likely as the others. What falls between two steps is shared by both. */
export function laterBy({ from, mass }: Likelihood, lengths: readonly Seconds[]): Likelihood {
  const steps = lengths.map((length) => (length * 1000) / STEP_MS);
  const least = Math.floor(Math.min(...steps));
  const sum = new Array<number>(mass.length + Math.ceil(Math.max(...steps)) - least + 2).fill(0);
  for (const step of steps) {
    const whole = Math.floor(step - least);
    const second = step - least - whole;
    for (let k = 0; k < mass.length; k++) {
      const part = (mass[k] ?? 0) / steps.length;
      sum[k + whole] = (sum[k + whole] ?? 0) + part * (1 - second);
      sum[k + whole + 1] = (sum[k + whole + 1] ?? 0) + part * second;
    }
  }
  return withoutEnds({ from: instant(from + least * STEP_MS), mass: sum });
}

/** Whatever would be earlier is then: waiting takes up what came too early, and as much lateness as it is long. */
export function notBefore({ from, mass }: Likelihood, at: Instant): Likelihood {
  if (from >= at) return { from, mass };
  const early = Math.ceil((at - from) / STEP_MS);
  const waits = sumOf(mass.slice(0, early + 1));
  return { from: instant(from + early * STEP_MS), mass: [waits, ...mass.slice(early + 1)] };
}

/** Knowing that it has not been before: what would have been is impossible by now. */
export function givenNotBefore({ from, mass }: Likelihood, at: Instant): Likelihood {
  if (from >= at) return { from, mass };
  const left = mass.slice(Math.ceil((at - from) / STEP_MS));
  const rest = sumOf(left);
  if (rest < NEVER * 1000) return certainly(at);
  return {
    from: instant(from + (mass.length - left.length) * STEP_MS),
    mass: left.map((each) => each / rest),
  };
}

/** How likely it is by then. */
export const shareBy = ({ from, mass }: Likelihood, at: Instant): number =>
  mass.reduce((sum, each, k) => (from + k * STEP_MS <= at ? sum + each : sum), 0);

/** The time by which it has been with so much likelihood. */
export function timeOf({ from, mass }: Likelihood, share: number): Instant {
  let sum = 0;
  const step = mass.findIndex((each) => {
    sum += each;
    return sum >= share - NEVER;
  });
  return instant(from + (step < 0 ? mass.length - 1 : step) * STEP_MS);
}

/** One of several courses of the day, each as likely as the others. */
export function oneOf(likelihoods: readonly Likelihood[]): Likelihood {
  const from = instant(Math.min(...likelihoods.map((each) => each.from)));
  const mass: number[] = [];
  for (const each of likelihoods) {
    const later = Math.round((each.from - from) / STEP_MS);
    for (const [k, part] of each.mass.entries())
      mass[k + later] = (mass[k + later] ?? 0) + part / likelihoods.length;
  }
  return { from, mass: Array.from(mass, (each) => each ?? 0) };
}

const sumOf = (mass: readonly number[]): number => mass.reduce((sum, each) => sum + each, 0);

function withoutEnds({ from, mass }: Likelihood): Likelihood {
  const first = mass.findIndex((each) => each >= NEVER);
  const last = mass.findLastIndex((each) => each >= NEVER);
  return { from: instant(from + first * STEP_MS), mass: mass.slice(first, last + 1) };
}
