import { expect, it } from "vitest";
import { newestPosition, vehicleInWords } from "../../../../client/rider/trip/follow.ts";
import type { VehicleFrame } from "../../../../shared/events/index.ts";
import type { RegionMap } from "../../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../../shared/schemas/trips.ts";

const now = Date.parse("2026-11-23T04:00:00Z");
const trip = {
  status: "onTheWay",
  pickup: { point: { lat: 44.84, lon: 65.5 }, label: "Home" },
  dropoff: { point: { lat: 44.88, lon: 65.5 }, label: "Clinic" },
  estimated: { pickup: "2026-11-23T04:06:10Z", dropoff: "2026-11-23T04:20:00Z" },
} as unknown as RiderTrip;
const station = { id: "station", name: { kk: "Вокзал", ru: "Вокзал", en: "Station" }, kind: "station" };
const places = [{ ...station, point: { lat: 44.8501, lon: 65.5 } }] as unknown as RegionMap["places"];

it("says how long, how far and near what, on the way to the rider", () => {
  const words = vehicleInWords(trip, { lat: 44.85, lon: 65.5 }, { now, places });
  // 0.01° of latitude is 1,112 m; the station is 11 m away.
  expect(words).toMatchObject({ toward: "rider", minutes: 6, near: { id: "station" } });
  expect(Math.round(words.meters)).toBe(1_112);
});

it("counts to the destination once the rider is aboard, and never below zero", () => {
  const aboard: RiderTrip = { ...trip, status: "boarded" };
  const late = Date.parse("2026-11-23T04:25:00Z");
  const words = vehicleInWords(aboard, { lat: 44.87, lon: 65.5 }, { now: late, places });
  expect(words).toMatchObject({ toward: "destination", minutes: 0, near: undefined });
});

it("knows a vehicle by its frames alone, and nothing of a vehicle by another's", () => {
  const frame: VehicleFrame = ["v1", 44.85, 65.5, 90, now];
  const seen = { point: { lat: 44.85, lon: 65.5 }, at: now, heading: 90 };
  const read = { point: { lat: 44.8, lon: 65.4 }, at: new Date(now - 5_000).toISOString(), heading: 0 };
  expect(newestPosition("v1", frame, null)).toEqual(seen);
  expect(newestPosition("v1", frame, read)).toEqual(seen);
  expect(newestPosition("v2", frame, null), "the trip has got another vehicle").toBeUndefined();
  expect(newestPosition("v2", frame, read)).toEqual({ ...read, at: now - 5_000 });
});
