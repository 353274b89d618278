import { describe, expect, it } from "vitest";
import {
  isOver,
  isToBegin,
  isUnderWay,
  legalShiftChanges,
  shiftStatusAfter,
  shiftStatuses,
  shiftStatusesThat,
} from "../../../shared/lifeCycle/shift.ts";

describe("a shift", () => {
  it("is begun and ended, each once and in this order", () => {
    expect(legalShiftChanges()).toEqual([
      { from: "planned", to: "started" },
      { from: "started", to: "ended" },
    ]);
    expect([shiftStatusAfter("start"), shiftStatusAfter("end")]).toEqual(["started", "ended"]);
  });

  it("is at each status one of three things", () => {
    const holding = shiftStatuses.map((status) =>
      [isToBegin, isUnderWay, isOver].map((is) => is({ status })),
    );
    expect(holding).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    expect(shiftStatusesThat((shift) => !isOver(shift))).toEqual(["planned", "started"]);
  });
});
