import { describe, expect, it } from "vitest";
import { rowAfter } from "../../../client/ui/rows.ts";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];

describe("a key in a list", () => {
  it("goes to the next and the one before, and stays at the ends", () => {
    expect([rowAfter(rows, "b", "ArrowDown"), rowAfter(rows, "b", "ArrowUp")]).toEqual(["c", "a"]);
    expect([rowAfter(rows, "k", "ArrowDown"), rowAfter(rows, "a", "ArrowUp")]).toEqual(["k", "a"]);
  });

  it("leaps to first, last, and a screenful on", () => {
    expect([rowAfter(rows, "e", "Home"), rowAfter(rows, "e", "End")]).toEqual(["a", "k"]);
    expect([rowAfter(rows, "b", "PageDown"), rowAfter(rows, "e", "PageUp")]).toEqual(["j", "a"]);
  });

  it("begins at the first where the row it was on has gone, and leaves other keys alone", () => {
    expect(rowAfter(rows, "gone", "ArrowDown")).toBe("a");
    expect(rowAfter([], undefined, "ArrowDown")).toBeUndefined();
    for (const key of ["Enter", " ", "Tab", "n", "ArrowLeft"])
      expect(rowAfter(rows, "b", key)).toBeUndefined();
  });
});
