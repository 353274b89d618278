import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import type { Instance } from "./instances/instance.ts";
import { readInstance } from "./instances/readInstance.ts";
import { wrongWithRoutes } from "./isFeasible.ts";
import { parallelSearch } from "./parallelSearch.ts";
import type { SearchResult } from "./searchTask.ts";
import { MOST_THREADS, positiveNumber, readArguments, runCommand, UsageError, wholeNumber } from "./usage.ts";

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
  const { values, positionals } = readArguments(
    (args) => parseArgs({ args, options, allowPositionals: true }),
    { usage },
  );
  const file = positionals[0];
  if (file === undefined || positionals.length !== 1) throw new UsageError(`usage: ${usage}`);
  const budget = {
    seconds: positiveNumber("--seconds", values.seconds),
    seed: wholeNumber("--seed", values.seed, { least: 0 }),
    threads: wholeNumber("--threads", values.threads, { most: MOST_THREADS }),
    ...(values.steps === undefined ? {} : { steps: wholeNumber("--steps", values.steps) }),
  };
  const bestKnown = values.best === undefined ? undefined : positiveNumber("--best", values.best);
  const text = readFileSync(file, "utf8");
  const instance = readInstance(text);
  if (values.out !== undefined) closeSync(openSync(values.out, "a")); // told before the search, not after it
  const result = await withBar((tell) => parallelSearch({ ...budget, instance: text }, tell));
  if (values.out !== undefined) {
    writeFileSync(values.out, `${JSON.stringify({ routes: result.routes, vehicles: result.vehicles })}\n`);
  }
  return report(instance, result, bestKnown);
}

function report(instance: Instance, result: SearchResult, bestKnown: number | undefined): number {
  if (result.unserved.length > 0) {
    console.log(`infeasible: ${result.unserved.length} of ${instance.requestCount} requests are not served`);
    console.log(`unserved requests: ${result.unserved.join(" ")}`);
    return 1;
  }
  const wrong = wrongWithRoutes(instance, result);
  console.log(`cost ${result.cost.toFixed(2)}`);
  console.log(wrong.length === 0 ? "feasible: verified, no violation" : "infeasible:");
  for (const sentence of wrong) console.log(`  ${sentence}`);
  if (bestKnown !== undefined) {
    console.log(`gap ${((100 * (result.cost - bestKnown)) / bestKnown).toFixed(3)} % to ${bestKnown}`);
  }
  console.log(`best found after ${result.secondsToBest.toFixed(1)} s, ${result.steps} steps`);
  return wrong.length === 0 ? 0 : 1;
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
  try {
    return await run(({ cost, progress }) => {
      best = Math.min(best, cost);
      bar.update(Math.min(100, Math.round(100 * progress)), { cost: best.toFixed(2) });
    });
  } finally {
    bar.stop();
  }
}

await runCommand(main);
