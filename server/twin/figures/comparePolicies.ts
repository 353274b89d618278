import { type DayReport, type Policy, reportKeys } from "./dayReport.ts";

/** How one policy's figure differs from another's on the same worlds. */
export interface Gain {
  key: keyof DayReport;
  /** Mean of each policy, in the order asked for. */
  means: (number | null)[];
  /** First policy less each other one: mean difference and half the width of its 95 % interval; null with fewer than two days. */
  differences: Difference[];
}

interface Difference {
  /** null: one of the two has no such figure. */
  mean: number | null;
  half: number | null;
}

/** Two-sided 95 % points of Student's t for 1 to 30 degrees of freedom; beyond that as the normal distribution has it. */
const T95 = [
  ...[12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13],
  ...[2.12, 2.11, 2.1, 2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04],
];

/** Paired by seed, since the same world is asked of each: chance in the world falls out of the difference. */
export function comparePolicies(reports: readonly DayReport[], policies: readonly Policy[]): Gain[] {
  const [first, ...others] = policies;
  const seeds = [...new Set(reports.map(({ seed }) => seed))];
  const figureOf = (policy: Policy | undefined, seed: number, key: keyof DayReport): number | null => {
    const value = reports.find((report) => report.policy === policy && report.seed === seed)?.[key];
    return typeof value === "number" ? value : null;
  };
  return reportKeys
    .filter((key) => !["seed", "day", "policy"].includes(key))
    .map((key) => ({
      key,
      means: policies.map((policy) => mean(known(seeds.map((seed) => figureOf(policy, seed, key))))),
      differences: others.map((other) =>
        interval(
          known(seeds.map((seed) => difference(figureOf(first, seed, key), figureOf(other, seed, key)))),
        ),
      ),
    }));
}

const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function interval(values: readonly number[]): Difference {
  const center = mean(values);
  const freedom = values.length - 1;
  if (center === null || freedom < 1) return { mean: center, half: null };
  const variance = values.reduce((sum, value) => sum + (value - center) ** 2, 0) / freedom;
  return {
    mean: center,
    half: ((T95[freedom - 1] ?? 1.96) * Math.sqrt(variance)) / Math.sqrt(values.length),
  };
}

/** One line a figure: the means, then the first policy's gain over each other one. */
export function gainTable(gains: readonly Gain[], policies: readonly Policy[]): string {
  const [first, ...others] = policies;
  const shown = (value: number | null) => (value === null ? "–" : value.toFixed(3)).padStart(12);
  const head = [
    "".padEnd(26),
    ...policies.map((policy) => policy.padStart(12)),
    ...others.map((other) => `${first} − ${other}`.padStart(22)),
  ].join("");
  const lines = gains.map(({ key, means, differences }) =>
    [
      key.padEnd(26),
      ...means.map(shown),
      ...differences.map(({ mean: gain, half }) =>
        `${shown(gain).trim()}${half === null ? "" : ` ± ${half.toFixed(3)}`}`.padStart(22),
      ),
    ].join(""),
  );
  return [head, ...lines].join("\n");
}
