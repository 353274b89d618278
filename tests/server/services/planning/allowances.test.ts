import { describe, expect, it } from "vitest";
import {
  type NodeIndex,
  nodeIndex,
  type TravelTimeMatrix,
} from "../../../../server/domain/scheduling/index.ts";
import {
  countedTravel,
  plannedDwell,
  travelAtPace,
} from "../../../../server/services/planning/allowances.ts";
import { readTable, writeOut } from "../../../../server/solving/matrixTable.ts";
import { meters } from "../../../../shared/geo/index.ts";
import { createHourlyTraffic, hours, minutes, type Seconds, seconds } from "../../../../shared/time/index.ts";

const allowance = {
  inTown: { factor: 1.3, more: minutes(1) },
  betweenTowns: { factor: 1.2, more: minutes(0) },
  rush: 1.25,
};
/** Two places in town, ten minutes apart, and a village half an hour from both. */
const [home, clinic, village] = [nodeIndex(0), nodeIndex(1), nodeIndex(2)];
const ways = [
  [0, 10, 30],
  [10, 0, 30],
  [30, 30, 0],
];
const freeFlow = (from: NodeIndex, to: NodeIndex): Seconds => minutes(ways[from]?.[to] ?? Number.NaN);
const isSlowed = (from: NodeIndex, to: NodeIndex): boolean => from !== village && to !== village;
/** Half as fast from eight to nine, as fast as the road allows at all other times. */
const shares = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 0.5 : 1));
const traffic = createHourlyTraffic(shares);
const byHour: TravelTimeMatrix = {
  timeDependent: true,
  hourly: { shares, freeFlow, isSlowed },
  travelTime: (from, to, departAt) =>
    isSlowed(from, to) ? seconds(traffic.stretched(freeFlow(from, to), departAt)) : freeFlow(from, to),
  lowerBound: freeFlow,
  distance: () => meters(1000),
};
const counted = countedTravel(byHour, allowance);

describe("the travel times that planning counts on", () => {
  it("are longer by kind of leg, and in the slow hours of a town once more", () => {
    // In town 1.3 × 10 + 1 = 14 min; at eight at 0.5 / 1.25 = 0.4 of the speed: 14 / 0.4 = 35 min.
    expect(counted.travelTime(home, clinic, hours(7))).toBe(minutes(14));
    expect(counted.travelTime(home, clinic, hours(8))).toBeCloseTo(minutes(35));
    expect(counted.lowerBound(home, clinic)).toBe(minutes(14));
    // Out of town 1.2 × 30, whatever the hour.
    expect(counted.travelTime(home, village, hours(8))).toBe(minutes(36));
    expect(counted.travelTime(home, home, hours(8))).toBe(0);
  });

  it("let nobody who sets out later arrive earlier", () => {
    const arrivals = Array.from({ length: 200 }, (_, step) => {
      const departAt = seconds(hours(7) + step * 60);
      return departAt + counted.travelTime(home, clinic, departAt);
    });
    expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other));
  });

  it("are the very same in another thread", () => {
    const there = readTable(writeOut(counted, { size: 3, withDistances: false }));
    for (const [from, to] of [
      [home, clinic],
      [clinic, village],
    ] as const)
      for (const at of [hours(7.9), hours(8), hours(12)])
        expect(there.travelTime(from, to, at)).toBe(counted.travelTime(from, to, at));
    expect(there.leastRide?.(home, clinic)).toBe(counted.leastRide?.(home, clinic));
  });

  it("know that no ride takes less than by the smaller allowance", () => {
    // With a stop out of town on the way only 1.2 × would be added: 1.2 × 10 = 12 min, less than the 14 of the leg.
    expect(counted.leastRide?.(home, clinic)).toBe(minutes(12));
  });

  it("follow times that do not depend on the hour, too", () => {
    const always = countedTravel(
      { timeDependent: false, travelTime: freeFlow, lowerBound: freeFlow, distance: () => meters(1000) },
      allowance,
    );
    expect(always.travelTime(home, village, hours(8))).toBe(minutes(40)); // 1.3 × 30 + 1
    expect(always.lowerBound(home, village)).toBe(minutes(40));
  });
});

describe("at the pace that a day has shown", () => {
  const rules = {
    travelAllowance: { value: { ...allowance, rush: 1 } },
    dayPace: { value: { halfSure: hours(3), halfLife: hours(2), known: 1.1 } },
    lastPlace: { value: { drive: 1.1, boarding: 1 } },
  };
  const outward = (times: "counted" | "expected" | "tight", factor: number, certainty: number): number => {
    const terms = { timeZone: "Asia/Qyzylorda", rules };
    const travel = travelAtPace(byHour, terms, { times, pace: { factor, certainty } });
    return travel.travelTime(home, village, hours(12)) / 60;
  };

  it("drives are said to take as long as they do today, and a tenth more is counted on", () => {
    // Half an hour usually, on a day that is a fifth slower: 36 minutes; counted 1.1 × 36 = 39.6 instead of 1.2 × 30.
    expect(outward("expected", 1.2, 1)).toBeCloseTo(36);
    expect(outward("counted", 1.2, 1)).toBeCloseTo(39.6);
    // A quick day needs less than what is counted on when nothing is known, but nobody counts on less than the map says.
    expect(outward("counted", 1, 1)).toBeCloseTo(33);
    expect(outward("counted", 0.9, 1)).toBe(30);
    expect(outward("expected", 0.9, 1)).toBe(30);
    expect(outward("tight", 1, 1)).toBeCloseTo(30);
  });

  it("what is not sure yet counts in part, in steps of a fiftieth, and nothing known changes nothing", () => {
    expect(outward("counted", 2, 0)).toBe(36);
    // Half sure of 1.2: half way from 1 to 1.2.
    expect(outward("expected", 1.2, 0.5)).toBeCloseTo(33);
    expect(outward("expected", 1.2, 0.04)).toBe(30);
  });
});

it("boarding and alighting are counted by how people move, and said as they are expected", () => {
  const dwell = { boarding: minutes(5), alighting: minutes(4) };
  const rules = {
    dwellTime: { value: { none: dwell, walker: dwell, wheelchair: dwell, powerWheelchair: dwell } },
    dwellAllowance: { value: { none: 1, walker: 1, wheelchair: 1.2, powerWheelchair: 1.5 } },
    lastPlace: { value: { drive: 1.1, boarding: 1.05 } },
  };
  const none = { boarding: minutes(0), alighting: minutes(0) };
  const help = { curb: none, door: none, throughDoor: { boarding: minutes(5), alighting: minutes(0) } };
  const extraDwell = { value: { help, companion: none, childSeat: none, handOver: minutes(0) } };
  const terms = { timeZone: "Asia/Qyzylorda", rules: { ...rules, extraDwell } };
  const party = { aid: "wheelchair", companions: 0, assistance: "door" } as const;
  // 1.2 times 5 and 4 minutes; with five more for help through the door, 1.2 times 10.
  expect(plannedDwell(party, terms)).toEqual({ boarding: minutes(6), alighting: minutes(4.8) });
  expect(plannedDwell({ ...party, assistance: "throughDoor" }, terms).boarding).toBe(minutes(12));
  expect(plannedDwell(party, terms, "expected")).toEqual(dwell);
  // For whoever would have no place otherwise 1.05 times 5 and 4.
  expect(plannedDwell(party, terms, "tight")).toEqual({ boarding: minutes(5.25), alighting: minutes(4.2) });
});
