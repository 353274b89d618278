import { describe, expect, it } from "vitest";
import {
  dayRouteOf,
  pathOfClosing,
  pathOfDay,
  pathOfStep,
  pathOfUnassigned,
  shownDayOf,
} from "../../../../client/dispatcher/day/shownDay.ts";

const none = { isUnassigned: false, isClosing: false };

describe("the day in the address", () => {
  it("is the one named, with or without the list of those who have no vehicle or its closing", () => {
    expect(dayRouteOf("/day/2026-12-01")).toEqual({ day: "2026-12-01", ...none });
    expect(dayRouteOf(pathOfUnassigned("2026-12-01"))).toEqual({
      day: "2026-12-01",
      ...none,
      isUnassigned: true,
    });
    expect(dayRouteOf(pathOfClosing("2026-12-01"))).toEqual({ day: "2026-12-01", ...none, isClosing: true });
    expect(dayRouteOf(pathOfDay("2026-12-01", "2026-11-30")).day).toBe("2026-12-01");
  });

  it("is today's where none is named, or none that there is; today's own address stays today's", () => {
    for (const path of ["/", "/day/", "/day/2026-13-01", "/day/2026-02-30", "/day/2026-12-01/x", "/trips/1"])
      expect(dayRouteOf(path), path).toEqual({ day: undefined, ...none });
    expect(pathOfDay("2026-11-30", "2026-11-30")).toBe("/");
  });

  it("is stepped from the address, so that two quick presses go two days before any of them is on the screen", () => {
    const today = "2026-11-30";
    const once = pathOfStep(pathOfUnassigned("2026-12-01"), -1, today);
    expect([once, pathOfStep(once, -1, today)]).toEqual(["/", "/day/2026-11-29"]);
  });

  it("lies before today, is today, or is still to come", () => {
    const sideOf = (day: string) => shownDayOf(day, "2026-11-30").is;
    expect(["2026-11-29", "2026-11-30", "2026-12-01"].map(sideOf)).toEqual(["past", "today", "ahead"]);
  });
});
