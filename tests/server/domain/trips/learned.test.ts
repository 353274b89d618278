import { describe, expect, it } from "vitest";
import {
  expectedDwell,
  type LearnedOf,
  learnedDwell,
  learnTimes,
  type SeenVisit,
  toGoBy,
} from "../../../../server/domain/trips/learned.ts";
import { plannedDwell } from "../../../../server/services/planning/allowances.ts";
import { minutes, type ServiceDay, seconds } from "../../../../shared/time/index.ts";

const day = (date: string) => date as ServiceDay;
const least = { rider: 5, aid: 10, entrance: 5, place: 3 };
/** Ada boards in so many minutes where the rules expect five. */
const boardings = (...took: number[]): SeenVisit[] =>
  took.map((length, index) => ({
    ...{ part: "boarding", day: day(`2026-11-${10 + index}`), riderId: "ada", aid: "wheelchair" },
    ...{ expected: minutes(5), took: minutes(length) },
  }));
const learn = (visits: SeenVisit[]) => learnTimes({ visits, stays: [] }, least);

describe("what the service's own days say", () => {
  it("is the middle, and what is enough in four of five cases, once there are enough of them", () => {
    // Over five minutes: 0.8, 1, 1.2, 1.4, 2. The middle is 1.2; four fifths of the way through them, 0.8 × 4 = 3.2 steps on,
    // a fifth from 1.4 to 2: 1.52.
    const [ada, ...others] = learn(boardings(7, 4, 10, 5, 6));
    expect(others).toEqual([]);
    expect(ada).toMatchObject({ kind: "rider", subject: "ada", part: "boarding", count: 5 });
    expect(ada?.usual).toBeCloseTo(1.2);
    expect(ada?.enough).toBeCloseTo(1.52);
    expect(ada?.until).toBe("2026-11-14");
    expect(learn(boardings(7, 4, 10, 5))).toEqual([]);
  });

  it("leaves out taps one after the other and what cannot be boarding", () => {
    expect(learn(boardings(7, 4, 10, 5, 0.2))).toEqual([]);
    expect(learn(boardings(7, 4, 10, 5, 50))).toEqual([]);
  });

  it("is never so odd that a vehicle would stand for ever or not at all", () => {
    expect(learn(boardings(40, 40, 40, 40, 40))[0]).toMatchObject({ usual: 4, enough: 4 });
    expect(learn(boardings(0.5, 0.5, 0.5, 0.5, 0.5))[0]).toMatchObject({ usual: 0.5, enough: 0.5 });
  });

  it("knows everybody who moves alike, doors, and how long dialysis takes at a place", () => {
    const visits = ["ada", "bek"].flatMap((riderId) =>
      boardings(5, 5, 5, 5, 5).map((visit) => ({ ...visit, riderId, entranceId: "north" })),
    );
    const stays = [240, 250, 260].map((length) => ({
      ...{ day: day("2026-11-10"), placeId: "clinic", length: minutes(length) },
    }));
    const learned = learnTimes({ visits, stays }, least);
    expect(learned.map(({ kind, subject, count }) => `${kind} ${subject} ${count}`).sort()).toEqual([
      ...["aid wheelchair 10", "entrance north 10", "place clinic 3", "rider ada 5", "rider bek 5"],
    ]);
    expect(learned.find(({ kind }) => kind === "place")?.usual).toBe(minutes(250));
  });
});

it("what somebody told stands before what was learned", () => {
  expect(toGoBy({ usual: 1.2, enough: 1.5 }, undefined)).toEqual({ usual: 1.2, enough: 1.5 });
  expect(toGoBy({ usual: 1.2, enough: 1.5 }, { part: "boarding", value: 2 })).toEqual({ usual: 2 });
  // By the rules alone: once what they say, also where the door or the aid is known to take longer.
  expect(toGoBy({ usual: 1.2, enough: 1.5 }, { part: "boarding" })).toEqual({ usual: 1 });
  expect(toGoBy({ usual: 15_000, enough: 16_000 }, { part: "stay" })).toBeUndefined();
});

describe("planning goes by", () => {
  const place = (entranceId: string) => ({ point: { lat: 44.8, lon: 65.5 }, label: "", entranceId }) as never;
  const trip = {
    ...{ riderId: "ada" as never, aid: "wheelchair" as const, serviceDay: day("2026-11-30") },
    ...{ pickup: place("north"), dropoff: place("south") },
  };
  const terms = (isUsed: boolean) => ({
    timeZone: "Asia/Qyzylorda",
    rules: { learnedTimes: { value: { isUsed, days: 60, least } } },
  });
  const dwell = (known: Record<string, number>, isUsed = true) => {
    const learnedOf: LearnedOf = (kind, subject, part) => {
      const usual = known[`${kind} ${subject} ${part}`];
      return usual === undefined ? undefined : { usual };
    };
    const entranceOf = ({ entranceId }: { entranceId?: string }) => ({ id: entranceId }) as never;
    return learnedDwell(trip, { learnedOf, entranceOf } as never, terms(isUsed) as never);
  };

  it("whoever knows best: the rider, then the door, then how somebody moves", () => {
    const all = { "rider ada boarding": 1.3, "entrance north boarding": 2, "aid wheelchair boarding": 1.1 };
    expect(dwell(all).boarding).toEqual({ usual: 1.3 });
    expect(dwell({ ...all, "rider ada boarding": undefined as never }).boarding).toEqual({ usual: 2 });
    expect(dwell({ "aid wheelchair alighting": 1.1 })).toEqual({
      boarding: undefined,
      alighting: { usual: 1.1 },
    });
  });

  it("the rules alone where it is switched off", () => {
    expect(dwell({ "rider ada boarding": 1.3 }, false)).toEqual({});
  });

  it("the middle for what is said, and what is enough in four of five cases for what is counted on", () => {
    const five = { boarding: minutes(5), alighting: minutes(5) };
    const none = { boarding: seconds(0), alighting: seconds(0) };
    const rules = {
      dwellTime: { value: { none: five, walker: five, wheelchair: five, powerWheelchair: five } },
      extraDwell: {
        value: {
          help: { curb: none, door: none, throughDoor: none },
          companion: none,
          childSeat: none,
          handOver: seconds(0),
        },
      },
      dwellAllowance: { value: { none: 1, walker: 1, wheelchair: 1.2, powerWheelchair: 1.5 } },
      lastPlace: { value: { drive: 1.1, boarding: 1.1 } },
    };
    const world = { timeZone: "Asia/Qyzylorda", rules };
    const party = { aid: "wheelchair", companions: 0, assistance: "door" } as const;
    const learned = { boarding: { usual: 1.4, enough: 1.8 }, alighting: { usual: 2 } };
    // 1.4 and 2 times five minutes are said; 1.8 times five are counted on, and of a word alone 1.2 × 2 × 5.
    expect(expectedDwell(party, world, { learned })).toEqual({
      boarding: minutes(7),
      alighting: minutes(10),
    });
    expect(plannedDwell(party, world, "counted", { learned })).toEqual({
      ...{ boarding: minutes(9), alighting: minutes(12) },
    });
    // For whoever would have no place otherwise 1.1 times what is said.
    expect(plannedDwell(party, world, "tight", { learned }).boarding).toBeCloseTo(minutes(7.7));
  });
});
