import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { type Seconds, seconds } from "../../../shared/time/index.ts";

/** What is measured of the service's own days. `fetching`: a pickup at home; `returning`: one from treatment. */
export const spreadKinds = ["drive", "fetching", "returning", "alighting"] as const;
export type SpreadKind = (typeof spreadKinds)[number];

/**
 * How what came differed from what was expected a drive, or a visit, before: of drives and alighting the times that it took the
 * expected, of pickups the seconds that the vehicle stood longer, with whoever did not come among them.
 */
export type Errors = Readonly<Record<SpreadKind, readonly number[]>>;
export const noErrors: Errors = { drive: [], fetching: [], returning: [], alighting: [] };

export type SpreadRules = ServiceRules["estimateSpread"]["value"];

/** So many values, each as likely as the others, stand for all that was observed. */
const VALUES = 20;

/** The middles of equal parts of what was observed; undefined while there is too little of it. */
export function valuesOf(errors: readonly number[], { least }: Pick<SpreadRules, "least">) {
  if (errors.length < least) return undefined;
  const sorted = errors.toSorted((a, b) => a - b);
  return parts.map((part) => sorted[Math.floor(part * sorted.length)] ?? 0);
}

/** What is known of how days go; of a kind of which too little was observed what the rule says is taken. */
export interface Spread {
  readonly learned: Readonly<Partial<Record<SpreadKind, readonly number[]>>>;
  readonly rules: SpreadRules;
  /** So long whoever did not come was waited for. */
  readonly freeWaiting: Seconds;
}

export function spreadOf(errors: Errors, rules: SpreadRules, freeWaiting: Seconds): Spread {
  const learned = Object.fromEntries(
    spreadKinds.flatMap((kind) => {
      const values = valuesOf(errors[kind], rules);
      return values === undefined ? [] : [[kind, values]];
    }),
  );
  return { learned, rules, freeWaiting };
}

/** What a drive may take of which so much is expected. */
export const drivesOf = ({ learned, rules }: Spread, expected: Seconds): Seconds[] =>
  (learned.drive ?? around(rules.drives)).map((times) => seconds(times * expected));

/** How long the vehicle may stand there, from when it has come and the promised window has opened. */
export function staysOf(
  { learned, rules, freeWaiting }: Spread,
  kind: Exclude<SpreadKind, "drive">,
  expected: Seconds,
): Seconds[] {
  const known = learned[kind];
  if (kind === "alighting") return (known ?? around(rules.stay)).map((times) => seconds(times * expected));
  if (known !== undefined) return known.map((more) => seconds(Math.max(0, expected + more)));
  const missing = Math.round(VALUES * (kind === "returning" ? rules.notReady : rules.absent));
  const here = around(rules.stay).map((times) => seconds(times * expected));
  // Of those who come as many values as there are of them, evenly taken.
  const come = Array.from({ length: VALUES - missing }, (_, k) => {
    const at = Math.floor(((k + 0.5) / (VALUES - missing)) * VALUES);
    return here[at] ?? expected;
  });
  return [...come, ...Array.from({ length: missing }, () => freeWaiting)];
}

/**
 * The courses that a day may take, times what is expected of its drives: the less is known of it, the further apart. Three that are
 * √1.5 deviations apart have one deviation: √((1.5 + 0 + 1.5) / 3) = 1.
 */
export function coursesOf({ rules }: Spread, certainty: number): number[] {
  const apart = Math.sqrt(1.5) * rules.day * (1 - certainty);
  return [1 - apart, 1, 1 + apart];
}

const parts = Array.from({ length: VALUES }, (_, k) => (k + 0.5) / VALUES);

/**
 * Times the expected, log-normal around it with this deviation: never below zero, and seldom much longer. Median and mean of one so
 * narrow are nearly the same: exp(σ²/2) is 1.03 for a quarter.
 */
function around(deviation: number): number[] {
  const sigma = Math.sqrt(Math.log(1 + deviation ** 2));
  return parts.map((part) => Math.exp(sigma * normalOf(part)));
}

/** The normal distribution's quantile by Winitzki's inverse of the error function: within 0.4 % here. */
function normalOf(part: number): number {
  const [a, x] = [0.147, 2 * part - 1];
  const log = Math.log(1 - x * x);
  const first = 2 / (Math.PI * a) + log / 2;
  return Math.sign(x) * Math.sqrt(2) * Math.sqrt(Math.sqrt(first * first - log / a) - first);
}
