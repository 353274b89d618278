import { describe, expect, it } from "vitest";
import { type KeyRow, type Spot, spotAfter } from "../../../../client/dispatcher/timelines/gridKeys.ts";

const rows: KeyRow[] = [
  { id: "one", items: [at("a", 0.1), at("b", 0.5)] },
  { id: "empty", items: [] },
  { id: "two", items: [at("c", 0.15), at("d", 0.45), at("e", 0.9)] },
];
function at(id: string, share: number) {
  return { id, at: share };
}
const led = (row: string, item: string | undefined, key: string, ctrlKey = false): Spot | undefined =>
  spotAfter(rows, { row, item }, { key, ctrlKey });

describe("the keys of the timelines", () => {
  it("lead along the line, from its head to its end and no further", () => {
    expect(led("one", undefined, "ArrowRight")).toEqual({ row: "one", item: "a" });
    expect(led("one", "b", "ArrowRight")).toEqual({ row: "one", item: "b" });
    expect(led("one", "a", "ArrowLeft")).toEqual({ row: "one", item: undefined });
    expect(led("two", "c", "End")).toEqual({ row: "two", item: "e" });
    expect(led("two", "e", "Home")).toEqual({ row: "two", item: undefined });
  });

  it("lead to what is nearest in time on another run, and to the head of one without stops", () => {
    expect(led("one", "b", "ArrowDown")).toEqual({ row: "empty", item: undefined });
    expect(led("one", "b", "PageDown")).toEqual({ row: "two", item: "d" });
    expect(led("two", "e", "PageUp")).toEqual({ row: "one", item: "b" });
    expect(led("two", undefined, "ArrowUp")).toEqual({ row: "empty", item: undefined });
  });

  it("stay where there is nothing more, and leave other keys alone", () => {
    expect(led("one", "a", "ArrowUp")).toEqual({ row: "one", item: "a" });
    expect(led("two", "e", "Home", true)).toEqual({ row: "one", item: undefined });
    expect(led("one", "a", "End", true)).toEqual({ row: "two", item: undefined });
    expect(led("one", "a", "x")).toBeUndefined();
  });
});
