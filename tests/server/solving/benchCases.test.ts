import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { casesIn } from "../../../server/solving/benchCases.ts";
import { oneRequest } from "./instances/smallInstances.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-cases-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("finds the instances below a folder in the order of their numbers, each with its best known value", () => {
  mkdirSync(join(folder, "a"));
  for (const name of ["a10-2", "a2-2", "b1"]) writeFileSync(join(folder, "a", `${name}.txt`), oneRequest);
  writeFileSync(
    join(folder, "best-known.csv"),
    "instance,best_known,status,checked\na2-2,12.00,optimal,12.00\na10-2,,,13.5\nb1,,,\n",
  );
  const found = casesIn(join(folder, "a")).map(({ name, bestKnown }) => [name, bestKnown]);
  // Without a best known value, the best one checked stands in; without both there is nothing to compare with.
  expect(found).toEqual([
    ["a2-2", 12],
    ["a10-2", 13.5],
    ["b1", undefined],
  ]);
  expect(casesIn(folder)).toHaveLength(3);
});

it("finds nothing in a folder that is not there, or is a file", () => {
  expect(casesIn(join(folder, "nowhere"))).toEqual([]);
  expect(casesIn(join(folder, "best-known.csv"))).toEqual([]);
});
