import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lifeCycleTable } from "../../../shared/lifeCycle/trip.ts";

it("shows in the README the life of a trip as the code has it", () => {
  expect(readFileSync("README.md", "utf8")).toContain(lifeCycleTable());
});
