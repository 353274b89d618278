import type { Worker } from "node:worker_threads";
import type { TripId } from "../../shared/ids/index.ts";
import { emptyPlan, type Plan, type Problem, servedIn } from "../domain/scheduling/index.ts";
import {
  type CompiledProblem,
  compileProblem,
  daySchedule,
  inTimeOrder,
  planFromStops,
  planPrice,
  readPlan,
  SharedPlan,
} from "../domain/scheduling/walking.ts";
import type { DayAnswer, DayOrder, SearchEnd } from "./dayWorker.ts";
import { type MatrixTable, writeOut } from "./matrixTable.ts";
import { ask, startThread } from "./thread.ts";

export interface TeamOptions {
  readonly seed: number;
  /** How long, or for how many steps of each thread. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** Now and then. */
  readonly onProgress?: (state: { readonly unserved: number; readonly progress: number }) => void;
}

/** Stops of each shift. */
type Stops = readonly Int32Array[];

/** What a search begins with. */
interface Beginning {
  readonly stops: Stops;
  readonly accepted: readonly TripId[];
  /** Part of the mean price of serving a trip. */
  readonly hot: number;
}

const LEAST_GAIN = 1e-6;

/**
 * Threads that plan a day together: all walk on one plan (`SharedPlan`), at the same temperature. When which of them takes its steps is
 * for the machine to say, so plans differ from run to run, with the same seed too; `buildPlan`'s do not.
 * The threads stay for the next day until they are closed; days that are asked for meanwhile wait their turn.
 * Not for travel times that depend on the time of day: then both answer with a RangeError.
 */
export class DayTeam {
  readonly #threads: readonly Worker[];
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(threads: readonly Worker[]) {
    this.#threads = threads;
  }

  /** Answers when the threads have loaded what they need. */
  static async start(count: number): Promise<DayTeam> {
    const module = new URL("./dayWorker.ts", import.meta.url);
    const threads = Array.from({ length: count }, () => startThread(module));
    await Promise.all(threads.map((thread) => order(thread, { kind: "greet" })));
    return new DayTeam(threads);
  }

  /** As `buildPlan`. */
  build(problem: Problem, options: TeamOptions): Promise<Plan> {
    return this.#inTurn(async () => {
      const compiled = compileProblem(inTimeOrder(problem));
      const stops = problem.shifts.map(() => new Int32Array(0));
      const found = await this.#search(compiled, { stops, accepted: [], hot: daySchedule.hot }, options);
      return planFromStops(compiled, found, emptyPlan);
    });
  }

  /** As `improvePlan`: a better plan, or the very same. */
  improve(problem: Problem, plan: Plan, options: TeamOptions): Promise<Plan> {
    return this.#inTurn(async () => {
      const compiled = compileProblem(inTimeOrder(problem));
      const stops = readPlan(compiled, plan).map((nodes) => nodes.slice());
      if (!isFeasible(compiled, stops)) return plan;
      const accepted = servedIn(plan);
      const found = await this.#search(compiled, { stops, accepted, hot: daySchedule.again }, options);
      const better = planFromStops(compiled, found, plan);
      return isBetter(problem, better, plan) ? better : plan;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(work, work);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #search(compiled: CompiledProblem, from: Beginning, options: TeamOptions): Promise<Stops> {
    const { seed, budget, onProgress = () => {} } = options;
    const { problem, shiftCount, tripCount } = compiled;
    const end: SearchEnd = "steps" in budget ? budget : { at: now() + 1000 * budget.seconds };
    const { matrix, ...rest } = problem;
    const what = {
      ...from,
      problem: rest,
      matrix: tableOf(compiled),
      end,
      shared: SharedPlan.memory(shiftCount, tripCount),
    };
    const found = await Promise.all(
      this.#threads.map((thread, index) =>
        plannedBy(
          thread,
          { kind: "plan", seed: seed + 1000 * index, ...what },
          index === 0 ? onProgress : () => {},
        ),
      ),
    );
    const { stops, unserved } = found.reduce((one, other) => (other.cost < one.cost ? other : one));
    onProgress({ unserved, progress: 1 });
    return stops;
  }
}

const now = (): number => performance.timeOrigin + performance.now();

function tableOf({ problem, location }: CompiledProblem): MatrixTable {
  const { matrix, weights } = problem;
  if (matrix.timeDependent) throw new RangeError("travel times depend on the time of day");
  const size = 1 + location.reduce((most, row) => Math.max(most, row), -1);
  return writeOut(matrix, { size, withDistances: weights.driveMeter !== 0 });
}

async function plannedBy(
  thread: Worker,
  what: DayOrder,
  onProgress: NonNullable<TeamOptions["onProgress"]>,
): Promise<Extract<DayAnswer, { kind: "planned" }>> {
  const answer = await order(thread, what, (said) => {
    if (said.kind === "progress") onProgress(said);
    return said.kind === "progress";
  });
  if (answer.kind !== "planned") throw new Error("a search thread gave no plan");
  return answer;
}

async function order(
  thread: Worker,
  what: DayOrder,
  isNews?: (said: DayAnswer) => boolean,
): Promise<DayAnswer> {
  const answer = await ask<DayOrder, DayAnswer>(thread, what, isNews);
  if (answer.kind === "failed") throw new Error(`a search thread failed: ${answer.why}`);
  return answer;
}

function isFeasible(compiled: CompiledProblem, stops: Stops): boolean {
  try {
    planFromStops(compiled, stops, emptyPlan);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Nobody served in `plan` is left out of `other`: it serves more, or as many at less. */
function isBetter(problem: Problem, other: Plan, plan: Plan): boolean {
  const more = plan.unassigned.length - other.unassigned.length;
  return more > 0 || (more === 0 && planPrice(problem, other) < planPrice(problem, plan) - LEAST_GAIN);
}
