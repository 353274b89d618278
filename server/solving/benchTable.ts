import type { BenchCase } from "./benchCases.ts";
import type { RunRecord } from "./benchRecords.ts";

const columns = ["instance", "best", "average", "best known", "gap of best", "gap of median", "s to best"];
const widths = [18, 10, 10, 11, 12, 14, 10];

/** Gaps in percent above the best known value; a run that is not feasible has none and counts as failed. */
export function printTable(
  cases: readonly BenchCase[],
  recordsOf: (name: string) => readonly RunRecord[],
): void {
  console.log(line(columns));
  const gaps: { best: number; median: number }[] = [];
  let failed = 0;
  for (const { name, bestKnown } of cases) {
    const all = recordsOf(name);
    const records = all.filter((record) => record.feasible);
    failed += all.length - records.length;
    if (records.length === 0) {
      console.log(line([name, "failed"]));
      continue;
    }
    const costs = records.map(({ cost }) => cost).sort((a, b) => a - b);
    const best = costs[0] ?? Infinity;
    const gap = bestKnown === undefined ? undefined : gapsOf(costs, bestKnown);
    if (gap !== undefined) gaps.push(gap);
    console.log(
      line([
        name,
        best.toFixed(2),
        average(costs).toFixed(2),
        bestKnown?.toFixed(2) ?? "-",
        percent(gap?.best),
        percent(gap?.median),
        average(records.map(({ secondsToBest }) => secondsToBest)).toFixed(1),
      ]),
    );
  }
  const mean = (pick: (gap: { best: number; median: number }) => number) =>
    gaps.length === 0 ? undefined : average(gaps.map(pick));
  console.log(
    line(["average", "", "", "", percent(mean(({ best }) => best)), percent(mean(({ median }) => median))]),
  );
  if (failed > 0) console.log(`${failed} runs failed`);
}

const gapsOf = (sorted: readonly number[], bestKnown: number) => {
  const gap = (cost: number) => (100 * (cost - bestKnown)) / bestKnown;
  return {
    best: gap(sorted[0] ?? Infinity),
    median: gap(sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity),
  };
};

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (value: number | undefined): string => (value === undefined ? "-" : `${value.toFixed(3)} %`);
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join("");
