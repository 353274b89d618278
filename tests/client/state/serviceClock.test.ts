import { expect, it } from "vitest";
import { serviceNow } from "../../../client/state/serviceClock.ts";

const realAnchor = Date.parse("2026-11-23T04:00:00Z");
const clock = {
  demo: true,
  now: "2026-11-23T02:00:00.000Z",
  anchorReal: new Date(realAnchor).toISOString(),
  speed: 30,
  paused: false,
};

it("runs the demo day thirty times as fast", () => {
  // 10 s of real time × 30 = 5 minutes of the service.
  expect(new Date(serviceNow(clock, realAnchor + 10_000)).toISOString()).toBe("2026-11-23T02:05:00.000Z");
});

it("stands still while paused", () => {
  const paused = { ...clock, paused: true };
  expect(new Date(serviceNow(paused, realAnchor + 60_000)).toISOString()).toBe("2026-11-23T02:00:00.000Z");
});

it("is the real time until the server said otherwise", () => {
  expect(serviceNow(undefined, realAnchor)).toBe(realAnchor);
});
