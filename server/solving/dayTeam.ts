import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import {
  type CompiledProblem,
  compileProblem,
  emptyPlan,
  type Plan,
  type Problem,
  planFromStops,
  type Random,
  type Round,
} from "../domain/scheduling/index.ts";
import type { DayAnswer, DayOrder, RoundEnd } from "./dayWorker.ts";
import { writeOut } from "./matrixTable.ts";
import { absentTrips, partDay } from "./partDay.ts";
import { seededRandom } from "./seededRandom.ts";
import { startThread } from "./thread.ts";

export interface TeamOptions {
  readonly seed: number;
  /** How long, or for how many steps of each thread: then the same seed gives the same plan. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** After each round. */
  readonly onProgress?: (state: { readonly unserved: number; readonly progress: number }) => void;
}

const ROUNDS = 16;
const HOT = 1.5;
const COLD = 0.05;

/**
 * Threads that build a day together. In each round every one cools its own part of the vehicles, with the trips on them, at the same
 * temperature; then the day is parted anew by chance, so that any two vehicles come together before long.
 * The threads stay for the next day until they are closed.
 */
export class DayTeam {
  readonly #threads: readonly Worker[];

  private constructor(threads: readonly Worker[]) {
    this.#threads = threads;
  }

  static start(threads: number): DayTeam {
    const module = new URL("./dayWorker.ts", import.meta.url);
    return new DayTeam(Array.from({ length: threads }, () => startThread(module)));
  }

  /** As `buildPlan`. Throws RangeError where travel times depend on the time of day. */
  async build(problem: Problem, { seed, budget, onProgress }: TeamOptions): Promise<Plan> {
    const called = now();
    const compiled = compileProblem(problem);
    await this.#open(compiled, seed);
    const random = seededRandom(seed);
    const opened = now();
    let plan: readonly Int32Array[] = problem.shifts.map(() => new Int32Array(0));
    for (let round = 0; round < ROUNDS; round++) {
      const end: RoundEnd =
        "steps" in budget
          ? { steps: Math.ceil(budget.steps / ROUNDS) }
          : { at: opened + ((called + 1000 * budget.seconds - opened) * (round + 1)) / ROUNDS };
      plan = await this.#round({ compiled, plan, round, end, random });
      onProgress?.({ unserved: absentTrips(compiled, plan).length, progress: (round + 1) / ROUNDS });
    }
    return planFromStops(compiled, plan, emptyPlan);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  async #open(compiled: CompiledProblem, seed: number): Promise<void> {
    const { matrix, ...problem } = compiled.problem;
    if (matrix.timeDependent) throw new RangeError("travel times depend on the time of day");
    const size = 1 + compiled.location.reduce((most, row) => Math.max(most, row), -1);
    const table = writeOut(matrix, { size, withDistances: problem.weights.driveMeter !== 0 });
    await Promise.all(
      this.#threads.map((thread, index) =>
        ask(thread, { kind: "open", problem, matrix: table, seed: seed + 1000 * index }),
      ),
    );
  }

  async #round(given: {
    compiled: CompiledProblem;
    plan: readonly Int32Array[];
    round: number;
    end: RoundEnd;
    random: Random;
  }): Promise<Int32Array[]> {
    const { compiled, plan, round, end, random } = given;
    const parts = partDay(compiled, plan, { count: this.#threads.length, random });
    const heat = {
      hot: heatAt(round),
      cold: heatAt(round + 1),
      ordersCount: round >= ROUNDS / 2,
      isLast: round === ROUNDS - 1,
    };
    const next = [...plan];
    await Promise.all(
      this.#threads.map(async (thread, index) => {
        const part = parts[index];
        if (part === undefined) return;
        const order: Round = { part, plan, ...heat };
        const answer = await ask(thread, { kind: "cool", round: order, end });
        if (answer.kind !== "cooled") return;
        for (const shift of part.shifts) next[shift] = answer.plan[shift] ?? new Int32Array(0);
      }),
    );
    return next;
  }
}

const now = (): number => performance.timeOrigin + performance.now();

const heatAt = (round: number): number => HOT * (COLD / HOT) ** (round / ROUNDS);

/** Answers of a thread that has nothing else to do. */
async function ask(thread: Worker, order: DayOrder): Promise<DayAnswer> {
  const answered = once(thread, "message");
  thread.postMessage(order);
  const [answer]: DayAnswer[] = await answered;
  if (answer === undefined) throw new Error("a search thread gave no answer");
  if (answer.kind === "failed") throw new Error(`a search thread failed: ${answer.why}`);
  return answer;
}
