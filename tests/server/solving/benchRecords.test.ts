import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { BenchRecords, type RunRecord } from "../../../server/solving/benchRecords.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-records-"));
const file = join(folder, "below", "bench.csv");
const record: RunRecord = {
  instance: "a2-16",
  seed: 1,
  seconds: 60,
  threads: 2,
  cost: 294.25,
  secondsToBest: 0.5,
  feasible: true,
};

beforeEach(() => rmSync(join(folder, "below"), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a bench that is taken up again", () => {
  it("knows the runs made before, each by instance, seed and budget", () => {
    const first = new BenchRecords(file);
    expect(first.find(record)).toBeUndefined();
    first.add(record);
    const again = new BenchRecords(file);
    expect(again.find(record)).toEqual(record);
    expect(again.find({ ...record, seed: 2 })).toBeUndefined();
    expect(again.find({ ...record, seconds: 10 })).toBeUndefined();
    again.add({ ...record, seed: 2, cost: Infinity, feasible: false });
    expect(new BenchRecords(file).of("a2-16", record)).toEqual([
      record,
      { ...record, seed: 2, cost: Infinity, feasible: false },
    ]);
  });

  it("drops a line that was cut short, and goes on below the whole ones", () => {
    new BenchRecords(file).add(record);
    const whole = readFileSync(file, "utf8");
    appendFileSync(file, "a2-20,1,60");
    const again = new BenchRecords(file);
    expect(again.of("a2-20", record)).toEqual([]);
    again.add({ ...record, instance: "a2-20" });
    expect(readFileSync(file, "utf8")).toBe(`${whole}a2-20,1,60,2,294.25,0.50,true\n`);
  });

  it("begins anew in a file that has not even a header", () => {
    new BenchRecords(file);
    writeFileSync(file, "instance,se");
    new BenchRecords(file).add(record);
    expect(new BenchRecords(file).find(record)).toEqual(record);
  });

  it("keeps apart names that would break a line of the table", () => {
    const odd = { ...record, instance: 'my "best", so far' };
    new BenchRecords(file).add(odd);
    expect(new BenchRecords(file).find(odd)).toEqual(odd);
  });
});
