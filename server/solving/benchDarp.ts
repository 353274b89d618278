import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { type BenchCase, casesIn, generatedCases } from "./benchCases.ts";
import { BenchRecords, type RunRecord } from "./benchRecords.ts";
import { benchTable } from "./benchTable.ts";
import { InstanceError } from "./instances/instance.ts";
import { readInstance } from "./instances/readInstance.ts";
import { isFeasible } from "./isFeasible.ts";
import { parallelSearch } from "./parallelSearch.ts";
import { MOST_THREADS, positiveNumber, readArguments, runCommand, UsageError, wholeNumber } from "./usage.ts";

const usage =
  "npm run bench:darp -- [--instances DIR] [--seconds N] [--threads K] [--runs R] [--csv FILE] [--only TEXT]";

const options = {
  instances: { type: "string" },
  seconds: { type: "string", default: "60" },
  threads: { type: "string", default: "2" },
  runs: { type: "string", default: "3" },
  csv: { type: "string", default: ".local/bench-darp.csv" },
  only: { type: "string", default: "" },
} as const;

/** Runs already in the CSV file (same instance, seconds, threads and seed) are not made again. */
async function main(): Promise<number> {
  const { values } = readArguments((args) => parseArgs({ args, options }), { usage });
  const budget = {
    seconds: positiveNumber("--seconds", values.seconds),
    threads: wholeNumber("--threads", values.threads, { most: MOST_THREADS }),
  };
  const runs = wholeNumber("--runs", values.runs);
  const all = values.instances === undefined ? generatedCases() : casesIn(values.instances);
  const cases = all.filter(({ name }) => name.includes(values.only));
  if (cases.length === 0) throw new UsageError(`no instance found; usage: ${usage}`);
  for (const one of cases) expectReadable(one);
  const records = new BenchRecords(values.csv);
  const bar = new cliProgress.SingleBar({
    format: "{bar} {value}/{total} runs  {name}",
    stream: process.stderr,
  });
  bar.start(cases.length * runs, 0, { name: "" });
  try {
    for (const one of cases) {
      for (let seed = 1; seed <= runs; seed++) {
        bar.update({ name: `${one.name} seed ${seed}` });
        const key = { instance: one.name, seed, ...budget };
        if (records.find(key) === undefined) records.add({ ...key, ...(await run(one, key)) });
        bar.increment();
      }
    }
  } finally {
    bar.stop();
  }
  console.log(benchTable(cases, (name) => records.of(name, budget)).join("\n"));
  return 0;
}

/** A malformed file among many is told by its name, before hours of running. */
function expectReadable({ name, text }: BenchCase): void {
  try {
    readInstance(text);
  } catch (error) {
    throw error instanceof InstanceError ? new UsageError(`${name}: ${error.message}`) : error;
  }
}

async function run(
  { text }: BenchCase,
  key: { seconds: number; threads: number; seed: number },
): Promise<Pick<RunRecord, "cost" | "secondsToBest" | "feasible">> {
  const result = await parallelSearch({ ...key, instance: text });
  const feasible = isFeasible(readInstance(text), result);
  return { cost: result.cost, secondsToBest: result.secondsToBest, feasible };
}

await runCommand(main);
