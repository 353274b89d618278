import { expect, it } from "vitest";
import { vehicleInWords } from "../../../client/rider/trip/follow.ts";
import type { RegionMap } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";

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
