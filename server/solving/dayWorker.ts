import { parentPort } from "node:worker_threads";
import type { TripId } from "../../shared/ids/index.ts";
import {
  type Budget,
  coolPart,
  openSearch,
  type Problem,
  type Round,
  type RuinAndRecreate,
  stepBudget,
} from "../domain/scheduling/index.ts";
import { type MatrixTable, readTable } from "./matrixTable.ts";
import { seededRandom } from "./seededRandom.ts";

/** When a round ends: at this moment (milliseconds since 1970), or after so many steps. */
export type RoundEnd = { readonly at: number } | { readonly steps: number };

export type DayOrder =
  | { readonly kind: "greet" }
  | {
      readonly kind: "open";
      readonly problem: Omit<Problem, "matrix">;
      readonly matrix: MatrixTable;
      /** Trips that must not lose their place. */
      readonly accepted: readonly TripId[];
      readonly seed: number;
    }
  | { readonly kind: "cool"; readonly round: Round; readonly end: RoundEnd };

export type DayAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "opened" }
  /** Stops of each shift. */
  | { readonly kind: "cooled"; readonly plan: readonly Int32Array[] }
  | { readonly kind: "failed"; readonly why: string };

const now = (): number => performance.timeOrigin + performance.now();

function clockBudget(at: number): Budget {
  const began = now();
  return { progress: () => (at <= began ? 1 : (now() - began) / (at - began)), count: () => {} };
}

let search: RuinAndRecreate | undefined;

function obey(order: DayOrder): DayAnswer {
  if (order.kind === "greet") return { kind: "ready" };
  if (order.kind === "open") {
    search = openSearch(
      { ...order.problem, matrix: readTable(order.matrix) },
      order.accepted,
      seededRandom(order.seed),
    );
    return { kind: "opened" };
  }
  if (search === undefined) return { kind: "failed", why: "no day is open" };
  const budget = "at" in order.end ? clockBudget(order.end.at) : stepBudget(order.end.steps);
  return { kind: "cooled", plan: coolPart(search, order.round, budget) };
}

parentPort?.on("message", (order: DayOrder) => {
  let answer: DayAnswer;
  try {
    answer = obey(order);
  } catch (error) {
    answer = { kind: "failed", why: String(error) };
  }
  parentPort?.postMessage(answer);
});
