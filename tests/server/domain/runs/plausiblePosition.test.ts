import { describe, expect, it } from "vitest";
import {
  evidenceOf,
  type Fix,
  type FixVerdict,
  noEvidence,
  type PlaceEvidence,
  weighFix,
} from "../../../../server/domain/runs/plausiblePosition.ts";
import { instant } from "../../../../shared/time/index.ts";

const home = { lat: 44.8488, lon: 65.4823 };
/** So many meters north of home; a degree of latitude is 111.2 km. */
const north = (meters: number) => ({ lat: home.lat + meters / 111_200, lon: home.lon });

type Told = [second: number, metersNorth: number, more?: Partial<Fix>];
const fixOf = ([second, meters, more]: Told): Fix => ({
  point: north(meters),
  at: instant(second * 1000),
  accuracy: 10,
  ...more,
});

function weighAll(told: readonly Told[], begin: PlaceEvidence = noEvidence) {
  let evidence = begin;
  const verdicts: FixVerdict[] = [];
  for (const each of told) {
    const weighed = weighFix(evidence, fixOf(each));
    evidence = weighed.evidence;
    verdicts.push(weighed.verdict);
  }
  return { verdicts, place: Math.round(((evidence.anchor?.point.lat ?? 0) - home.lat) * 111_200) };
}

describe("a drive", () => {
  it("through the city is believed fix by fix", () => {
    // 45 m in 3 s are 15 m/s, 54 km/h.
    const drive = Array.from({ length: 20 }, (_, index): Told => [3 * index, 45 * index, { speed: 15 }]);
    expect(new Set(weighAll(drive).verdicts)).toEqual(new Set(["taken"]));
  });

  it("of a device that says it stands is believed as well: some always say so", () => {
    const drive = Array.from({ length: 20 }, (_, index): Told => [3 * index, 60 * index, { speed: 0 }]);
    expect(new Set(weighAll(drive).verdicts)).toEqual(new Set(["taken"]));
  });

  it("goes on after a long silence, far away", () => {
    // 15 km in 10 minutes are 25 m/s, 90 km/h.
    expect(
      weighAll([
        [0, 0],
        [600, 15_000],
        [603, 15_060],
      ]).verdicts,
    ).toEqual(["taken", "taken", "taken"]);
  });

  it("told out of order: what is older was there, and the newest is the place", () => {
    const { verdicts, place } = weighAll([
      [60, 600],
      [0, 0],
      [30, 300],
      [90, 900],
    ]);
    expect(verdicts).toEqual(["taken", "past", "past", "taken"]);
    expect(place).toBe(900);
  });
});

describe("a wrong fix", () => {
  it("3.9 km away after 5 s, of a device that says it stands, is odd; the next right one is not", () => {
    const { verdicts, place } = weighAll([
      [0, 0],
      [5, 3_900, { speed: 0 }],
      [8, 0],
      [11, 40],
    ]);
    expect(verdicts).toEqual(["taken", "odd", "taken", "taken"]);
    expect(place).toBe(40);
  });

  it("whose own speed no car has, is odd wherever it is", () => {
    expect(
      weighAll([
        [0, 0],
        [3, 30, { speed: 85 }],
      ]).verdicts,
    ).toEqual(["taken", "odd"]);
    expect(weighAll([[0, 0, { speed: 85 }]]).verdicts).toEqual(["odd"]);
  });

  it.each([
    ["50 km", 50_000],
    ["2 km, as of a telephone mast", 2_000],
  ])("that is right to %s says nothing about a place, near or far", (_text, accuracy) => {
    const { verdicts, place } = weighAll([
      [0, 0],
      [60, 600, { accuracy }],
      [63, 0, { accuracy }],
      [66, 10],
    ]);
    expect(verdicts).toEqual(["taken", "tooRough", "tooRough", "taken"]);
    expect(place).toBe(10);
  });

  it("one after another, all elsewhere, do not shake what is known", () => {
    const { verdicts, place } = weighAll([
      [0, 0],
      [3, 0],
      [6, 90_000],
      [9, -70_000],
      [12, 40_000],
      [15, 200_000],
      [18, 30],
    ]);
    expect(verdicts).toEqual(["taken", "taken", "odd", "odd", "odd", "odd", "taken"]);
    expect(place).toBe(30);
  });
});

describe("a wrong anchor", () => {
  it.each([
    ["300 km away", 300_000, 60],
    ["3 km away", 3_000, 3],
    ["800 m away", 800, 3],
  ])("that was the first fix, %s, gives way to the second right one", (_text, meters, every) => {
    const { verdicts, place } = weighAll([
      [0, meters],
      [every, 0],
      [2 * every, 0],
      [3 * every, 5],
    ]);
    expect(verdicts).toEqual(["taken", "odd", "taken", "taken"]);
    expect(place).toBe(5);
  });

  it("from before a restart gives way just so", () => {
    const begin = evidenceOf({ point: north(80_000), at: instant(0) });
    expect(
      weighAll(
        [
          [60, 0],
          [63, 0],
        ],
        begin,
      ).verdicts,
    ).toEqual(["odd", "taken"]);
  });

  it("that several wrong fixes made gives way to the third right one", () => {
    const { verdicts, place } = weighAll([
      [0, 9_000],
      [3, 9_000],
      [6, 0],
      [9, 20],
      [12, 40],
    ]);
    expect(verdicts).toEqual(["taken", "taken", "odd", "odd", "taken"]);
    expect(place).toBe(40);
  });

  it("gives way to right ones although wrong ones come between them", () => {
    const { verdicts, place } = weighAll([
      [0, 9_000],
      [3, 9_000],
      [6, 0],
      [9, 50_000],
      [12, 10],
      [15, -60_000],
      [18, 20],
    ]);
    expect(verdicts).toEqual(["taken", "taken", "odd", "odd", "odd", "odd", "taken"]);
    expect(place).toBe(20);
  });

  it("gives way to the newest of those that agree, in whichever order they came", () => {
    const { verdicts, place } = weighAll([
      [0, 9_000],
      [60, 40],
      [57, 0],
    ]);
    expect(verdicts).toEqual(["taken", "odd", "past"]);
    expect(place).toBe(40);
  });
});
