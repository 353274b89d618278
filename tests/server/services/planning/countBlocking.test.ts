import { describe, expect, it } from "vitest";
import type { RefusalCode, ShiftRefusal } from "../../../../server/domain/scheduling/index.ts";
import { countBlocking } from "../../../../server/services/planning/countBlocking.ts";

const refusals = (...codes: RefusalCode[]): ShiftRefusal[] =>
  codes.map((code, index) => ({
    shiftId: `shift-${index}` as ShiftRefusal["shiftId"],
    blocking: { code, values: {}, sentence: code },
  }));

describe("why no vehicle takes a trip", () => {
  it("counts the vehicles by what keeps each away", () => {
    expect(countBlocking(refusals("pickupWindow", "capacity", "pickupWindow"))).toEqual({
      code: "noVehicle",
      values: { pickupWindow: 2, capacity: 1 },
    });
  });

  it("leaves out vehicles that may never take it, while there are others", () => {
    expect(countBlocking(refusals("contract", "contract", "lift", "shiftHours"))).toEqual({
      code: "noVehicle",
      values: { shiftHours: 1 },
    });
  });

  it("says which rules it is when no vehicle may take it at all", () => {
    expect(countBlocking(refusals("contract", "lift", "contract"))).toEqual({
      code: "noVehicleAllowed",
      values: { contract: 2, lift: 1 },
    });
  });
});
