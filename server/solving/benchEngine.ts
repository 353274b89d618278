import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { TripId } from "../../shared/ids/index.ts";
import { minutes, seconds } from "../../shared/time/index.ts";
import {
  type Budget,
  buildPlan,
  explainRefusal,
  insertTrip,
  insertTrips,
  offerWindows,
  type Plan,
  type Problem,
  previewChange,
  relaxToReality,
  removeTrip,
  servedIn,
  verifyPlan,
} from "../domain/scheduling/index.ts";
import { compileProblem, planPrice } from "../domain/scheduling/walking.ts";
import { DayTeam } from "./dayTeam.ts";
import { operationalDay } from "./operationalDay.ts";
import { seededRandom } from "./seededRandom.ts";
import { readArguments, runCommand, wholeNumber } from "./usage.ts";

/**
 * Prints how long the engine takes on a generated day, and on one ten times as large.
 * `npm run bench:engine -- [--samples N] [--seed S] [--scales 1,10] [--seconds N] [--threads K]`. Figures only: nothing
 * passes or fails. `--seconds`: how long the day may be built (0: not at all), by so many threads that wait for it.
 */
const usage = "npm run bench:engine -- [--samples N] [--seed S] [--scales 1,10] [--seconds N] [--threads K]";

const options = {
  samples: { type: "string", default: "200" },
  seed: { type: "string", default: "1" },
  scales: { type: "string", default: "1,10" },
  seconds: { type: "string", default: "60" },
  threads: { type: "string", default: "2" },
} as const;

async function main(): Promise<number> {
  const { values } = readArguments((args) => parseArgs({ args, options }), { usage });
  const scales = values.scales.split(",").map((text) => wholeNumber("--scales", text));
  const asked = {
    samples: wholeNumber("--samples", values.samples),
    seed: wholeNumber("--seed", values.seed, { least: 0 }),
    seconds: wholeNumber("--seconds", values.seconds, { least: 0 }),
    threads: wholeNumber("--threads", values.threads),
  };
  console.log(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}, seed ${asked.seed}`);
  for (const scale of scales) await measure(scale, asked);
  return 0;
}

interface Asked {
  samples: number;
  seed: number;
  seconds: number;
  threads: number;
}

async function measure(scale: number, asked: Asked): Promise<void> {
  const problem = operationalDay({ scale, seed: asked.seed });
  console.log(`\n${problem.shifts.length} vehicles, ${problem.trips.length} trips`);
  const { plan, rejected, took } = fill(problem);
  const wrong = verifyPlan(problem, plan).length;
  console.log(`  all trips one by one: ${took} s, ${rejected.length} refused, ${wrong} violations`);
  const samples = served(plan, Math.max(20, Math.round(asked.samples / scale)));
  for (const tripId of samples.slice(0, 10)) time(problem, plan, tripId); // until the machine code is there
  const times = samples.map((tripId) => time(problem, plan, tripId));
  const row = (name: string, of: (one: Times) => number) =>
    console.log(`  ${name.padEnd(24)}${spread(times.map(of))}`);
  row("problem compiled", (one) => one.compile);
  row("one best insertion", (one) => one.insert);
  row("offers, hour each side", (one) => one.hour);
  row("offers, whole day", (one) => one.day);
  row("refusal explained", (one) => one.explain);
  row("change previewed", (one) => one.preview);
  row("day fitted to reality", (one) => one.relax);
  row("plan verified", (one) => one.verify);
  await searchFor(problem, asked);
  console.log(`  memory                  ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
}

/** Budgets of a build of their own each, up to `--seconds`. */
const BUDGETS = [5, 20, 60, 600];

async function searchFor(problem: Problem, { seconds: limit, seed, threads }: Asked): Promise<void> {
  if (limit === 0) return;
  const team = threads > 1 ? await DayTeam.start(threads) : undefined;
  const built = async (seconds: number): Promise<Plan> =>
    (await team?.build(problem, { seed, budget: { seconds } })) ??
    buildPlan(problem, { random: seededRandom(seed), budget: clockBudget(performance.now(), seconds) });
  const budgets = [...BUDGETS.filter((one) => one < limit), limit];
  printPlan(problem, await built(budgets[0] ?? limit), `the first, cold, ${budgets[0]} s`); // then the machine code is there
  for (const budget of budgets)
    printPlan(problem, await built(budget), `built in ${String(budget).padStart(4)} s`);
  await team?.close();
}

const clockBudget = (began: number, seconds: number): Budget => ({
  progress: () => (performance.now() - began) / 1000 / seconds,
  count: () => {},
});

/** Whom the plan serves, and the price of its routes: what is left out is counted, not priced. */
function printPlan(problem: Problem, plan: Plan, name: string): void {
  const served = problem.trips.length - plan.unassigned.length;
  const wrong = verifyPlan(problem, plan).length;
  const price = Math.round(planPrice(problem, plan));
  console.log(`  ${name.padEnd(24)}${served} served, routes ${price}, ${wrong} violations`);
}

interface Times {
  compile: number;
  insert: number;
  hour: number;
  day: number;
  explain: number;
  preview: number;
  relax: number;
  verify: number;
}

/** By priority class, then in order of application. */
function fill(problem: Problem): { plan: Plan; rejected: TripId[]; took: string } {
  const order = problem.trips.toSorted(
    (a, b) => a.priorityClass - b.priorityClass || a.applicationOrder - b.applicationOrder,
  );
  const began = performance.now();
  const unassigned = order.map(({ id }) => ({ tripId: id, reason: "new" }));
  const result = insertTrips(
    problem,
    { routes: [], unassigned },
    order.map(({ id }) => id),
  );
  return { ...result, took: ((performance.now() - began) / 1000).toFixed(1) };
}

/** Trips of the plan, evenly through its routes. */
function served(plan: Plan, count: number): TripId[] {
  const all = servedIn(plan);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** Milliseconds of each question about one trip that is taken out of the plan first. */
function time(problem: Problem, full: Plan, tripId: TripId): Times {
  const plan = removeTrip(problem, full, { tripId, reason: "measured" });
  const trip = problem.trips.find(({ id }) => id === tripId);
  const asked = trip?.requested?.at ?? seconds(0);
  const day = {
    earlierBy: seconds(asked - minutes(360)),
    laterBy: seconds(minutes(1140) - asked),
    step: minutes(15),
  };
  const to = plan.routes[0]?.shiftId;
  return {
    compile: milliseconds(() => compileProblem(problem)),
    insert: milliseconds(() => insertTrip(problem, plan, tripId)),
    hour: milliseconds(() => offerWindows(problem, plan, tripId)),
    day: milliseconds(() => offerWindows(problem, plan, tripId, day)),
    explain: milliseconds(() => explainRefusal(problem, plan, tripId)),
    preview: milliseconds(() => to && previewChange(problem, plan, { kind: "assign", tripId, shiftId: to })),
    relax: milliseconds(() => relaxToReality(problem, plan)),
    verify: milliseconds(() => verifyPlan(problem, plan)),
  };
}

/** The fastest of three, so that other work on the machine does not count. */
function milliseconds(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

function spread(samples: number[]): string {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  return `p50 ${at(0.5).padStart(8)} ms   p99 ${at(0.99).padStart(8)} ms`;
}

await runCommand(main);
