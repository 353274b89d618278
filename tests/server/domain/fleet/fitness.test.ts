import { describe, expect, it } from "vitest";
import { canStandInFor, changedFields, unfitOn } from "../../../../server/domain/fleet/fitness.ts";
import { ContractId } from "../../../../shared/ids/index.ts";

describe("papers", () => {
  const driver = { licenceUntil: "2026-03-10" };
  const vehicle = { papers: [{ kind: "insurance" as const, validUntil: "2026-03-05" }] };
  it.each([
    ["2026-03-05", undefined], // the last day still counts
    ["2026-03-06", "vehiclePapers"],
  ])("of a vehicle on %s: %s", (day, unfit) => {
    expect(unfitOn(day, { vehicle, driver })).toBe(unfit);
  });

  it("that were never entered keep nobody off the road; a licence that has ended does", () => {
    expect(unfitOn("2030-01-01", { vehicle: { papers: [] }, driver: {} })).toBeUndefined();
    expect(unfitOn("2026-03-11", { vehicle: { papers: [] }, driver })).toBe("driverLicence");
  });
});

describe("a vehicle that stands in for another", () => {
  const depot = { point: { lat: 44.85, lon: 65.48 }, label: "Depot" };
  const seats = { ambulatory: 3, wheelchair: 1, largeWheelchair: 0, companion: 1 };
  const vehicle = {
    contractId: ContractId.parse("a"),
    layouts: [seats],
    vehicleLift: true,
    liftCapacity: 300,
    depot,
  };

  it("has as good a lift, as many places and the same contract", () => {
    expect(canStandInFor(vehicle, vehicle)).toBe(true);
    expect(canStandInFor({ ...vehicle, liftCapacity: 250 }, vehicle)).toBe(false);
    expect(canStandInFor(vehicle, { ...vehicle, vehicleLift: false })).toBe(true);
    expect(canStandInFor({ ...vehicle, layouts: [{ ...seats, ambulatory: 2 }] }, vehicle)).toBe(false);
    expect(canStandInFor({ ...vehicle, contractId: ContractId.parse("b") }, vehicle)).toBe(false);
  });
});

describe("what of a record is otherwise than before", () => {
  it("is named, whatever the order in which its parts were written", () => {
    const was = { plate: "1", depot: { label: "A", point: { lat: 1, lon: 2 } }, rampWidth: undefined };
    expect(changedFields(was, { depot: { point: { lon: 2, lat: 1 }, label: "A" }, plate: "1" })).toEqual([]);
    expect(changedFields(was, { ...was, plate: "2", rampWidth: 80 })).toEqual(["plate", "rampWidth"]);
  });
});
