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
import { writeOut } from "./matrixTable.ts";
import { allOrNone, ask, hasEnded, startThread, unlessAborted } from "./thread.ts";

export interface TeamOptions {
  readonly seed: number;
  /** How long, or for how many steps of each thread. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** Ends the search; the answer is then the signal's reason, thrown. */
  readonly signal?: AbortSignal;
  /** Now and then. */
  readonly onProgress?: (state: { readonly unserved: number; readonly progress: number }) => void;
}

/** Trips that are to find a place. */
export interface RoomOptions extends TeamOptions {
  readonly tripIds: readonly TripId[];
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
 * for the machine to say, so plans of several differ from run to run, with the same seed too; those of one thread and a number of steps
 * do not. The threads stay for the next day until they are closed; days that are asked for meanwhile wait their turn.
 * Travel times may depend on the hour (`TravelTimeMatrix.hourly`); if they depend on the time of day otherwise, the answer is a RangeError.
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
    for (const thread of threads) thread.on("error", () => undefined); // told by the answer, or by `isWhole`
    const team = new DayTeam(threads);
    try {
      await Promise.all(threads.map((thread) => order(thread, { kind: "greet" })));
    } catch (error) {
      await team.close();
      throw error;
    }
    return team;
  }

  /** False: a thread has ended, and every answer will be an error. */
  get isWhole(): boolean {
    return !this.#threads.some(hasEnded);
  }

  /** As `buildPlan`. */
  build(problem: Problem, options: TeamOptions): Promise<Plan> {
    return this.#inTurn(options, async () => {
      const compiled = compileProblem(inTimeOrder(problem));
      const stops = problem.shifts.map(() => new Int32Array(0));
      const found = await this.#search(compiled, { stops, accepted: [], hot: daySchedule.hot }, options);
      return planFromStops(compiled, found, emptyPlan);
    });
  }

  /** As `improvePlan`: a better plan, or the very same. */
  improve(problem: Problem, plan: Plan, options: TeamOptions): Promise<Plan> {
    return this.#inTurn(options, async () => {
      const better = await this.#goOn(problem, plan, { ...options, accepted: servedIn(plan) });
      return better !== undefined && isBetter(problem, better, plan) ? better : plan;
    });
  }

  /**
   * The plan changed so that it serves these trips of the problem too, whoever has to ride with another vehicle or at other times for
   * it: nobody who has a place loses it, nothing promised is broken, and others who wait may find a place. undefined: no such plan
   * was found in the budget, or the plan cannot be driven as it stands. RangeError: a trip is not in the problem.
   */
  makeRoom(problem: Problem, plan: Plan, options: RoomOptions): Promise<Plan | undefined> {
    return this.#inTurn(options, async () => {
      const known = new Set(problem.trips.map(({ id }) => id));
      const unknown = options.tripIds.find((id) => !known.has(id));
      if (unknown !== undefined) throw new RangeError(`no trip ${unknown} in the problem`);
      const accepted = [...new Set([...servedIn(plan), ...options.tripIds])];
      const found = await this.#goOn(problem, plan, { ...options, accepted });
      const served = new Set(found === undefined ? [] : servedIn(found));
      return accepted.every((id) => served.has(id)) ? found : undefined;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #inTurn<Answer>({ signal }: TeamOptions, work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    this.#turn = answer.catch(() => undefined);
    return signal === undefined ? answer : unlessAborted(answer, signal);
  }

  /** What the search makes of a plan; `accepted` is what it leaves out at no price. undefined: the plan cannot be driven. */
  async #goOn(
    problem: Problem,
    plan: Plan,
    { accepted, ...options }: TeamOptions & Pick<Beginning, "accepted">,
  ): Promise<Plan | undefined> {
    const compiled = compileProblem(inTimeOrder(problem));
    const stops = readPlan(compiled, plan).map((nodes) => nodes.slice());
    if (!isFeasible(compiled, stops)) return undefined;
    const found = await this.#search(compiled, { stops, accepted, hot: daySchedule.again }, options);
    return planFromStops(compiled, found, plan);
  }

  async #search(compiled: CompiledProblem, from: Beginning, options: TeamOptions): Promise<Stops> {
    const { seed, signal, onProgress = () => {} } = options;
    const what = { kind: "plan", ...from, ...plainData(compiled, options.budget) } as const;
    const stop = () => void Atomics.store(what.stop, 0, 1);
    signal?.addEventListener("abort", stop);
    try {
      const found = await allOrNone(
        this.#threads.map((thread, index) =>
          plannedBy(thread, { seed: seed + 1000 * index, ...what }, index === 0 ? onProgress : () => {}),
        ),
        stop,
      );
      signal?.throwIfAborted();
      const { stops, unserved } = found.reduce((one, other) => (other.cost < one.cost ? other : one));
      onProgress({ unserved, progress: 1 });
      return stops;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }
}

const now = (): number => performance.timeOrigin + performance.now();

/** The day as threads can be given it. */
function plainData(
  { problem, location, shiftCount, tripCount }: CompiledProblem,
  budget: TeamOptions["budget"],
) {
  const { matrix, ...rest } = problem;
  const size = 1 + location.reduce((most, row) => Math.max(most, row), -1);
  const table = writeOut(matrix, { size, withDistances: problem.weights.driveMeter !== 0 });
  const end: SearchEnd = "steps" in budget ? budget : { at: now() + 1000 * budget.seconds };
  const shared = SharedPlan.memory(shiftCount, tripCount);
  return { problem: rest, matrix: table, end, shared, stop: new Int32Array(new SharedArrayBuffer(4)) };
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
