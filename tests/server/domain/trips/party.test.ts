import { describe, expect, it } from "vitest";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { dwellOf, equipmentFor, longestRideOf, placesOf } from "../../../../server/domain/trips/party.ts";
import type { RiderNeeds, TripNeeds } from "../../../../shared/schemas/index.ts";
import { minutes, serviceDay } from "../../../../shared/time/index.ts";
import { aigerim, wish } from "../../presenters/records.ts";

const dwell = (boarding: number, alighting: number) => ({
  boarding: minutes(boarding),
  alighting: minutes(alighting),
});
const terms = {
  timeZone: "Asia/Qyzylorda",
  rules: {
    dwellTime: {
      value: {
        ...{ none: dwell(2, 1), walker: dwell(3, 2) },
        ...{ wheelchair: dwell(5, 4), powerWheelchair: dwell(7, 5) },
      },
    },
    extraDwell: {
      value: {
        help: { curb: dwell(0, 0), door: dwell(0, 0), throughDoor: dwell(3, 2) },
        ...{ companion: dwell(0.5, 0.5), childSeat: dwell(1, 1), handOver: minutes(2) },
      },
    },
    liftNeeded: { value: { none: false, walker: false, wheelchair: false, powerWheelchair: true } },
  },
};
const tripWith = (part: Partial<TripRequest>): TripRequest => ({ ...wish, companions: 0, ...part });
const nobody = { needs: {} };

describe("how long getting in and out take", () => {
  const minutesOf = (part: Partial<TripRequest>) => {
    const { boarding, alighting } = dwellOf(tripWith(part), terms);
    return [boarding / 60, alighting / 60];
  };

  it("is what the person's own moving takes, where nothing else is asked for", () => {
    expect(minutesOf({ aid: "wheelchair" })).toEqual([5, 4]);
  });

  it("grows with help through the door, companions, children's seats and handing over", () => {
    // 5 + 3; 4 + 2
    expect(minutesOf({ aid: "wheelchair", assistance: "throughDoor" })).toEqual([8, 6]);
    // 2 + 2 × 0.5; 1 + 2 × 0.5
    expect(minutesOf({ aid: "none", companions: 2 })).toEqual([3, 2]);
    // 2 + 2 × 1; 1 + 2 × 1 + 2 until somebody has taken over
    const needs: TripNeeds = { childSeats: 2, receiver: { name: "Receiver Example" } };
    expect(minutesOf({ aid: "none", needs })).toEqual([4, 5]);
  });
});

describe("the places a party takes", () => {
  const places = (part: Partial<TripRequest>, needs: RiderNeeds = {}) => {
    const taken = placesOf(tripWith(part), { needs }, { largeFromCm: 76 });
    return Object.entries(taken).flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`]));
  };

  it("are one of the kind that the person needs, and one for each who comes along", () => {
    expect(places({ aid: "none" })).toEqual(["1 ambulatory"]);
    expect(places({ aid: "walker", companions: 1 })).toEqual(["1 ambulatory", "1 companion"]);
    expect(places({ aid: "wheelchair", companions: 2 })).toEqual(["1 wheelchair", "2 companion"]);
    expect(places({ aid: "powerWheelchair" })).toEqual(["1 largeWheelchair"]);
    expect(places({ aid: "none", companions: 1, needs: { childSeats: 2 } })).toEqual([
      "1 ambulatory",
      "3 companion",
    ]);
  });

  it("is a seat for who changes to one and can fold the chair, and the chair's place for who cannot", () => {
    const changes = { aid: "wheelchair", needs: { staysInChair: false } } as const;
    expect(places(changes)).toEqual(["1 ambulatory"]);
    expect(places(changes, { chair: { kind: "manual", folds: false } })).toEqual(["1 wheelchair"]);
    expect(places({ aid: "wheelchair", needs: { staysInChair: true } })).toEqual(["1 wheelchair"]);
  });

  it("is a large one for a wide chair, a scooter or a stretcher", () => {
    const inChair = { aid: "wheelchair" } as const;
    expect(places(inChair, { chair: { kind: "manual", folds: true, widthCm: 75 } })).toEqual([
      "1 wheelchair",
    ]);
    expect(places(inChair, { chair: { kind: "manual", folds: true, widthCm: 76 } })).toEqual([
      "1 largeWheelchair",
    ]);
    expect(places(inChair, { chair: { kind: "scooter", folds: false } })).toEqual(["1 largeWheelchair"]);
    expect(places({ aid: "none", needs: { stretcher: true } })).toEqual(["1 largeWheelchair"]);
  });
});

describe("what a vehicle must have", () => {
  it("is a lift that bears person and chair, if the chair does not fold", () => {
    const rider = { chairWeightKg: 140, needs: { chair: { kind: "manual", folds: false } } } as const;
    expect(equipmentFor(tripWith({ aid: "wheelchair" }), rider, terms)).toEqual({
      ...{ lift: true, liftWeightKg: 140, skills: [] },
    });
    expect(equipmentFor(tripWith({ aid: "wheelchair" }), { ...rider, needs: {} }, terms).lift).toBe(false);
    expect(equipmentFor(tripWith({ aid: "powerWheelchair" }), nobody, terms).lift).toBe(true);
  });

  it("is a stretcher for who lies", () => {
    const trip = tripWith({ aid: "none", needs: { stretcher: true } });
    expect(equipmentFor(trip, nobody, terms)).toEqual({ lift: false, skills: ["stretcher"] });
  });
});

it("a certified longest ride holds until its last day, and no longer", () => {
  const until = "2026-03-02";
  const rider = { ...aigerim, needs: { longestRide: { minutes: 25, source: "Certificate", until } } };
  expect(longestRideOf(rider, { serviceDay: serviceDay("2026-03-02") })).toBe(minutes(25));
  expect(longestRideOf(rider, { serviceDay: serviceDay("2026-03-03") })).toBeUndefined();
  expect(longestRideOf(aigerim, { serviceDay: serviceDay("2026-03-02") })).toBeUndefined();
});
