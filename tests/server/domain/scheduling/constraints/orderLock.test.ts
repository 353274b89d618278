import { expect, it } from "vitest";
import { firstAgainstOrder } from "../../../../../server/domain/scheduling/constraints/orderLock.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/index.ts";
import { nodesOf, problemOf, shift, shiftId, trip, tripId } from "../world.ts";

it("keeps locked stops in their order and lets others come between", () => {
  const stops = [
    { tripId: tripId("Bo"), kind: "pickup" as const },
    { tripId: tripId("Ada"), kind: "pickup" as const },
  ];
  const locks = [{ kind: "order" as const, shiftId: shiftId("van"), stops }];
  const trips = ["Ada", "Bo", "Cy"].map((name) => trip(name, { from: 1, to: 2 }));
  const problem = problemOf(trips, [shift("van")], { locks });
  const against = (order: string) => firstAgainstOrder(compileProblem(problem), nodesOf(problem, order));
  expect(against("+Bo +Cy -Bo +Ada -Cy -Ada")).toBe(-1);
  expect(against("+Cy +Ada +Bo -Ada -Bo -Cy")).toBe(2);
});
