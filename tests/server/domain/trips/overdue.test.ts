import { describe, expect, it } from "vitest";
import { type ExpectedShift, overdueFrom } from "../../../../server/domain/trips/overdue.ts";
import type { TripStatus } from "../../../../shared/schemas/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, promise, recordOf } from "../../presenters/records.ts";

/** Promised 09:10 to 09:30; missed two minutes later. */
const from = (status: TripStatus, shift?: ExpectedShift) =>
  overdueFrom({ trip: recordOf({ trip: { status } }).trip, promise }, shift, { missedAfter: minutes(2) });
const shift = (status: ExpectedShift["status"]): ExpectedShift => ({
  ...{ status, ends: at("16:00"), beginBy: at("07:05") },
});

describe("a trip is missed", () => {
  it("two minutes after its window when it has no vehicle, or one whose shift nobody has begun", () => {
    for (const status of ["requested", "unassigned"] as const) expect(from(status)).toBe(at("09:32"));
    expect(from("assigned", shift("planned"))).toBe(at("09:32"));
  });

  it("not before the shift could have begun at all", () => {
    expect(from("assigned", { ...shift("planned"), beginBy: at("09:35") })).toBe(at("09:35"));
  });

  it("at the end of a shift under way: until then somebody comes, however late", () => {
    for (const status of ["assigned", "onTheWay", "arrived"] as const)
      expect(from(status, shift("started"))).toBe(at("16:00"));
  });

  it("never when somebody is aboard or it is over", () => {
    for (const status of ["boarded", "completed", "cancelled"] as const)
      expect(from(status, shift("started"))).toBeUndefined();
  });
});
