import { describe, expect, it } from "vitest";
import { createTruth } from "../../../../server/twin/world/truth.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours, minutes, seconds, toInstant } from "../../../../shared/time/index.ts";

const nine = toInstant("2027-03-01T04:00:00Z");
const legs = Array.from({ length: 4000 }, (_, index) => ({
  from: { lat: 44.8 + index / 1e4, lon: 65.5 },
  to: { lat: 44.85, lon: 65.55 },
  departAt: nine,
}));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe("true times", () => {
  it("drives take 1.05 times the estimate at the day's pace, with σ 0.25 of the logarithm", () => {
    const truth = createTruth(1, []);
    const factors = legs.map((leg) => truth.drive(leg, hours(1)) / hours(1) / truth.dayFactor);
    expect(mean(factors)).toBeCloseTo(1.05, 1.5);
    expect(deviation(factors.map(Math.log))).toBeCloseTo(0.25, 1.7);
  });

  it("days are between 0.9 and 1.3 times as slow, each seed its own", () => {
    const days = Array.from({ length: 300 }, (_, seed) => createTruth(seed, []).dayFactor);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...days)).toBeLessThan(1.3);
    // Even between them: the mean is 1.1, one deviation 0.4 / √12 = 0.115; of 300 days the mean lies within 0.02.
    expect(Math.abs(mean(days) - 1.1)).toBeLessThan(0.02);
  });

  it("the same leg in the same hour takes the same, whoever asks, and another in another hour", () => {
    const [leg] = legs;
    if (leg === undefined) throw new Error("no leg");
    const later = { ...leg, departAt: addSeconds(nine, hours(1)) };
    const [one, other] = [createTruth(7, []), createTruth(7, [])];
    expect(one.drive(leg, minutes(10))).toBe(other.drive(leg, minutes(10)));
    expect(one.drive(leg, minutes(10))).not.toBe(one.drive(later, minutes(10)));
  });

  it("boarding takes a person what it takes, the same each time; people differ by half of it", () => {
    const truth = createTruth(1, []);
    const people = Array.from({ length: 3000 }, (_, index) =>
      RiderId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`),
    );
    const times = people.map((rider) => truth.dwell(rider, minutes(5)));
    expect(people.map((rider) => truth.dwell(rider, minutes(5)))).toEqual(times);
    expect(mean(times) / minutes(5)).toBeCloseTo(1, 1);
    expect(deviation(times) / mean(times)).toBeCloseTo(0.5, 1);
  });

  it("a dust storm takes 30 % of the speed while it lasts", () => {
    const storm = { kind: "dustStorm", from: nine, until: addSeconds(nine, hours(3)) } as const;
    const [clear, stormy] = [createTruth(1, []), createTruth(1, [storm])];
    const [leg] = legs;
    if (leg === undefined) throw new Error("no leg");
    // 1 / 0.7 = 1.4286 times as long, to the second.
    expect(stormy.drive(leg, hours(1)) / clear.drive(leg, hours(1))).toBeCloseTo(1 / 0.7, 3);
    const after = { ...leg, departAt: addSeconds(nine, hours(3)) };
    expect(stormy.drive(after, seconds(600))).toBe(clear.drive(after, seconds(600)));
  });
});
