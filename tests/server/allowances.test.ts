import { describe, expect, it } from "vitest";
import { Allowances } from "../../server/allowances.ts";

function atTime(rate: { burst: number; perSecond: number }) {
  const clock = { ms: 0 };
  const allowances = new Allowances(rate, () => clock.ms);
  const takeMany = (key: string, count: number) =>
    Array.from({ length: count }, () => allowances.take(key)).filter(Boolean).length;
  return { clock, takeMany };
}

describe("an allowance", () => {
  it("gives so much at once and so much more each second, never more than at once", () => {
    const { clock, takeMany } = atTime({ burst: 5, perSecond: 2 });
    expect(takeMany("Ada", 10)).toBe(5);
    clock.ms = 1_500; // 1.5 s × 2 = 3
    expect(takeMany("Ada", 10)).toBe(3);
    clock.ms = 3_600_000;
    expect(takeMany("Ada", 10)).toBe(5);
  });

  it("is not used up by asking in vain", () => {
    const { clock, takeMany } = atTime({ burst: 1, perSecond: 1 });
    expect(takeMany("Ada", 1_000)).toBe(1);
    clock.ms = 1_000;
    expect(takeMany("Ada", 1)).toBe(1);
  });

  it("of one is not another's", () => {
    const { takeMany } = atTime({ burst: 2, perSecond: 1 });
    expect(takeMany("Ada", 5)).toBe(2);
    expect(takeMany("Grace", 5)).toBe(2);
  });
});
