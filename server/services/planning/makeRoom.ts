import type { PlannerNeeds } from "./needs.ts";
import type { PlannerUseCases } from "./useCases.ts";

/** Nobody looks for room yet: a request that fits nowhere is answered by insertion. */
export function createMakeRoom(_deps: PlannerNeeds): PlannerUseCases["makeRoom"] {
  return async () => "nothingToDo";
}
