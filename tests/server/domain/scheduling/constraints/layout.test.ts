import { expect, it } from "vitest";
import { load } from "../../../../../server/domain/scheduling/index.ts";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const van = shift("van", { layouts: [load({ ambulatory: 3 }), load({ largeWheelchair: 1 })] });

it("asks for one layout that holds the whole party", () => {
  // Three seats, or folded away one large place, which a standard chair may use. Never both.
  expect(
    neverBecause(problemOf([trip("Ada", { from: 1, to: 2, load: load({ wheelchair: 1 }) })], [van])),
  ).toBeUndefined();
  const withWife = load({ wheelchair: 1, ambulatory: 1 });
  expect(neverBecause(problemOf([trip("Ada", { from: 1, to: 2, load: withWife })], [van]))?.code).toBe(
    "noLayout",
  );
});

it("seats a companion on any seat", () => {
  // One rider and two companions on three seats.
  const party = load({ ambulatory: 1, companion: 2 });
  expect(neverBecause(problemOf([trip("Ada", { from: 1, to: 2, load: party })], [van]))).toBeUndefined();
});
