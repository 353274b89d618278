import { describe, expect, it } from "vitest";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { countsForQuota, quotaLeft, quotaRefusal, usedOf } from "../../../../server/domain/trips/quota.ts";
import { TripId } from "../../../../shared/ids/index.ts";
import { type TripStatus, tripStatuses } from "../../../../shared/lifeCycle/trip.ts";
import { minutes } from "../../../../shared/time/index.ts";

const ride = (status: TripStatus, { isBroken = false, drive = 20 } = {}) => ({
  trip: { id: TripId.parse(crypto.randomUUID()), status } satisfies Pick<TripRequest, "id" | "status">,
  ...{ direct: minutes(drive), isBroken },
});
const month = "2026-12";

describe("a month's quota", () => {
  it("is used by rides, and by who did not come; what was called off, or was our fault, is given back", () => {
    const counted = tripStatuses.filter((status) => countsForQuota(ride(status)));
    expect(counted).toEqual([
      ...["requested", "assigned", "onTheWay", "arrived", "boarded", "completed", "noShow"],
    ]);
    for (const status of tripStatuses) expect(countsForQuota(ride(status, { isBroken: true }))).toBe(false);
  });

  it("tells what is left, of trips and of hours of driving", () => {
    const used = usedOf([ride("completed"), ride("assigned", { drive: 40 }), ride("missed")]);
    expect(used).toEqual({ trips: 2, minutes: 60 });
    expect(quotaLeft([{ trips: 8 }], month, used)).toEqual({ month, trips: { left: 6, of: 8 } });
    // 2 h are 120 min; 120 − 60.
    expect(quotaLeft([{ trips: 1, hours: 2 }], month, used)).toEqual({
      ...{ month, trips: { left: 0, of: 1 }, minutes: { left: 60, of: 120 } },
    });
    expect(quotaLeft([], month, used)).toBeUndefined();
  });

  it("is that of the contract which leaves most", () => {
    const used = { trips: 3, minutes: 60 };
    expect(quotaLeft([{ trips: 4 }, { trips: 9 }], month, used)?.trips).toEqual({ left: 6, of: 9 });
  });

  it("refuses a wish that needs more than is left, there and back being two", () => {
    const left = { month, trips: { left: 1, of: 8 }, minutes: { left: 30, of: 120 } };
    expect(quotaRefusal(left, { trips: 1, minutes: 30 })).toBeUndefined();
    expect(quotaRefusal(left, { trips: 2, minutes: 20 })).toMatchObject({
      ...{ code: "rider.quotaUsed", values: { month, left: 1, of: 8 } },
    });
    expect(quotaRefusal(left, { trips: 1, minutes: 31 })?.code).toBe("rider.quotaHoursUsed");
    expect(quotaRefusal(undefined, { trips: 9, minutes: 999 })).toBeUndefined();
  });
});
