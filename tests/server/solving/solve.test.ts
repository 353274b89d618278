import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateInstance } from "../../../server/solving/instances/generateInstance.ts";
import type { Instance } from "../../../server/solving/instances/instance.ts";
import { readInstance } from "../../../server/solving/instances/readInstance.ts";
import { writeInstance } from "../../../server/solving/instances/writeInstance.ts";
import { wrongWithRoutes } from "../../../server/solving/isFeasible.ts";
import { parallelSearch } from "../../../server/solving/parallelSearch.ts";
import { seededRandom } from "../../../server/solving/seededRandom.ts";
import { oneRequest } from "./instances/smallInstances.ts";

const folder = mkdtempSync(join(tmpdir(), "solve-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process of its own begins by reading TypeScript; beside other work that takes a while. */
const PATIENCE = 120_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as `npm run solve` starts it. */
function solve(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "server/solving/solve.ts", ...args]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (some) => (out += String(some)));
    child.stderr.on("data", (some) => (err += String(some)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Length of all routes, from the depot and back to it. */
function lengthOf({ nodes }: Instance, routes: readonly (readonly number[])[]): number {
  const way = (a: number, b: number) =>
    Math.hypot((nodes[a]?.x ?? 0) - (nodes[b]?.x ?? 0), (nodes[a]?.y ?? 0) - (nodes[b]?.y ?? 0));
  return routes
    .flatMap((route) => [0, ...route].map((node, at) => way(node, route[at] ?? 0)))
    .reduce((sum, length) => sum + length, 0);
}

describe("a solvable instance", () => {
  it(
    "ends with 0, its cost, and a file of routes that verifies",
    async () => {
      const shape = { kind: "hetero", vehicles: 2, requests: 8 } as const;
      const instance = generateInstance(shape, seededRandom(3));
      const out = join(folder, "solution.json");
      const file = fileOf("drawn.txt", writeInstance(instance));
      const ended = await solve(file, "--steps", "200", "--out", out, "--best", "1");
      expect(ended).toMatchObject({ code: 0, err: "" });
      const solution: { routes: number[][]; vehicles: number[] } = JSON.parse(readFileSync(out, "utf8"));
      expect(wrongWithRoutes(instance, solution)).toEqual([]);
      expect(solution.routes.flat().sort((a, b) => a - b)).toEqual(
        Array.from({ length: 16 }, (_, i) => i + 1),
      );
      const cost = lengthOf(instance, solution.routes);
      expect(ended.out.split("\n").slice(0, 2)).toEqual([
        `cost ${cost.toFixed(2)}`,
        "feasible: verified, no violation",
      ]);
      expect(ended.out).toContain(`gap ${(100 * (cost - 1)).toFixed(3)} % to 1\n`);
    },
    PATIENCE,
  );

  it(
    "in JSON, searched by two threads against the clock, costs the same as by hand",
    async () => {
      // 5 to Ada, 4 with her, 3 back.
      const file = fileOf("one.json", JSON.stringify(readInstance(oneRequest), undefined, 2));
      const ended = await solve(file, "--seconds", "0.5", "--threads", "2");
      expect(ended).toMatchObject({ code: 0, err: "" });
      expect(ended.out).toMatch(/^cost 12\.00\n/);
    },
    PATIENCE,
  );

  it("is solved alike with the same seed and steps", async () => {
    const shape = { kind: "cordeau", vehicles: 2, requests: 8 } as const;
    const instance = writeInstance(generateInstance(shape, seededRandom(5)));
    const again = () => parallelSearch({ instance, seed: 0, seconds: 1, steps: 50, threads: 2 });
    expect((await again()).routes).toEqual((await again()).routes);
  });
});

it(
  "an instance in which not everybody can be served ends with 1 and their numbers",
  async () => {
    // Requests 1 and 3 shut at 60, 80 apart, and open at 50; there is one vehicle. Request 2 nobody can reach: 200 > 20.
    const file = fileOf(
      "infeasible.txt",
      `1 3 1000 1 300
0 0 0 0 0 0 1000
1 -40 0 2 1 50 60
2 200 0 2 1 10 20
3 40 0 2 1 50 60
4 -40 1 2 -1 0 1000
5 200 1 2 -1 0 1000
6 40 1 2 -1 0 1000
`,
    );
    const ended = await solve(file, "--steps", "50");
    expect(ended).toMatchObject({ code: 1, err: "" });
    expect(ended.out).toMatch(/^infeasible: 2 of 3 requests are not served\nunserved requests: (1 2|2 3)\n$/);
  },
  PATIENCE,
);

describe("a call that cannot be answered ends with 2 and one line:", () => {
  const good = fileOf("good.txt", oneRequest);
  const bad = fileOf("bad.txt", oneRequest.replace("10 20", "20 10"));
  it.each([
    ["a malformed file", [bad], /^line 3: the window closes/],
    ["a missing file", [join(folder, "nowhere.txt")], /^ENOENT: .*nowhere\.txt/],
    ["an unknown option", [good, "--quickly"], /^Unknown option '--quickly'.*usage: npm run solve/],
    ["negative seconds", [good, "--seconds", "-5"], /^--seconds must be a number above 0, not "-5"$/],
    ["a solution that cannot be written", [good, "--out", join(folder, "no", "where")], /^ENOENT: .*where'$/],
  ])(
    "%s",
    async (_, args, line) => {
      const ended = await solve(...args);
      expect(ended).toMatchObject({ code: 2, out: "" });
      expect(ended.err.trimEnd()).toMatch(line);
      expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
    },
    PATIENCE,
  );
});
