import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../../server/solving/benchRecords.ts";
import { benchTable } from "../../../server/solving/benchTable.ts";

const run = (instance: string, cost: number, feasible = true): RunRecord => ({
  instance,
  seed: 1,
  seconds: 60,
  threads: 2,
  cost,
  secondsToBest: 2,
  feasible,
});
const runs = [
  ...[202, 200, 210].map((cost) => run("one", cost)),
  ...[99, 100].map((cost) => run("two", cost)),
  run("lost", Infinity, false),
  run("half", 50),
  run("half", Infinity, false),
];
const table = (...cases: { name: string; bestKnown?: number }[]) =>
  benchTable(
    cases.map((one) => ({ ...one, text: "" })),
    (name) => runs.filter((record) => record.instance === name),
  ).map((line) => line.trim().split(/ {2,}/));

describe("the table of a bench", () => {
  it("has best and average cost, and the gaps of the best and of the median run", () => {
    // Best 200, average 612 / 3 = 204, median 202; above 200 by 0 and 1 %.
    expect(table({ name: "one", bestKnown: 200 })[1]).toEqual([
      ...["one", "200.00", "204.00", "200.00", "0.000 %", "1.000 %", "2.0"],
    ]);
  });

  it("averages the gaps of the instances whose best value is known", () => {
    // 0 and 1 %, and of two runs (the lower one is the median) 99 is 10 % above 90: (0 + 10) / 2 and (1 + 10) / 2.
    const lines = table({ name: "one", bestKnown: 200 }, { name: "two", bestKnown: 90 }, { name: "half" });
    expect(lines.at(-2)).toEqual(["average", "5.000 %", "5.500 %"]);
    expect(lines[3]).toEqual(["half", "50.00", "50.00", "-", "-", "-", "2.0"]);
  });

  it("counts a run that is not feasible as failed, and gives it no gap", () => {
    expect(table({ name: "lost", bestKnown: 1 }, { name: "half", bestKnown: 50 })).toEqual([
      expect.anything(),
      ["lost", "failed"],
      ["half", "50.00", "50.00", "50.00", "0.000 %", "0.000 %", "2.0"],
      ["average", "0.000 %", "0.000 %"],
      ["2 runs failed"],
    ]);
  });
});
