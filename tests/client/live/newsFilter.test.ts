import { expect, it } from "vitest";
import { NewsFilter } from "../../../client/live/newsFilter.ts";
import type { BoardChange } from "../../../shared/events/index.ts";
import type { RiderTrip } from "../../../shared/schemas/index.ts";

const board = (
  runs: [string, number][],
  trips: [string, number][],
  gone: [string, number][] = [],
): BoardChange =>
  ({
    serviceDay: "2026-11-23",
    planVersion: 1,
    runs: runs.map(([shiftId, version]) => ({ shiftId, version })),
    trips: trips.map(([id, version]) => ({ id, version })),
    gone: gone.map(([shiftId, version]) => ({ shiftId, version })),
  }) as unknown as BoardChange;

it("takes the old things out of a change of the board and keeps the new ones", () => {
  const filter = new NewsFilter();
  filter.board({ cursor: 1, data: board([["run-1", 2]], [["ada", 5]]) });
  const second = filter.board({
    cursor: 2,
    data: board(
      [["run-1", 3]],
      [
        ["ada", 5],
        ["bek", 1],
      ],
    ),
  });
  expect(second?.data.runs).toEqual([{ shiftId: "run-1", version: 3 }]);
  expect(second?.data.trips).toEqual([{ id: "bek", version: 1 }]);
});

it("lets nothing through when everything in it is old, but remembers how far it is", () => {
  const filter = new NewsFilter();
  filter.board({ cursor: 1, data: board([["run-1", 2]], []) });
  expect(filter.board({ cursor: 9, data: board([["run-1", 2]], []) })).toBeUndefined();
  expect(filter.cursor).toBe(9);
});

it("never goes back to a smaller cursor", () => {
  const filter = new NewsFilter();
  filter.startAt(10);
  filter.startAt(4);
  expect(filter.cursor).toBe(10);
});

it("lets a trip through whose vehicle is expected later now, though the trip itself is the same", () => {
  const filter = new NewsFilter();
  const told = (cursor: number, pickup: string) => ({
    cursor,
    data: { id: "ada", version: 2, estimated: { pickup } } as unknown as RiderTrip,
  });
  expect(filter.trip(told(4, "09:00"))).toBeDefined();
  expect(filter.trip(told(6, "09:07"))).toBeDefined();
  expect(filter.trip(told(5, "09:03")), "an older word that comes later").toBeUndefined();
  expect(filter.trip(told(7, "09:07")), "the same word again").toBeUndefined();
});

it("tells once that a run is gone, and takes it in again when it was put back", () => {
  const filter = new NewsFilter();
  filter.board({ cursor: 1, data: board([["run-1", 2]], []) });
  expect(filter.board({ cursor: 2, data: board([], [], [["run-1", 3]]) })?.data.gone).toEqual([
    { shiftId: "run-1", version: 3 },
  ]);
  // What it was before it went is old.
  expect(filter.board({ cursor: 3, data: board([["run-1", 2]], []) })).toBeUndefined();
  expect(filter.board({ cursor: 4, data: board([["run-1", 4]], []) })?.data.runs).toHaveLength(1);
});
