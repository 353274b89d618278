import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stillHolds } from "../../../../server/services/dispatching/look.ts";
import type { Look } from "../../../../server/stores/looks.ts";
import { TripId } from "../../../../shared/ids/index.ts";
import { instant, minutes, seconds } from "../../../../shared/time/index.ts";

const bo = TripId.parse(randomUUID());
const cy = TripId.parse(randomUUID());
const ten = instant(Date.UTC(2026, 10, 30, 5)); // 10:00 in Kyzylorda
const later = (time: number) => instant(ten + time * 1000);

/** Ada would be fetched at 10:00 and let out at 10:20; Bo, who is with her in the vehicle, would come 4 minutes later. */
const shown: Look = {
  tripVersion: 3,
  feasible: true,
  pickupAt: ten,
  dropoffAt: later(minutes(20)),
  others: [{ tripId: bo, pickupLater: seconds(0), dropoffLater: minutes(4), promiseMissedBy: seconds(0) }],
};
const bosFate = (change: Partial<Look["others"][number]>): Partial<Look> => ({
  others: shown.others.map((each) => ({ ...each, ...change })),
});
const cysFate = (dropoffLater: number): Partial<Look> => ({
  others: [
    ...shown.others,
    { tripId: cy, pickupLater: seconds(0), dropoffLater: seconds(dropoffLater), promiseMissedBy: seconds(0) },
  ],
});

describe("what was shown", () => {
  it.each<[string, Partial<Look>]>([
    ["nothing has changed", {}],
    ["the trip's own times have gone along with the clock for 4 minutes", { pickupAt: later(minutes(4)) }],
    ["the trip's own times are 4 minutes sooner", { pickupAt: later(-minutes(4)) }],
    ["another is moved by not quite 5 minutes more", bosFate({ dropoffLater: seconds(8 * 60 + 59) })],
    ["somebody who has come in meanwhile is moved by not quite 5 minutes", cysFate(299)],
  ])("still holds when %s", (_, change) => {
    expect(stillHolds(shown, { ...shown, ...change })).toBe(true);
    expect(stillHolds({ ...shown, ...change }, shown)).toBe(true);
  });

  it.each<[string, Partial<Look>]>([
    ["somebody has changed the trip", { tripVersion: 4 }],
    ["it is no longer possible", { feasible: false }],
    ["the trip would be fetched 5 minutes later", { pickupAt: later(minutes(5)) }],
    ["the trip would be fetched 5 minutes sooner", { pickupAt: later(-minutes(5)) }],
    ["the trip would arrive 5 minutes later", { dropoffAt: later(minutes(25)) }],
    ["nobody would be fetched any more: the rider is aboard", { pickupAt: undefined }],
    ["another would be moved by 5 minutes more", bosFate({ dropoffLater: minutes(9) })],
    ["another would be fetched 5 minutes sooner", bosFate({ pickupLater: seconds(-minutes(5)) })],
    ["another's promise would be missed", bosFate({ promiseMissedBy: minutes(1) })],
    ["somebody who has come in meanwhile would be moved by 5 minutes", cysFate(300)],
  ])("holds no longer when %s", (_, change) => {
    expect(stillHolds(shown, { ...shown, ...change })).toBe(false);
  });

  it("holds when others fare better than shown: who was to be moved is not moved at all", () => {
    expect(
      stillHolds({ ...shown, ...bosFate({ dropoffLater: minutes(12) }) }, { ...shown, others: [] }),
    ).toBe(true);
  });
});
