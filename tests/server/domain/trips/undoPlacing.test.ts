import { describe, expect, it } from "vitest";
import type { StoredFact } from "../../../../server/domain/facts/fact.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { placingToUndo } from "../../../../server/domain/trips/undoPlacing.ts";
import type { TripStatus } from "../../../../shared/schemas/index.ts";
import { addSeconds, instant, minutes } from "../../../../shared/time/index.ts";

const now = instant(Date.parse("2026-11-30T09:00:00Z"));
const ago = (by: number) => addSeconds(now, minutes(-by));
const placed = (role: "dispatcher" | "system", by: number, movedFrom?: string) =>
  ({ kind: "trip.assigned", by: { role }, at: ago(by), details: { movedFrom } }) as unknown as StoredFact;
const takenOff = { kind: "trip.unassigned", by: { role: "system" }, at: ago(1) } as unknown as StoredFact;
const undoOf = (facts: StoredFact[], status: TripStatus = "assigned") =>
  placingToUndo({ trip: { status } as TripRecord["trip"], facts }, { now, within: minutes(10) });

describe("a placing that can be taken back", () => {
  it("was made by a dispatcher a short while ago, and leads to where the trip was before", () => {
    expect(undoOf([placed("dispatcher", 4, "before")])).toEqual({
      back: "before",
      until: addSeconds(now, minutes(6)),
    });
    expect(undoOf([placed("dispatcher", 10)])).toMatchObject({ back: undefined });
    expect(undoOf([placed("dispatcher", 11)])).toBe("placing.undoOver");
  });

  it("is the last that happened to where the trip goes", () => {
    expect(undoOf([])).toBe("placing.nothingToUndo");
    expect(undoOf([placed("dispatcher", 4), placed("system", 1)])).toBe("placing.nothingToUndo");
    expect(undoOf([placed("dispatcher", 4), takenOff], "unassigned")).toBe("placing.nothingToUndo");
  });

  it("is none that a driver has acted on", () => {
    for (const status of ["onTheWay", "arrived", "boarded", "completed", "noShow"] as const)
      expect(undoOf([placed("dispatcher", 4)], status), status).toBe("placing.acted");
  });
});
