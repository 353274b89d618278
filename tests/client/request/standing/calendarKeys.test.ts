import { expect, it } from "vitest";
import { dayByKey } from "../../../../client/request/standing/calendarKeys.ts";

// Monday, Wednesday, Friday; the Wednesday of the second week is left out.
const dates = ["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-04"].map((day) => ({ day }));

it.each([
  ["ArrowRight", "2026-11-23", "2026-11-25"],
  ["ArrowLeft", "2026-11-25", "2026-11-23"],
  ["ArrowDown", "2026-11-23", "2026-11-30"],
  ["ArrowDown", "2026-11-25", "2026-12-04"], // a week on there is none: the next after it
  ["ArrowUp", "2026-12-04", "2026-11-27"],
  ["Home", "2026-11-30", "2026-11-23"],
  ["End", "2026-11-23", "2026-12-04"],
  ["ArrowLeft", "2026-11-23", undefined],
  ["ArrowDown", "2026-11-30", undefined],
  ["a", "2026-11-23", undefined],
])("%s leads in the calendar from %s to %s", (key, from, to) => {
  expect(dayByKey(key, from, dates)).toBe(to);
});
