import type { StopId } from "../../../shared/ids/index.ts";
import { type StopStatus, stepsTo } from "../../../shared/lifeCycle/stop.ts";
import type { StopAction } from "../../../shared/schemas/driving.ts";
import type { Instant } from "../../../shared/time/units.ts";
import { actTime } from "../../ui/fields/actTime.ts";

/** What stands on paper for a stop; empty: it has not happened. */
export interface PaperRow {
  readonly arrived: string;
  readonly done: string;
  readonly how: "done" | "noShow";
}
export const emptyRow: PaperRow = { arrived: "", done: "", how: "done" };

export interface PaperStop {
  readonly id: StopId;
  readonly kind: "pickup" | "dropoff";
  readonly status: StopStatus;
}

/** One step of a visit, when it was. */
export interface PaperStep {
  readonly stopId: StopId;
  readonly action: StopAction;
  readonly at: Instant;
}

export interface ReadPaper {
  readonly steps: readonly PaperStep[];
  /** The first row with a time that cannot be; nothing after it is read. */
  readonly wrong?: string;
}

interface Span {
  /** Nothing was before it. */
  readonly last: number;
  readonly now: number;
  readonly zone: string | undefined;
}

/**
 * The steps that the rows tell, in the order of the run: of a stop only the time of being there and of what was done stand on paper, so
 * it was driven to by then. What is empty ends it: later rows cannot have happened before.
 */
export function readPaper(
  stops: readonly PaperStop[],
  rows: ReadonlyMap<string, PaperRow>,
  span: Span,
): ReadPaper {
  const steps: PaperStep[] = [];
  let { last } = span;
  for (const stop of stops) {
    const row = rows.get(stop.id) ?? emptyRow;
    if (row.arrived.trim() === "" && row.done.trim() === "") break;
    const times = timesOf(row, { ...span, last });
    if (times === undefined) return { steps, wrong: stop.id };
    const goal = goalOf(stop, row);
    for (const action of stepsTo(stop, goal)) {
      const at = action === goal ? times.done : times.arrived;
      if (at === undefined) break; // is there, and has not finished
      steps.push({ stopId: stop.id, action, at });
      last = at;
    }
    if (times.done === undefined) break;
  }
  return { steps };
}

function goalOf({ kind }: PaperStop, { how }: PaperRow): StopAction {
  if (kind === "dropoff") return "dropOff";
  return how === "noShow" ? "noShow" : "board";
}

/** Without the time of arrival it was done when the vehicle came. */
function timesOf({ arrived, done }: PaperRow, { last, now, zone }: Span) {
  const came = arrived.trim() === "" ? undefined : actTime(arrived, { last, now }, zone);
  if (came === undefined && arrived.trim() !== "") return undefined;
  if (done.trim() === "") return came && { arrived: came, done: undefined };
  const finished = actTime(done, { last: came ?? last, now }, zone);
  return finished && { arrived: came ?? finished, done: finished };
}
