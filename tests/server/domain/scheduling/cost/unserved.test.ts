import { describe, expect, it } from "vitest";
import { unservedPrices } from "../../../../../server/domain/scheduling/cost/unserved.ts";
import { dayWeights, noCost } from "../world.ts";

type Rank = { priorityClass: number; applicationOrder: number };
const of = (priorityClass: number, applicationOrder = 0): Rank => ({ priorityClass, applicationOrder });
const many = (count: number, priorityClass: number): Rank[] =>
  Array.from({ length: count }, (_, order) => of(priorityClass, order));
const sum = (prices: Iterable<number>) => [...prices].reduce((total, price) => total + price, 0);

describe("the price of not serving a trip", () => {
  it("is at least that of its class, the last entry for all that follow", () => {
    // A step is the power of two below an eighth of the last entry: 100,000 / 8 = 12,500, so 8192; prices are multiples of it.
    expect([...unservedPrices({ ...noCost, unserved: [4e6, 1e5] }, [of(0), of(7)])]).toEqual([
      489 * 8192,
      13 * 8192,
    ]);
  });

  it.each([11, 650, 6500])("of one in a class outweighs %i of the next, and their driving", (count) => {
    const [first = 0, ...rest] = unservedPrices(dayWeights, [of(0, 9e9), ...many(count, 1)]);
    expect(first).toBeGreaterThanOrEqual(sum(rest) + 100_000);
  });

  it("of one in a class outweighs all classes after it together, known to the weights or not", () => {
    const [first = 0, ...rest] = unservedPrices(dayWeights, [of(2), ...many(300, 3), ...many(300, 5)]);
    expect(first).toBeGreaterThanOrEqual(sum(rest));
  });

  it("is two hours of driving more for whoever applied before, whether order is a rank or a moment", () => {
    const moments = [1_772_438_400_000, 1_772_438_400_001, 1_772_438_460_000];
    const prices = unservedPrices(
      dayWeights,
      moments.map((moment) => of(1, moment)),
    );
    expect([prices[0], prices[1]].map((price, k) => (price ?? 0) - (prices[k + 1] ?? 0))).toEqual([
      8192, 8192,
    ]);
  });

  it("is the same for those who applied together", () => {
    const [one, other] = unservedPrices(dayWeights, [of(1, 5), of(1, 5)]);
    expect(one).toBe(other);
  });

  it("is never so much less for a later one that two of them weigh less than one", () => {
    const prices = unservedPrices(dayWeights, many(650, 1));
    expect((prices[648] ?? 0) + (prices[649] ?? 0)).toBeGreaterThan((prices[0] ?? 0) + 100_000);
  });

  it("adds up without rounding on the largest day: adding and taking away in any order comes to the same", () => {
    const prices = unservedPrices(dayWeights, [...many(2000, 0), ...many(2500, 1), ...many(2000, 2)]);
    expect(sum(prices) - sum(prices.toReversed())).toBe(0);
    const [first = 0] = prices;
    const last = prices.at(-1) ?? 0;
    expect(1000 * first + last - 1000 * first).toBe(last);
  });

  it("is nothing where the weights say so", () => {
    expect([...unservedPrices(noCost, [of(0), of(1)])]).toEqual([0, 0]);
  });
});
