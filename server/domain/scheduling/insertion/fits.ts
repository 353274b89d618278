import { ruleRefusal } from "../constraints/stopOrder.ts";
import { nodesWith } from "./bestInsertion.ts";
import { candidates } from "./candidates.ts";
import type { PlanBook } from "./planBook.ts";

/** Whether the trip fits into the shift's route anywhere; whether it may be on that shift at all is not asked. */
export function fits(book: PlanBook, trip: number, shift: number): boolean {
  const found = candidates(book.problem, book.base(shift), trip).sort((a, b) => a.busy - b.busy);
  return found.some((candidate) => {
    const nodes = nodesWith(book, shift, { trip, candidate });
    if (ruleRefusal(book.problem, shift, nodes) !== undefined) return false;
    return book.scheduler.isFeasible({ shift, nodes, length: nodes.length });
  });
}
