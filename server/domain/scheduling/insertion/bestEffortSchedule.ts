import { realisticSchedule } from "../timing/realisticSchedule.ts";
import type { Sequence, Timeline } from "../timing/timeline.ts";
import type { PlanBook } from "./planBook.ts";

/** The schedule of a sequence, or, if none keeps all limits, the realistic one (`late`). */
export function bestEffortSchedule(book: PlanBook, sequence: Sequence): { line: Timeline; late: boolean } {
  const line = book.schedule(sequence.shift, sequence.nodes, sequence.length);
  if (line !== undefined) return { line, late: false };
  realisticSchedule(book.scheduler.line, sequence);
  return { line: book.scheduler.line, late: true };
}
