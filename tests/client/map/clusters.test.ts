import { describe, expect, it } from "vitest";
import { groupMarks } from "../../../client/map/clusters.ts";

const mark = (id: string, x: number, y = 0, alone = false) => ({ id, x, y, alone });
const APART = 30;

describe("marks that would overlap", () => {
  it("are one group around the first of them, also where they are on both sides of a cell's edge", () => {
    expect(groupMarks([mark("a", 29), mark("b", 31), mark("c", 100)], APART)).toEqual([["a", "b"], ["c"]]);
  });

  it("leave no two groups closer than a mark is wide, whatever lies between", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return (seed % 1_000) / 2;
    };
    const marks = Array.from({ length: 670 }, (_, nth) => mark(`v${nth}`, random(), random()));
    const groups = groupMarks(marks, APART);
    expect(groups.flat().sort()).toEqual(marks.map(({ id }) => id).sort()); // each once
    const firsts = groups.flatMap(([id]) => marks.filter((each) => each.id === id));
    for (const one of firsts)
      for (const other of firsts)
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(APART);
  });

  it("never hide one that stands alone, and it hides nobody", () => {
    expect(groupMarks([mark("a", 0), mark("chosen", 1, 0, true), mark("b", 2)], APART)).toEqual([
      ["a", "b"],
      ["chosen"],
    ]);
  });
});
