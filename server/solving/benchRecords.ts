import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse } from "csv-parse/sync";

export interface RunKey {
  readonly instance: string;
  readonly seed: number;
  readonly seconds: number;
  readonly threads: number;
}
export interface RunRecord extends RunKey {
  readonly cost: number;
  readonly secondsToBest: number;
  readonly feasible: boolean;
}

const HEADER = "instance,seed,seconds,threads,cost,seconds_to_best,feasible";

/**
 * Runs made so far, one line each, written as soon as they end: a bench that was broken off goes on where it was. A line cut
 * short in the middle is dropped, and its run made again.
 */
export class BenchRecords {
  readonly #records: RunRecord[] = [];

  constructor(readonly file: string) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole === "") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${HEADER}\n`);
      return;
    }
    if (whole.length < text.length) writeFileSync(file, whole);
    this.#records.push(...readRecords(whole));
  }

  find(key: RunKey): RunRecord | undefined {
    return this.of(key.instance, key).find((record) => record.seed === key.seed);
  }

  of(instance: string, budget: { seconds: number; threads: number }): RunRecord[] {
    return this.#records.filter(
      (record) =>
        record.instance === instance &&
        record.seconds === budget.seconds &&
        record.threads === budget.threads,
    );
  }

  add(record: RunRecord): void {
    this.#records.push(record);
    const { instance, seed, seconds, threads, cost, secondsToBest, feasible } = record;
    const fields = [quoted(instance), seed, seconds, threads, cost, secondsToBest.toFixed(2), feasible];
    appendFileSync(this.file, `${fields.join(",")}\n`);
  }
}

const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

function readRecords(text: string): RunRecord[] {
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.map((row) => ({
    instance: row.instance ?? "",
    seed: Number(row.seed),
    seconds: Number(row.seconds),
    threads: Number(row.threads),
    cost: Number(row.cost),
    secondsToBest: Number(row.seconds_to_best),
    feasible: row.feasible === "true",
  }));
}
