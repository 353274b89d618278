import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { generateInstance, type InstanceShape } from "./instances/generateInstance.ts";
import { writeInstance } from "./instances/writeInstance.ts";
import { seededRandom } from "./seededRandom.ts";

export interface BenchCase {
  readonly name: string;
  readonly text: string;
  /** Value to compare with, if one is known. */
  readonly bestKnown?: number;
}

const BEST_KNOWN = "best-known.csv";

/** All `*.txt` below the folder, with the values of a `best-known.csv` in it or above it. */
export function casesIn(folder: string): BenchCase[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const best = bestKnownValues(folder);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .sort(new Intl.Collator("en", { numeric: true }).compare)
    .map((file) =>
      withBest({ name: basename(file, ".txt"), text: readFileSync(join(folder, file), "utf8") }, best),
    );
}

const withBest = (one: BenchCase, best: ReadonlyMap<string, number>): BenchCase => {
  const bestKnown = best.get(one.name);
  return bestKnown === undefined ? one : { ...one, bestKnown };
};

/** Columns `instance`, `best_known` and, where that is empty, `checked`. */
function bestKnownValues(folder: string): Map<string, number> {
  const file = [folder, dirname(folder)]
    .map((place) => join(place, BEST_KNOWN))
    .find((path) => existsSync(path));
  if (file === undefined) return new Map();
  const rows: Record<string, string>[] = parse(readFileSync(file, "utf8"), {
    columns: true,
    relax_quotes: true,
  });
  const values = rows.map((row) => [row.instance ?? "", Number(row.best_known || row.checked)] as const);
  return new Map(values.filter(([, value]) => value > 0));
}

const shapes: readonly InstanceShape[] = [
  { kind: "cordeau", vehicles: 2, requests: 16 },
  { kind: "cordeau", vehicles: 4, requests: 40 },
  { kind: "cordeau", vehicles: 6, requests: 72 },
  { kind: "cordeau", vehicles: 8, requests: 96 },
  { kind: "hetero", vehicles: 6, requests: 48 },
  { kind: "hetero", vehicles: 12, requests: 120 },
];

/** The repository's own instances: drawn from a seed, the same on every machine. */
export const generatedCases = (): BenchCase[] =>
  shapes.map((shape, index) => ({
    name: `${shape.kind}-${shape.vehicles}-${shape.requests}`,
    text: writeInstance(generateInstance(shape, seededRandom(2026 + index))),
  }));
