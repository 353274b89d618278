import { describe, expect, it } from "vitest";
import { doClash, isOutOn } from "../../../../server/domain/fleet/templates.ts";
import { DriverId, VehicleId } from "../../../../shared/ids/index.ts";

const id = (no: number) => `00000000-0000-4000-8000-00000000000${no}`;
const [van, bus] = [VehicleId.parse(id(1)), VehicleId.parse(id(2))];
const [ada, ben] = [DriverId.parse(id(3)), DriverId.parse(id(4))];
const morning = {
  ...{ vehicleId: van, driverId: ada, from: "08:00", until: "12:00" },
  weekdays: [1 as const, 2 as const],
  validUntil: "2026-03-31",
};

describe("two templates", () => {
  it.each([
    ["of one vehicle at one time", { driverId: ben }, true],
    ["of one driver at one time", { vehicleId: bus }, true],
    ["of others", { vehicleId: bus, driverId: ben }, false],
    ["one after the other", { from: "12:00", until: "16:00" }, false],
    ["on other weekdays", { weekdays: [3 as const] }, false],
    [
      "one from the day after the last of the other",
      { validFrom: "2026-04-01", validUntil: undefined },
      false,
    ],
    ["that share one day", { validFrom: "2026-03-31", validUntil: undefined }, true],
  ])("%s", (_, part, clash) => {
    expect(doClash(morning, { ...morning, ...part })).toBe(clash);
    expect(doClash({ ...morning, ...part }, morning)).toBe(clash);
  });
});

it("a template has its vehicle out on its weekdays, to its last day", () => {
  expect(isOutOn(morning, { day: "2026-03-31", weekday: 2 })).toBe(true);
  expect(isOutOn(morning, { day: "2026-03-25", weekday: 3 })).toBe(false);
  expect(isOutOn(morning, { day: "2026-04-06", weekday: 1 })).toBe(false);
});
