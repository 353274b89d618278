import type { Worker } from "node:worker_threads";
import type { TripId } from "../../shared/ids/index.ts";
import {
  type CompiledProblem,
  compileProblem,
  daySchedule,
  emptyPlan,
  type Plan,
  type Problem,
  planFromStops,
  planPrice,
  type Random,
  type Round,
  readPlan,
} from "../domain/scheduling/index.ts";
import type { DayAnswer, DayOrder, RoundEnd } from "./dayWorker.ts";
import { writeOut } from "./matrixTable.ts";
import { absentTrips, partDay } from "./partDay.ts";
import { seededRandom } from "./seededRandom.ts";
import { ask, startThread } from "./thread.ts";

export interface TeamOptions {
  readonly seed: number;
  /** How long, or for how many steps of each thread: then the same seed gives the same plan. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** After each round. */
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

const ROUNDS = 16;
const LEAST_GAIN = 1e-6;

/**
 * Threads that plan a day together. In each round every one cools its own part of the vehicles, with the trips on them, at the same
 * temperature; then the day is parted anew by chance, so that any two vehicles come together before long.
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
      const compiled = compileProblem(problem);
      const stops = problem.shifts.map(() => new Int32Array(0));
      const found = await this.#search(compiled, { stops, accepted: [], hot: daySchedule.hot }, options);
      return planFromStops(compiled, found, emptyPlan);
    });
  }

  /** As `improvePlan`: a better plan, or the very same. */
  improve(problem: Problem, plan: Plan, options: TeamOptions): Promise<Plan> {
    return this.#inTurn(async () => {
      const compiled = compileProblem(problem);
      const stops = readPlan(compiled, plan).map((nodes) => nodes.slice());
      if (!isFeasible(compiled, stops)) return plan;
      const waiting = new Set(absentTrips(compiled, stops));
      const accepted = problem.trips.flatMap(({ id }, trip) => (waiting.has(trip) ? [] : [id]));
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
    const { seed, budget, onProgress } = options;
    const called = now();
    await this.#open(compiled, { accepted: from.accepted, seed });
    const random = seededRandom(seed);
    const opened = now();
    let plan = from.stops;
    for (let round = 0; round < ROUNDS; round++) {
      const done = (round + 1) / ROUNDS;
      const end: RoundEnd =
        "steps" in budget
          ? { steps: Math.ceil(budget.steps / ROUNDS) }
          : { at: opened + (called + 1000 * budget.seconds - opened) * done };
      const heat = heatOf(round, from.hot);
      plan = await this.#round({ compiled, plan, random }, heat, end);
      onProgress?.({ unserved: absentTrips(compiled, plan).length, progress: done });
    }
    return plan;
  }

  async #open(
    { problem, location }: CompiledProblem,
    { accepted, seed }: { accepted: readonly TripId[]; seed: number },
  ): Promise<void> {
    const { matrix: given, ...rest } = problem;
    if (given.timeDependent) throw new RangeError("travel times depend on the time of day");
    const size = 1 + location.reduce((most, row) => Math.max(most, row), -1);
    const matrix = writeOut(given, { size, withDistances: problem.weights.driveMeter !== 0 });
    await Promise.all(
      this.#threads.map((thread, index) =>
        order(thread, { kind: "open", problem: rest, matrix, accepted, seed: seed + 1000 * index }),
      ),
    );
  }

  async #round(
    { compiled, plan, random }: { compiled: CompiledProblem; plan: Stops; random: Random },
    heat: Omit<Round, "part" | "plan">,
    end: RoundEnd,
  ): Promise<Stops> {
    const parts = partDay(compiled, plan, { count: this.#threads.length, random });
    const next = [...plan];
    await Promise.all(
      this.#threads.map(async (thread, index) => {
        const part = parts[index];
        if (part === undefined) return;
        const answer = await order(thread, { kind: "cool", round: { part, plan, ...heat }, end });
        if (answer.kind !== "cooled") return;
        for (const shift of part.shifts) next[shift] = answer.plan[shift] ?? new Int32Array(0);
      }),
    );
    return next;
  }
}

const now = (): number => performance.timeOrigin + performance.now();

function heatOf(round: number, hot: number): Omit<Round, "part" | "plan"> {
  const { cold, ordersCountFrom = 0 } = daySchedule;
  const at = (progress: number) => hot * (cold / hot) ** progress;
  return {
    hot: at(round / ROUNDS),
    cold: at((round + 1) / ROUNDS),
    ordersCount: round / ROUNDS >= ordersCountFrom,
    isLast: round === ROUNDS - 1,
  };
}

async function order(thread: Worker, what: DayOrder): Promise<DayAnswer> {
  const answer = await ask<DayOrder, DayAnswer>(thread, what);
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
