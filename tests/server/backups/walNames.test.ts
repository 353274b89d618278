import { expect, it } from "vitest";
import { findGap, placeOf, segmentName } from "../../../server/backups/walNames.ts";

const BYTES = 16 * 1024 * 1024;
const names = (...numbers: number[]) => numbers.map((no) => segmentName({ timeline: 1, no }, BYTES));

it("after the 256th segment of sixteen megabytes the upper half counts on", () => {
  // 2^32 / 2^24 = 256 to each upper number.
  expect(names(255, 256)).toEqual(["0000000100000000000000FF", "000000010000000100000000"]);
  expect(placeOf("000000010000000100000000", BYTES)).toEqual({ timeline: 1, no: 256 });
});

it("a hole in the log is named, but only from the backup on", () => {
  const [three = "", five = ""] = names(3, 5);
  expect(findGap(names(1, 3, 4, 5), three, BYTES)).toBeUndefined();
  expect(findGap(names(3, 4, 6), three, BYTES)).toBe(five);
  expect(findGap(names(4, 5), three, BYTES)).toBe(three);
});

it("a restored server goes on in a timeline of its own, from where it was restored", () => {
  const second = [7, 8].map((no) => segmentName({ timeline: 2, no }, BYTES));
  const [three = ""] = names(3);
  expect(findGap([...names(3, 4, 5, 6, 7), ...second], three, BYTES)).toBeUndefined();
  const [, eight = ""] = second;
  const nine = segmentName({ timeline: 2, no: 9 }, BYTES);
  expect(findGap([...names(3), ...second.slice(0, 1), nine], three, BYTES)).toBe(eight);
});
