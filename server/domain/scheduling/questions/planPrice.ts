import { PlanBook } from "../insertion/planBook.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";

/** Price of all routes of a plan, by the problem's weights; trips that are not served are not in it. */
export function planPrice(problem: Problem, plan: Plan): number {
  const book = new PlanBook(compileProblem(problem), plan);
  return problem.shifts.reduce((sum, _, shift) => sum + book.cost(shift), 0);
}
