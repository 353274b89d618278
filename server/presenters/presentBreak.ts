import type { BreakView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { type BreakRecord, breaksOf } from "../domain/runs/breaks.ts";
import type { Run } from "../domain/runs/model.ts";
import { presentWindow } from "./parts.ts";
import type { Viewing } from "./viewing.ts";

/** In the order in which they are taken; nothing where there are none. */
export function presentBreaks(run: Run, { now, breakGrace }: Viewing): { breaks?: BreakView[] } {
  const all = breaksOf(run, now, breakGrace(run.shift.serviceDay));
  return all.length === 0 ? {} : { breaks: all.map(presentBreak) };
}

function presentBreak({ pause, status, ended }: BreakRecord): BreakView {
  const { id, length, window, asked, placed, begunAt } = pause;
  const isAhead = status === "ahead" && placed !== undefined;
  return {
    ...{ id, status, minutes: length / 60, window: presentWindow(window) },
    ...(asked && { asked }),
    ...(isAhead && { at: toIso(placed.at), ...(placed.after && { after: placed.after }) }),
    ...(begunAt !== undefined && { begun: toIso(begunAt) }),
    ...(ended !== undefined && { ended: toIso(ended) }),
  };
}
