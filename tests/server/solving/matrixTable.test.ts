import { expect, it } from "vitest";
import { nodeIndex, type TravelTimeMatrix } from "../../../server/domain/scheduling/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createRouting } from "../../../server/routing/index.ts";
import { readTable, writeOut } from "../../../server/solving/matrixTable.ts";
import { hours, minutes, seconds } from "../../../shared/time/index.ts";
import { rushHour, street } from "../domain/scheduling/world.ts";

const [two, seven] = [nodeIndex(2), nodeIndex(7)];

it("says the same as the matrix it was written from, from memory that threads share", () => {
  const table = writeOut(street, { size: 10, withDistances: true });
  const read = readTable(structuredClone(table));
  expect(read.travelTime(two, seven, seconds(0))).toBe(minutes(5));
  expect(read.lowerBound(seven, two)).toBe(minutes(5));
  expect(read.distance(two, seven)).toBe(2500);
  expect(read.leastRide).toBeUndefined();
  expect(table.time.buffer).toBeInstanceOf(SharedArrayBuffer);
});

it("keeps the shortest ride apart where the way is not the shortest", () => {
  const detour: TravelTimeMatrix = { ...street, leastRide: () => minutes(1) };
  const read = readTable(writeOut(detour, { size: 10, withDistances: false }));
  expect(read.leastRide?.(two, seven)).toBe(minutes(1));
  expect(read.travelTime(two, seven, seconds(0))).toBe(minutes(5));
  expect(read.distance(two, seven)).toBeNaN();
});

it("says for every pair and hour what the service's own travel times say, and keeps that who leaves later arrives later", () => {
  const points = kyzylorda.places.map(({ point }) => point).slice(0, 60);
  const matrix = createRouting(kyzylorda).matrixFor(points);
  const read = readTable(structuredClone(writeOut(matrix, { size: points.length, withDistances: true })));
  expect(read.timeDependent).toBe(true);
  let differ = 0;
  for (let from = 0; from < points.length; from += 3) {
    for (let to = 0; to < points.length; to++) {
      const pair = [nodeIndex(from), nodeIndex(to)] as const;
      expect(read.lowerBound(...pair)).toBe(matrix.lowerBound(...pair));
      expect(read.distance(...pair)).toBe(matrix.distance(...pair));
      let arrived = -Infinity;
      // Every 50 minutes from the evening before to the night after, so that each hour is met at its beginning, middle and end.
      for (let departAt = hours(-3); departAt < hours(29); departAt = seconds(departAt + minutes(50))) {
        const time = read.travelTime(...pair, departAt);
        expect(time).toBe(matrix.travelTime(...pair, departAt));
        expect(departAt + time).toBeGreaterThanOrEqual(arrived);
        arrived = departAt + time;
        if (time > read.lowerBound(...pair)) differ++;
      }
    }
  }
  expect(differ).toBeGreaterThan(10_000); // the hours do matter
});

it("refuses times that depend on the hour by a rule that nobody can write out", () => {
  expect(() => writeOut(rushHour, { size: 10, withDistances: false })).toThrow(RangeError);
});

it("says the same in and around the hours in which a road is closed", () => {
  const points = kyzylorda.places.map(({ point }) => point).slice(0, 40);
  const [first] = points;
  if (first === undefined) throw new Error("the region has places");
  const place = { kind: "around", at: first, meters: 400 } as const;
  const closed = [{ place, from: hours(9), until: hours(11) }];
  const matrix = createRouting(kyzylorda)
    .under({ closed, slower: [{ factor: 1.25, from: hours(10.5), until: hours(12) }] })
    .matrixFor(points);
  const read = readTable(structuredClone(writeOut(matrix, { size: points.length, withDistances: false })));
  let longer = 0;
  for (let from = 0; from < points.length; from += 3) {
    for (let to = 0; to < points.length; to++) {
      const pair = [nodeIndex(from), nodeIndex(to)] as const;
      let arrived = -Infinity;
      for (let departAt = hours(7); departAt < hours(13); departAt = seconds(departAt + minutes(7))) {
        const time = read.travelTime(...pair, departAt);
        expect(time).toBe(matrix.travelTime(...pair, departAt));
        expect(time).toBeGreaterThanOrEqual(read.lowerBound(...pair));
        expect(departAt + time).toBeGreaterThanOrEqual(arrived);
        arrived = departAt + time;
        if (departAt >= hours(10) && departAt < hours(10.5) && time > 1.1 * read.lowerBound(...pair))
          longer++;
      }
    }
  }
  expect(longer).toBeGreaterThan(0);
});
