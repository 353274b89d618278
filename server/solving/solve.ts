import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { verifyPlan } from "../domain/scheduling/index.ts";
import { type Instance, InstanceError } from "./instances/instance.ts";
import { planOfRoutes } from "./instances/planOfRoutes.ts";
import { readInstance } from "./instances/readInstance.ts";
import { toProblem } from "./instances/toProblem.ts";
import { parallelSearch } from "./parallelSearch.ts";
import type { SearchResult } from "./searchTask.ts";
import { positiveCount, UsageError } from "./usage.ts";

const usage =
  "npm run solve -- INSTANCE [--seconds N | --steps N] [--threads K] [--seed S] [--best VALUE] [--out FILE]";

const options = {
  seconds: { type: "string", default: "10" },
  steps: { type: "string" },
  threads: { type: "string", default: "2" },
  seed: { type: "string", default: "1" },
  best: { type: "string" },
  out: { type: "string" },
} as const;

/** Exit codes: 0 solved, 1 not everybody could be served, 2 wrong arguments or a malformed file. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const file = positionals[0];
  if (file === undefined || positionals.length !== 1) throw new UsageError(`usage: ${usage}`);
  const text = readFileSync(file, "utf8");
  const instance = readInstance(text);
  const task = {
    instance: text,
    seconds: positiveCount("--seconds", values.seconds),
    seed: positiveCount("--seed", values.seed),
    threads: positiveCount("--threads", values.threads),
    ...(values.steps === undefined ? {} : { steps: positiveCount("--steps", values.steps) }),
  };
  const bestKnown = values.best === undefined ? undefined : positiveCount("--best", values.best);
  const result = await withBar((tell) => parallelSearch(task, tell));
  if (values.out !== undefined) {
    writeFileSync(values.out, `${JSON.stringify({ routes: result.routes, vehicles: result.vehicles })}\n`);
  }
  return report(instance, result, bestKnown);
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}`);
  }
}

function report(instance: Instance, result: SearchResult, bestKnown: number | undefined): number {
  if (result.unserved.length > 0) {
    console.log(`infeasible: ${result.unserved.length} of ${instance.requestCount} requests are not served`);
    console.log(`unserved requests: ${result.unserved.join(" ")}`);
    return 1;
  }
  const problem = toProblem(instance);
  const violations = verifyPlan(problem, planOfRoutes(problem, result));
  console.log(`cost ${result.cost.toFixed(2)}`);
  console.log(violations.length === 0 ? "feasible: verified, no violation" : "infeasible:");
  for (const violation of violations) console.log(`  ${violation.sentence}`);
  if (bestKnown !== undefined) {
    console.log(`gap ${((100 * (result.cost - bestKnown)) / bestKnown).toFixed(3)} % to ${bestKnown}`);
  }
  console.log(`best found after ${result.secondsToBest.toFixed(1)} s, ${result.steps} steps`);
  return violations.length === 0 ? 0 : 1;
}

type Tell = (state: { cost: number; progress: number }) => void;

/** A bar on a terminal only; it writes to the error stream, so that the answer can be piped. */
async function withBar(run: (tell: Tell) => Promise<SearchResult>): Promise<SearchResult> {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage} %  cost {cost}",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let best = Infinity;
  bar.start(100, 0, { cost: "-" });
  const result = await run(({ cost, progress }) => {
    best = Math.min(best, cost);
    bar.update(Math.min(100, Math.round(100 * progress)), { cost: best.toFixed(2) });
  });
  bar.stop();
  return result;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected =
    error instanceof InstanceError ||
    error instanceof UsageError ||
    (error instanceof Error && "code" in error && error.code === "ENOENT");
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
