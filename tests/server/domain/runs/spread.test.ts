import { describe, expect, it } from "vitest";
import { coursesOf, drivesOf, noErrors, spreadOf, staysOf } from "../../../../server/domain/runs/spread.ts";
import { minutes } from "../../../../shared/time/index.ts";

const rules = { drives: 0.25, day: 0.2, stay: 0.5, absent: 0.05, notReady: 0.4, days: 28, least: 20 };
const unknown = spreadOf(noErrors, rules, minutes(10));
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

describe("how far what comes is off", () => {
  it("is as the rule says until there are enough observations", () => {
    const drives = drivesOf(unknown, minutes(20));
    expect(drives).toHaveLength(20);
    // Log-normal with a deviation of a quarter: its mean is √(1 + 0.0625) = 1.031 of the middle, ten of twenty are below.
    expect(mean(drives) / minutes(20)).toBeCloseTo(1.03, 2);
    expect(drives.filter((drive) => drive < minutes(20))).toHaveLength(10);
    expect(
      drivesOf(spreadOf({ ...noErrors, drive: Array(19).fill(2) }, rules, minutes(10)), minutes(20)),
    ).toEqual(drives);
  });

  it("is what was observed from then on", () => {
    // A thousand drives that took 1.00 to 1.99 of what was expected: the middles of twenty parts are 1.025, 1.075, …
    const drive = Array.from({ length: 1000 }, (_, k) => 1 + k / 1000);
    const drives = drivesOf(spreadOf({ ...noErrors, drive }, rules, minutes(10)), minutes(10));
    expect(drives[0]).toBeCloseTo(615);
    expect(drives[19]).toBeCloseTo(1185);
  });

  it("has the vehicle stand for whoever does not come", () => {
    // One of twenty at home, eight of twenty after treatment: ten minutes each.
    const waits = (kind: "fetching" | "returning") =>
      staysOf(unknown, kind, minutes(2)).filter((stay) => stay === minutes(10)).length;
    expect([waits("fetching"), waits("returning")]).toEqual([1, 8]);
    expect(staysOf(unknown, "returning", minutes(2))).toHaveLength(20);
  });

  it("holds for the day as a whole the less, the more of it is known", () => {
    const [slow, usual, fast] = coursesOf(unknown, 0);
    expect(usual).toBe(1);
    expect([1 - (slow ?? 0), (fast ?? 0) - 1].map((each) => each.toFixed(3))).toEqual(["0.245", "0.245"]);
    expect(coursesOf(unknown, 1)).toEqual([1, 1, 1]);
  });
});
