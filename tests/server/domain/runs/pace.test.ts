import { describe, expect, it } from "vitest";
import { type Drive, paceOf, unknownPace } from "../../../../server/domain/runs/pace.ts";
import { hours, minutes } from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const rules = { halfSure: hours(1), halfLife: hours(2) };
const drive = (expected: number, took: number, ended = "09:00"): Drive => ({
  ...{ expected: minutes(expected), took: minutes(took) },
  endedAt: at(ended),
});
const pace = (...drives: Drive[]) => paceOf(drives, rules, at("09:00"));

describe("the pace of a day", () => {
  it("is what its drives took together over what was expected of them", () => {
    // 36 + 24 minutes for 30 + 30 expected: a long drive counts for as much as it is long. As much as is seen is half of what makes sure.
    expect(pace(drive(30, 36), drive(30, 24))).toEqual({ factor: 1, certainty: 0.5 });
    expect(pace(drive(40, 50), drive(20, 19)).factor).toBeCloseTo(69 / 60);
  });

  it("is rather what was driven just now than in the morning", () => {
    // Two hours ago counts for half: (0.5 × 30 + 60) / (0.5 × 30 + 30) = 75 / 45.
    expect(pace(drive(30, 30, "07:00"), drive(30, 60)).factor).toBeCloseTo(75 / 45);
  });

  it("does not go by what was no drive: reported in one go, hours late, or only across a yard", () => {
    expect(pace(drive(30, 0), drive(30, 5), drive(30, 120), drive(1, 2))).toEqual(unknownPace);
  });
});
