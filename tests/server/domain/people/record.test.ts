import { describe, expect, it } from "vitest";
import {
  changedParts,
  faultOfPeriods,
  mergePeriods,
  periodOn,
  type WrittenRecord,
} from "../../../../server/domain/people/record.ts";
import { canReachRider, riderReach } from "../../../../server/policies/index.ts";
import { CategoryId, DistrictId, OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { serviceDay } from "../../../../shared/time/index.ts";

const [visual, child] = [CategoryId.parse("visual"), CategoryId.parse("child")];
const [city, aral] = [DistrictId.parse("city"), DistrictId.parse("aral")];
const period = (from: string | undefined, until: string | undefined, category = visual) => ({
  ...{ category, basis: "Certificate 1", from, until },
});

describe("periods of eligibility", () => {
  it.each([
    {
      title: "follow each other",
      periods: [
        ["2026-01-01", "2026-06-30"],
        ["2026-07-01", undefined],
      ],
    },
    {
      title: "in any order",
      periods: [
        ["2026-07-01", undefined],
        [undefined, "2026-06-30"],
      ],
    },
    { title: "of one day", periods: [["2026-07-01", "2026-07-01"]] },
    {
      title: "share a day",
      periods: [
        ["2026-01-01", "2026-07-01"],
        ["2026-07-01", "2026-12-31"],
      ],
      fault: "eligibility.overlaps",
    },
    {
      title: "after one without end",
      periods: [
        ["2026-01-01", undefined],
        ["2026-07-01", "2026-12-31"],
      ],
      fault: "eligibility.overlaps",
    },
    { title: "end first", periods: [["2026-07-02", "2026-07-01"]], fault: "eligibility.endsFirst" },
  ])("$title: $fault", ({ periods, fault }) => {
    expect(faultOfPeriods(periods.map(([from, until]) => period(from, until)))).toBe(fault);
  });

  it("say by which category somebody rides on a day, or rode last", () => {
    const periods = [period("2026-01-01", "2026-03-31", child), period("2026-05-01", "2026-06-30")];
    expect(periodOn(periods, serviceDay("2026-02-01"))?.category).toBe(child);
    expect(periodOn(periods, serviceDay("2026-04-15"))?.category).toBe(visual);
    expect(periodOn([], serviceDay("2026-04-15"))).toBeUndefined();
  });

  it("keep a condition that nobody wrote anew, and lose it only by an empty one", () => {
    const stored = [{ ...period("2026-01-01", undefined), id: 7, condition: "blind" }];
    const [asItWas] = mergePeriods([{ ...period("2026-02-01", undefined), id: 7 }], stored);
    expect(asItWas).toMatchObject({ id: 7, from: "2026-02-01", condition: "blind" });
    const [none] = mergePeriods([{ ...period("2026-01-01", undefined), id: 7, condition: "" }], stored);
    expect(none?.condition).toBeUndefined();
    // A number of somebody else's period brings nothing of theirs.
    const [strange] = mergePeriods([{ ...period("2026-01-01", undefined), id: 8 }], stored);
    expect(strange).toMatchObject({ id: undefined, condition: undefined });
  });
});

it("tells which parts of a record differ, whatever the order of their words", () => {
  const was: WrittenRecord = {
    ...{ iin: "990115500002", name: "Ada", phone: "+77000001999", locale: "kk", aid: "none" },
    home: { label: "A 1", point: { lat: 44.8, lon: 65.5 } },
    ...{ eligibility: [], contacts: [] },
  };
  const home = { point: { lon: 65.5, lat: 44.8 }, label: "A 1" };
  expect(changedParts(was, { ...was, home })).toEqual([]);
  expect(changedParts(was, { ...was, name: "Bo", aid: "walker" })).toEqual(["name", "aid"]);
});

describe("whose business a rider is", () => {
  const [ours, theirs] = [OperatorId.parse("ours"), OperatorId.parse("theirs")];
  const contracts = [
    { operatorId: ours, districtId: city, categories: [visual] },
    { operatorId: theirs, districtId: city, categories: [child] },
    { operatorId: theirs, districtId: aral, categories: [visual] },
  ];
  const reaches = (scope: object | undefined, rider: { districtId?: DistrictId; category?: CategoryId }) =>
    canReachRider(
      riderReach({ role: "manager", id: StaffId.parse(crypto.randomUUID()), scope }, contracts),
      rider,
    );

  it.each([
    { of: "nobody's scope", scope: undefined, rider: {}, reached: true },
    {
      of: "our contract",
      scope: { operators: [ours] },
      rider: { districtId: city, category: visual },
      reached: true,
    },
    {
      of: "another's category",
      scope: { operators: [ours] },
      rider: { districtId: city, category: child },
      reached: false,
    },
    {
      of: "another's district",
      scope: { operators: [ours] },
      rider: { districtId: aral, category: visual },
      reached: false,
    },
    { of: "no home", scope: { operators: [ours] }, rider: { category: visual }, reached: false },
    { of: "our district", scope: { districts: [aral] }, rider: { districtId: aral }, reached: true },
    { of: "another district", scope: { districts: [aral] }, rider: { districtId: city }, reached: false },
  ])("$of: $reached", ({ scope, rider, reached }) => {
    expect(reaches(scope, rider)).toBe(reached);
  });
});
