import { expect, it } from "vitest";
import { lastKnownPlace, pointOnLeg } from "../../../server/twin/leg.ts";
import type { Manifest } from "../../../shared/schemas/index.ts";
import { addSeconds, instant, minutes } from "../../../shared/time/index.ts";

it("puts the vehicle where even speed along the path would have it", () => {
  // Two equal pieces on the equator: 0° → 0.1° → 0.2° of longitude, ten minutes in all.
  const path = [0, 0.1, 0.2].map((lon) => ({ lat: 0, lon }));
  const leg = { stopId: "s", path, departedAt: instant(0), duration: minutes(10) };
  const after = (count: number) => pointOnLeg(leg, addSeconds(instant(0), minutes(count)));
  expect(after(0).point.lon).toBeCloseTo(0);
  expect(after(7.5).point.lon).toBeCloseTo(0.15); // three quarters of 0.2
  expect(after(7.5)).toMatchObject({ heading: 90, arrived: false });
  expect(after(12)).toMatchObject({ arrived: true });
  expect(after(12).point.lon).toBeCloseTo(0.2);
});

it("takes a vehicle to be at the door where nobody came, not where it was before", () => {
  const places = { done: 1, noShow: 2, cancelled: 3, planned: 4 };
  const stops = Object.entries(places).map(([status, lon]) => ({
    status,
    place: { point: { lat: 0, lon } },
  }));
  const manifest = { stops, depot: { point: { lat: 0, lon: 0 } } } as unknown as Manifest;
  expect(lastKnownPlace(manifest).lon).toBe(places.noShow);
  expect(lastKnownPlace({ ...manifest, stops: [] }).lon).toBe(0);
});
