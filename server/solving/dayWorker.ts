import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { TripId } from "../../shared/ids/index.ts";
import { type Budget, type Problem, stepBudget } from "../domain/scheduling/index.ts";
import { daySchedule, improve, loadStops, openSearch, SharedPlan } from "../domain/scheduling/walking.ts";
import { type MatrixTable, readTable } from "./matrixTable.ts";
import { seededRandom } from "./seededRandom.ts";

/** When a search ends: at this moment (milliseconds since 1970), or after so many steps. */
export type SearchEnd = { readonly at: number } | { readonly steps: number };

export type DayOrder =
  | { readonly kind: "greet" }
  | {
      readonly kind: "plan";
      readonly problem: Omit<Problem, "matrix">;
      readonly matrix: MatrixTable;
      /** Trips that must not lose their place. */
      readonly accepted: readonly TripId[];
      /** Stops of each shift to begin with. */
      readonly stops: readonly Int32Array[];
      /** Of the first temperature, as a part of the mean price of serving a trip. */
      readonly hot: number;
      readonly end: SearchEnd;
      readonly seed: number;
      /** Of the plan that all threads walk on. */
      readonly shared: SharedArrayBuffer;
      /** Anything but 0 in its first place: nobody waits for the plan any more. */
      readonly stop: Int32Array;
    };

export type DayAnswer =
  | { readonly kind: "ready" }
  /** On the way, each time a part of the budget is used. */
  | { readonly kind: "progress"; readonly unserved: number; readonly progress: number }
  /** The best plan met: stops of each shift, and its price with that of who is left out. */
  | {
      readonly kind: "planned";
      readonly stops: readonly Int32Array[];
      readonly cost: number;
      readonly unserved: number;
    }
  | { readonly kind: "failed"; readonly why: string };

/** So many times the thread tells how far it is. */
const REPORTS = 16;

const now = (): number => performance.timeOrigin + performance.now();

function clockBudget(at: number): Budget {
  const began = now();
  return { progress: () => (at <= began ? 1 : (now() - began) / (at - began)), count: () => {} };
}

/** A budget that is used up when the search is no longer wanted. */
function unlessStopped({ progress, count }: Budget, stop: Int32Array): Budget {
  return { progress: () => (Atomics.load(stop, 0) === 0 ? progress() : 1), count };
}

function plan(order: Extract<DayOrder, { kind: "plan" }>): DayAnswer {
  const { problem, matrix, accepted, stops, hot, end } = order;
  const search = openSearch({ ...problem, matrix: readTable(matrix) }, accepted, seededRandom(order.seed));
  if (!loadStops(search, stops)) throw new RangeError("a route of the plan has no schedule");
  search.shared = new SharedPlan(order.shared, problem.shifts.length, problem.trips.length);
  const budget = unlessStopped("at" in end ? clockBudget(end.at) : stepBudget(end.steps), order.stop);
  improve(search, { schedule: { ...daySchedule, hot }, budget, onProgress: reportNowAndThen() });
  const { best, bestCost, bestUnserved, book } = search;
  const found = Array.from(best, (route) => (route < 0 ? new Int32Array(0) : book.stops(route)));
  return { kind: "planned", stops: found, cost: bestCost, unserved: bestUnserved };
}

function reportNowAndThen(): (state: { unserved: number; progress: number }) => void {
  let told = 0;
  return ({ unserved, progress }) => {
    if (progress < (told + 1) / REPORTS) return;
    told = Math.floor(progress * REPORTS);
    answer({ kind: "progress", unserved, progress });
  };
}

/** Of the processor's time, as `nice` counts. */
const LAST_IN_LINE = 10;

/**
 * Whoever asks the service something comes before a search, also where web, workers and planner are one process. On Linux a thread has a
 * priority of its own; elsewhere this would slow the whole process down.
 */
function giveWay(): void {
  if (process.platform === "linux") setPriority(LAST_IN_LINE);
}

const answer = (what: DayAnswer): void => parentPort?.postMessage(what);

parentPort?.on("message", (order: DayOrder) => {
  try {
    if (order.kind === "greet") giveWay();
    answer(order.kind === "greet" ? { kind: "ready" } : plan(order));
  } catch (error) {
    answer({ kind: "failed", why: String(error) });
  }
});
