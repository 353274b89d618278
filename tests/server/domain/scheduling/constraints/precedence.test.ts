import { expect, it } from "vitest";
import { firstOutOfOrder } from "../../../../../server/domain/scheduling/constraints/precedence.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { nodesOf, problemOf, shift, trip } from "../world.ts";

const problem = problemOf([trip("Ada", { from: 1, to: 2 }), trip("Bo", { from: 3, to: 4 })], [shift("van")]);
const outOfOrder = (order: string) => firstOutOfOrder(compileProblem(problem), 0, nodesOf(problem, order));

it("lets people out after they were let in, once each", () => {
  expect(outOfOrder("+Ada +Bo -Ada -Bo")).toBe(-1);
  expect(outOfOrder("+Ada -Bo +Bo -Ada")).toBe(1); // Bo leaves a vehicle he is not in
  expect(outOfOrder("+Ada -Ada +Ada -Ada")).toBe(2); // Ada twice
});

it("forgets nobody inside", () => {
  expect(outOfOrder("+Ada +Bo -Ada")).toBe(3); // after the last stop Bo is still aboard
});
