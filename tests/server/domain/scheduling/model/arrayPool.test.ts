import { expect, it } from "vitest";
import { ArrayPool } from "../../../../../server/domain/scheduling/model/arrayPool.ts";

it("hands out arrays of their own, all zero, however long", () => {
  const numbers = new ArrayPool();
  // 4096 numbers are made at once: the second piece does not fit beside the first, the third is longer than that.
  const lengths = [3000, 2000, 5000, 0, 7];
  const pieces = lengths.flatMap((length) => [numbers.floats(length), numbers.ints(length)]);
  for (const [at, piece] of pieces.entries()) piece.fill(at + 1);
  expect(pieces.map(({ length }) => length)).toEqual(lengths.flatMap((length) => [length, length]));
  for (const [at, piece] of pieces.entries()) expect(piece.every((value) => value === at + 1)).toBe(true);
  expect(numbers.floats(3).every((value) => value === 0)).toBe(true);
});
