import { describe, expect, it } from "vitest";
import { createFigures } from "../../../server/http/figures.ts";
import { seconds } from "../../../shared/time/index.ts";

describe("the figures of a process", () => {
  it("tell of planning, and of a comparison only once somebody has made it", async () => {
    const { registry, planning } = createFigures();
    expect(await registry.metrics()).not.toContain("planning_cost_ratio{");
    planning.took("assign", seconds(0.2));
    planning.refused("shiftHours");
    planning.roomMade(2);
    planning.costAgainstLongRun(1.04);
    const text = await registry.metrics();
    expect(text).toContain('planning_seconds_bucket{le="0.3",what="assign"} 1');
    expect(text).toContain('planning_refusals_total{reason="shiftHours"} 1');
    expect(text).toContain("planning_rooms_made_total 2");
    expect(text).toContain('planning_cost_ratio{against="longRun"} 1.04');
  });

  it("show the queues as they are when somebody asks, and nothing while they are away", async () => {
    const { registry, watchQueues } = createFigures();
    let isAway = false;
    watchQueues(async () => {
      if (isAway) throw new Error("Redis is away");
      return [{ queue: "assign", waiting: 3, failed: 1, oldestSeconds: 90 }];
    });
    const shown = async () =>
      (await registry.metrics())
        .split("\n")
        .filter((line) => /^queue_\w+\{/.test(line))
        .sort();
    expect(await shown()).toEqual([
      'queue_jobs_failed{queue="assign"} 1',
      'queue_jobs_waiting{queue="assign"} 3',
      'queue_oldest_seconds{queue="assign"} 90',
    ]);
    isAway = true;
    expect(await shown()).toEqual([]);
  });
});
