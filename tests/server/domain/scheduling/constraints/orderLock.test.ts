import { describe, expect, it } from "vitest";
import { firstAgainstOrder } from "../../../../../server/domain/scheduling/constraints/orderLock.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { nodesOf, problemOf, shift, shiftId, trip, tripId } from "../world.ts";

it("keeps locked stops in their order and lets others come between", () => {
  const stops = [
    { tripId: tripId("Bo"), kind: "pickup" as const },
    { tripId: tripId("Ada"), kind: "pickup" as const },
  ];
  const locks = [{ kind: "order" as const, shiftId: shiftId("van"), stops }];
  const trips = ["Ada", "Bo", "Cy"].map((name) => trip(name, { from: 1, to: 2 }));
  const problem = problemOf(trips, [shift("van")], { locks });
  const against = (order: string) => firstAgainstOrder(compileProblem(problem), 0, nodesOf(problem, order));
  expect(against("+Bo +Cy -Bo +Ada -Cy -Ada")).toBe(-1);
  expect(against("+Cy +Ada +Bo -Ada -Bo -Cy")).toBe(2);
});

describe("two order locks", () => {
  const pickup = (name: string) => ({ tripId: tripId(name), kind: "pickup" as const });
  const lock = (van: string, ...names: string[]) => ({
    kind: "order" as const,
    shiftId: shiftId(van),
    stops: names.map(pickup),
  });
  const trips = ["Ada", "Bo", "Cy", "Di"].map((name) => trip(name, { from: 1, to: 2 }));
  const against = (locks: ReturnType<typeof lock>[], shift: number, order: string) => {
    const problem = problemOf(trips, [van, bus], { locks });
    return firstAgainstOrder(compileProblem(problem), shift, nodesOf(problem, order));
  };
  const [van, bus] = [shift("van"), shift("bus")];

  it("that name the same stop hold side by side", () => {
    const locks = [lock("van", "Ada", "Bo", "Cy"), lock("van", "Bo", "Di")];
    // Bo is second in one and first in the other; the place in one says nothing about the other.
    expect(against(locks, 0, "+Ada +Bo +Cy +Di")).toBe(-1);
    expect(against(locks, 0, "+Bo +Ada +Cy +Di")).toBe(1);
    expect(against(locks, 0, "+Ada +Di +Bo +Cy")).toBe(2);
  });

  it("of two vehicles do not mix, and hold only in their own", () => {
    const locks = [lock("van", "Ada", "Bo"), lock("bus", "Cy", "Di")];
    // Di stands second in the bus's lock; riding in the van, that is no reason against Ada after Di.
    expect(against(locks, 0, "+Di +Ada +Bo")).toBe(-1);
    expect(against(locks, 0, "+Di +Cy")).toBe(-1);
    expect(against(locks, 1, "+Di +Cy")).toBe(1);
  });
});
