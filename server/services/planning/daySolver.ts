import type { TripId } from "../../../shared/ids/index.ts";
import type { Plan, Problem } from "../../domain/scheduling/index.ts";

export interface SolverOptions {
  /** Chance: with one thread, the same seed and number of steps give the same plan of the same problem. */
  readonly seed: number;
  /** How long to search, or for how many steps of each thread. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** Ends the search; the answer is then the signal's reason, thrown. */
  readonly signal?: AbortSignal;
}

/**
 * Plans whole days, beside the process's other work: seconds, where questions about one trip take milliseconds. Promises, locks,
 * limits and what has happened are the problem's; on a day under way ask `relaxToReality` first. What comes back is to be
 * checked by `verifyPlan` before it is saved. Rejects when the search fails; the next question finds it working again.
 */
export interface DaySolver {
  /** A whole day from nothing: everybody who can be served, by priority and order of application, at the least cost found. */
  build(problem: Problem, options: SolverOptions): Promise<Plan>;
  /** A better plan, or the very same: nobody who is served loses their place, and some who were not may find one. */
  improve(problem: Problem, plan: Plan, options: SolverOptions): Promise<Plan>;
  /**
   * A plan that serves these trips too, whoever has to ride with another vehicle or at other times for it; everybody served keeps a
   * place and what was promised. undefined: none was found in the budget, or the plan cannot be driven as it stands.
   */
  makeRoom(
    problem: Problem,
    plan: Plan,
    options: SolverOptions & { readonly tripIds: readonly TripId[] },
  ): Promise<Plan | undefined>;
}
