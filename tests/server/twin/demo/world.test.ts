import { expect, it } from "vitest";
import { createLuck } from "../../../../server/twin/demo/world.ts";

it("decides by seed and subject, not by the order of asking", () => {
  const one = createLuck(7);
  const two = createLuck(7);
  two.staysAway("something else");
  expect(two.traffic("stop 1")).toBe(one.traffic("stop 1"));
  expect(one.actionId("stop 1", "arrive")).toBe(two.actionId("stop 1", "arrive"));
  expect(one.actionId("stop 1", "arrive")).not.toBe(createLuck(8).actionId("stop 1", "arrive"));
});

it("makes action ids that are UUIDs and lets about 1.5 % of riders stay away", () => {
  const luck = createLuck(1);
  expect(luck.actionId("s", "board")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const away = Array.from({ length: 4000 }, (_, n) => luck.staysAway(`trip ${n}`)).filter(Boolean).length;
  // 4,000 × 1.5 % = 60, give or take four standard deviations of 7.7.
  expect(away).toBeGreaterThan(29);
  expect(away).toBeLessThan(91);
});
