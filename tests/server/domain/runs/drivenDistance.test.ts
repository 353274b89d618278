import { expect, it } from "vitest";
import { drivenDistance } from "../../../../server/domain/runs/drivenDistance.ts";
import { type LatLng, meters, straightLine } from "../../../../shared/geo/index.ts";
import { addSeconds, instant, minutes } from "../../../../shared/time/index.ts";

/** So many kilometers north of a corner: a degree of latitude is 111.195 km here. */
const north = (kilometers: number): LatLng => ({ lat: 44.8 + kilometers / 111.195, lon: 65.5 });
const seen = (minute: number, kilometers: number) => ({
  at: addSeconds(instant(0), minutes(minute)),
  point: north(kilometers),
});
/** Roads are half as long again as the crow flies. */
const byRoad = (from: LatLng, to: LatLng) => meters(1.5 * straightLine(from, to));
const inKilometers = (run: Parameters<typeof drivenDistance>[0]) => {
  const { driven, measured } = drivenDistance(run, byRoad);
  return [driven, measured].map((count) => Math.round(count / 100) / 10);
};

it("goes from fix to fix, and over a gap by road, which is not measured", () => {
  const fixes = [seen(0, 0), seen(1, 1), seen(2, 2), seen(20, 4), seen(21, 5)];
  // 2 km and 1 km are seen; of the 2 km between minutes 2 and 20 nobody knows the way: 3 km by road.
  expect(inKilometers({ fixes, way: [] })).toEqual([6, 3]);
});

it("counts no meters of a vehicle that stands, however long, and none of its waiting as a gap", () => {
  const trembling = Array.from({ length: 40 }, (_, minute) => seen(minute, (minute % 2) * 0.02));
  expect(inKilometers({ fixes: trembling, way: [] })).toEqual([0, 0]);
  // It stood for half an hour with its device off, and drove on in sight.
  expect(inKilometers({ fixes: [seen(0, 0), seen(30, 0.01), seen(31, 1)], way: [] })).toEqual([1, 1]);
});

it("takes the way from stop to stop by road where nothing was seen", () => {
  expect(inKilometers({ fixes: [], way: [north(0), north(2), north(1)] })).toEqual([4.5, 0]);
  expect(inKilometers({ fixes: [seen(0, 0)], way: [] })).toEqual([0, 0]);
});
