import type { BreakId } from "../../../shared/ids/index.ts";
import type { BreakStatus } from "../../../shared/lifeCycle/break.ts";
import { addSeconds, type Instant, instant } from "../../../shared/time/index.ts";
import type { Shift, ShiftBreak } from "../fleet/model.ts";
import type { Run } from "./model.ts";

/** A run's break as it stands, in the order in which they are taken. */
export interface BreakRecord {
  pause: ShiftBreak;
  status: BreakStatus;
  /** Of one that has begun: its end, also the act by which its driver went on without saying so. */
  ended?: Instant | undefined;
}

type Breaking = Pick<Run, "shift" | "stops">;

/** Those that are behind or under way first, then those ahead by their times: the order in which the engine has them. */
export function breaksOf(run: Breaking, now: Instant, grace: number): BreakRecord[] {
  const all = run.shift.breaks.map((pause) => recordOf(run, pause, { now, grace }));
  return all.sort((a, b) => rank(a) - rank(b) || orderOf(a.pause) - orderOf(b.pause));
}

const rank = ({ status }: BreakRecord): number => (status === "ahead" ? 1 : 0);
const orderOf = ({ begunAt, window }: ShiftBreak): number => begunAt ?? window.from;

/** Those that planning still has to find a place for. */
export const breaksAhead = (all: readonly BreakRecord[]): BreakRecord[] =>
  all.filter(({ status }) => status === "ahead");

/** The one that its driver is taking now. */
export const breakUnderWay = (all: readonly BreakRecord[]): BreakRecord | undefined =>
  all.find(({ status }) => status === "underWay");

function recordOf(
  run: Breaking,
  pause: ShiftBreak,
  { now, grace }: { now: Instant; grace: number },
): BreakRecord {
  const { begunAt } = pause;
  if (begunAt !== undefined) {
    const ended = pause.endedAt ?? wentOnAt(run, begunAt);
    return { pause, status: ended === undefined ? "underWay" : "taken", ended };
  }
  if (pause.endedAt !== undefined) return { pause, status: "taken", ended: pause.endedAt };
  if (restedBefore(run, pause)) return { pause, status: "rested" };
  return { pause, status: pause.window.until + grace * 1000 <= now ? "missed" : "ahead" };
}

/** Whoever sets out, or does anything else at a stop, rests no longer. */
function wentOnAt({ stops }: Breaking, begunAt: Instant): Instant | undefined {
  const acts = stops.flatMap(({ departedAt, arrivedAt, doneAt }) => [departedAt, arrivedAt, doneAt]);
  const later = acts.filter((at) => at !== undefined && at > begunAt) as Instant[];
  return later.length === 0 ? undefined : instant(Math.min(...later));
}

/** The vehicle left when the break, begun as early as possible, was over: as the engine counts it. */
function restedBefore({ shift, stops }: Breaking, { window, length }: ShiftBreak): boolean {
  const left = stops.find(({ departedAt }) => departedAt !== undefined)?.departedAt;
  return left !== undefined && left >= addSeconds(startOf(shift, window.from), length);
}

const startOf = (shift: Pick<Shift, "starts">, from: Instant): Instant =>
  instant(Math.max(shift.starts, from));

/** By its name. */
export const findBreak = ({ shift }: Breaking, id: BreakId): ShiftBreak | undefined =>
  shift.breaks.find((each) => each.id === id);
