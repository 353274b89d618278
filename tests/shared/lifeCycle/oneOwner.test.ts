import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { shiftStatuses } from "../../../shared/lifeCycle/shift.ts";
import { stopStatuses } from "../../../shared/lifeCycle/stop.ts";
import { tripStatuses } from "../../../shared/lifeCycle/trip.ts";

const words = new Set<string>([...tripStatuses, ...stopStatuses, ...shiftStatuses]);

/** Lists of nothing but statuses, in code or SQL, and comparisons with one. */
function findCopies(text: string): string[] {
  const lists = [...text.matchAll(/[[(]\s*((?:["']\w+["'],?\s*){2,})[\])]/g)]
    .map(([, list = ""]) => [...list.matchAll(/["'](\w+)["']/g)].map(([, word = ""]) => word))
    .filter((list) => list.every((word) => words.has(word)))
    .map((list) => list.join(", "));
  const comparisons = [...text.matchAll(/\bstatus\s*(?:[!=]==|<>|!=|=)\s*["'](\w+)["']/g)]
    .map(([, word = ""]) => word)
    .filter((word) => words.has(word));
  return [...lists, ...comparisons];
}

/** Migrations are as old as they are: a store test holds what they wrote to the life cycle. */
const isElsewhere = (file: string) =>
  /\.tsx?$/.test(file) && !file.startsWith("shared/lifeCycle/") && !file.includes("/migrations/");

describe("what a status means", () => {
  it("is said in shared/lifeCycle alone", () => {
    const files = ["server", "client", "shared"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
      )
      .filter(isElsewhere);
    expect(files.length).toBeGreaterThan(500);
    const copies = files.flatMap((file) =>
      findCopies(readFileSync(file, "utf8")).map((copy) => `${file}: ${copy}`),
    );
    expect(copies).toEqual([]);
  });

  it.each([
    ['const ENDED = new Set(["completed", "cancelled"]);', "completed, cancelled"],
    ["WHERE t.status IN ('onTheWay', 'arrived')", "onTheWay, arrived"],
    ['if (trip.status !== "boarded") return;', "boarded"],
    ["CASE WHEN sp.status = 'done' THEN", "done"],
    ['if (run.status === "planned") return;', "planned"],
    ['z.enum(["planned", "started", "ended"])', "planned, started, ended"],
  ])("would be found here: %s", (line, copy) => {
    expect(findCopies(line)).toEqual([copy]);
  });

  it.each(['duty.kind === "ended"', '["requests", "unassigned"]', 'kind === "missed"'])(
    "is not here: %s",
    (line) => {
      expect(findCopies(line)).toEqual([]);
    },
  );
});
