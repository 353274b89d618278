import { describe, expect, it } from "vitest";
import { type FoundTime, marginOf, rankTimes } from "../../../../server/domain/trips/offers.ts";
import { addSeconds, minutes, seconds, toInstant } from "../../../../shared/time/index.ts";

const NINE = toInstant("2026-09-07T09:00:00+05:00");
const spacing = minutes(20);

/** Nine o'clock moved by so many minutes: fetched five minutes into the window of twenty, aboard for twenty. */
function moved(by: number, more: { ride?: number; othersWait?: number } = {}): FoundTime {
  const ride = minutes(more.ride ?? 20);
  const from = addSeconds(NINE, minutes(by));
  const pickupAt = addSeconds(from, minutes(5));
  return {
    movedBy: minutes(by),
    bounds: { pickupWindow: { from, until: addSeconds(from, minutes(20)) }, maxRideTime: minutes(45) },
    pickupAt,
    dropoffAt: addSeconds(pickupAt, ride),
    ...{ boarding: minutes(0), ride },
    othersWait: more.othersWait ?? 0,
    hasLift: false,
  };
}
const ranked = (kind: "leaveAt" | "arriveBy" | "earliest", found: FoundTime[]) =>
  rankTimes(found, { kind, spacing }).map(({ movedBy, reason }) => [movedBy / 60, reason.code]);

describe("offers for a wish", () => {
  it("begin with what was asked for, whatever else there is, and stay within an hour of it", () => {
    const found = [moved(-60), moved(-20), moved(0), moved(20), moved(70)];
    expect(ranked("leaveAt", found)).toEqual([
      [0, "asYouAsked"],
      [20, "later"], // costs 20 minutes
      [-20, "earlier"], // 20 minutes before she is ready: counts twice
      [-60, "earlier"],
    ]);
  });

  it("lie within two hours either side where nothing fits as asked, the nearest first", () => {
    expect(ranked("leaveAt", [moved(-100), moved(70), moved(130)])).toEqual([
      [70, "later"], // 70, against 2 × 100
      [-100, "earlier"],
    ]);
  });

  it("rather arrive before an appointment than after it", () => {
    // 40 minutes before cost 40, 30 after it 2 × 30.
    expect(ranked("arriveBy", [moved(-40), moved(30)]).map(([by]) => by)).toEqual([-40, 30]);
  });

  it("come in the order of time for who asks for as soon as possible", () => {
    expect(ranked("earliest", [moved(50), moved(10), moved(30)])).toEqual([
      [10, "soonest"],
      [30, "later"],
      [50, "later"],
    ]);
  });

  it("leave out what is the same to people", () => {
    expect(
      ranked("leaveAt", [moved(0), moved(10), moved(20), moved(30), moved(40)]).map(([by]) => by),
    ).toEqual([0, 20, 40]);
  });

  it("are five at most", () => {
    const found = [-60, -40, -20, 0, 20, 40, 60].map((by) => moved(by));
    expect(ranked("leaveAt", found)).toHaveLength(5);
  });

  it("say by how much a ride is shorter than any other, and put it first if that is worth the wait", () => {
    const found = [moved(20), moved(40, { ride: 14 })];
    const [first, second] = rankTimes(found, { kind: "leaveAt", spacing });
    // 20 minutes later cost 20; 40 later cost 40 less the 6 that the ride is shorter.
    expect(first?.reason).toEqual({ code: "later", minutes: 20 });
    expect(second?.reason).toEqual({ code: "shortestRide", minutes: 6 });
  });

  it("say when nobody else would wait for it", () => {
    const found = [moved(0, { othersWait: 2 }), moved(20)];
    expect(rankTimes(found, { kind: "leaveAt", spacing })[1]?.reason).toEqual({
      code: "laterNobodyWaits",
      minutes: 20,
    });
  });

  it("are none where nothing was found", () => {
    expect(ranked("leaveAt", [])).toEqual([]);
  });
});

it("keeps a margin before an appointment, and says how long it is", () => {
  const time = moved(0); // fetched 9:05, there 9:25
  expect(marginOf(time)).toBeUndefined();
  const latestArrival = addSeconds(NINE, minutes(40));
  expect(marginOf({ ...time, bounds: { ...time.bounds, latestArrival } })).toBe(seconds(15 * 60));
});
