import { expect, it } from "vitest";
import type { Run, VehiclePosition } from "../../../../server/domain/runs/model.ts";
import { hasYetToSetOut, withExpectedStart } from "../../../../server/domain/runs/startPlace.ts";
import { at, pickup, place, shift } from "../../presenters/records.ts";

const run: Run = { shift: { ...shift, status: "planned" }, version: 1, stops: [pickup] };
const village = place("Village", 45.4);
const drivenTo = { place: village, at: at("06:00") };
const seen = (time: string): VehiclePosition => ({
  ...{ vehicleId: shift.vehicle.id, point: { lat: 45.1, lon: 65.5 }, heading: 0, speed: 0, at: at(time) },
});
const known = { earlier: drivenTo, position: undefined, returnsHome: false };

it("a run starts where its vehicle's last ride ended, or will end", () => {
  const start = withExpectedStart(run, known);
  expect(start).toMatchObject({ startsFrom: "lastRide", shift: { startPlace: village } });
  const ahead = { place: village, at: undefined };
  expect(withExpectedStart(run, { ...known, earlier: ahead, position: seen("06:30") })).toEqual(start);
});

it("or where the vehicle was seen since, but not where it was seen before", () => {
  const parked = withExpectedStart(run, { ...known, position: seen("06:30") });
  expect(parked).toMatchObject({ startsFrom: "parked", shift: { startPlace: { point: { lat: 45.1 } } } });
  expect(withExpectedStart(run, { ...known, position: seen("05:30") }).startsFrom).toBe("lastRide");
});

it("or at home, if vehicles are driven there by rule or it has not driven lately", () => {
  expect(withExpectedStart(run, { ...known, returnsHome: true })).toEqual({ ...run, startsFrom: "home" });
  expect(withExpectedStart(run, { ...known, earlier: undefined })).toEqual({ ...run, startsFrom: "home" });
});

it("once something was done on it, it is where that was", () => {
  const begun = { ...shift, status: "started" as const };
  expect(hasYetToSetOut(run)).toBe(true);
  expect(hasYetToSetOut({ ...run, shift: begun })).toBe(true);
  expect(hasYetToSetOut({ ...run, shift: begun, stops: [{ ...pickup, status: "done" }] })).toBe(false);
});
