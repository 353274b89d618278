import type { BenchCase } from "./benchCases.ts";
import type { RunRecord } from "./benchRecords.ts";

const columns = ["instance", "best", "average", "best known", "gap of best", "gap of median", "s to best"];
const widths = [18, 10, 10, 11, 12, 14, 10];

/** The lines of the table. Gaps in percent above the best known value; a run that is not feasible has none and counts as failed. */
export function benchTable(
  cases: readonly BenchCase[],
  recordsOf: (name: string) => readonly RunRecord[],
): string[] {
  const rows = cases.map((one) => rowOf(one, recordsOf(one.name)));
  const gaps = rows.flatMap(({ gap }) => gap ?? []);
  const mean = (values: number[]) => percent(values.length === 0 ? undefined : average(values));
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const [best, median] = [mean(gaps.map((gap) => gap.best)), mean(gaps.map((gap) => gap.median))];
  return [
    line(columns),
    ...rows.map(({ cells }) => line(cells)),
    line(["average", "", "", "", best, median]),
    ...(failed > 0 ? [`${failed} runs failed`] : []),
  ];
}

interface TableRow {
  readonly cells: readonly string[];
  readonly gap?: { readonly best: number; readonly median: number };
  readonly failed: number;
}

function rowOf({ name, bestKnown }: BenchCase, all: readonly RunRecord[]): TableRow {
  const records = all.filter((record) => record.feasible);
  const failed = all.length - records.length;
  if (records.length === 0) return { cells: [name, "failed"], failed };
  const costs = records.map(({ cost }) => cost).sort((a, b) => a - b);
  const gap = bestKnown === undefined ? undefined : gapsOf(costs, bestKnown);
  const cells = [
    name,
    (costs[0] ?? Infinity).toFixed(2),
    average(costs).toFixed(2),
    bestKnown?.toFixed(2) ?? "-",
    percent(gap?.best),
    percent(gap?.median),
    average(records.map(({ secondsToBest }) => secondsToBest)).toFixed(1),
  ];
  return { cells, failed, ...(gap === undefined ? {} : { gap }) };
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
