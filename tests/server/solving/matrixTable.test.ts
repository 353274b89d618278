import { expect, it } from "vitest";
import { nodeIndex, type TravelTimeMatrix } from "../../../server/domain/scheduling/index.ts";
import { readTable, writeOut } from "../../../server/solving/matrixTable.ts";
import { minutes, seconds } from "../../../shared/time/index.ts";
import { street } from "../domain/scheduling/world.ts";

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
