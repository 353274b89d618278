import { describe, expect, it } from "vitest";
import { toInstant, toIso, wrongOffset, zoneOffsets } from "../../../shared/time/index.ts";

const span = (from: string, until: string) => ({ from: toInstant(from), until: toInstant(until) });
const told = (zone: string, from: string, until: string) =>
  zoneOffsets(zone, span(from, until)).map((each) => [toIso(each.from), each.minutes]);

describe("a zone's offsets", () => {
  it("change to the second when the zone moved", () => {
    // Kyzylorda went from +06 to +05 at local midnight of 21 December 2018.
    expect(told("Asia/Qyzylorda", "2018-06-01T00:00:00Z", "2026-11-29T00:00:00Z")).toEqual([
      ["2018-06-01T00:00:00.000Z", 360],
      ["2018-12-20T18:00:00.000Z", 300],
    ]);
  });

  it("change twice a year where there is summer time", () => {
    expect(told("Europe/Berlin", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")).toEqual([
      ["2026-01-01T00:00:00.000Z", 60],
      ["2026-03-29T01:00:00.000Z", 120],
      ["2026-10-25T01:00:00.000Z", 60],
    ]);
  });

  it("are held against what is known", () => {
    const known = [{ at: "2019-01-15T00:00:00Z", minutes: 300 }];
    expect(wrongOffset("Asia/Qyzylorda", known)).toBeUndefined();
    expect(wrongOffset("Etc/GMT-6", known)).toMatchObject({ found: 360, minutes: 300 });
    expect(wrongOffset("Asia/Nowhere", known)).toMatchObject({ found: Number.NaN });
  });
});
