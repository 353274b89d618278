import { expect, it } from "vitest";
import type { Plan, Route, StopRef } from "../../../../server/domain/scheduling/index.ts";
import { frozenLocks, keepsFrozen } from "../../../../server/services/planning/frozen.ts";
import { changeBetween, changeFor, movesIn } from "../../../../server/services/planning/planChange.ts";
import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { minutes, type Seconds, seconds } from "../../../../shared/time/index.ts";

const trip = (name: string) => name as TripId;
const run = (name: string) => name as ShiftId;

/** "ada+ ben+ ada- ben-": Ada and Ben get in, then out, five minutes apart from 12:00 on. */
function route(shiftId: string, stops: string, from = minutes(12 * 60)): Route {
  const names = stops.split(" ").filter((name) => name !== "");
  const times = (index: number) => {
    const at: Seconds = seconds(from + index * minutes(5));
    return { arriveAt: at, beginAt: at, leaveAt: at };
  };
  return {
    ...{ shiftId: run(shiftId), departAt: from, returnAt: times(names.length).leaveAt },
    stops: names.map((name, index) => ({ ...stop(name), ...times(index) })),
  };
}
const stop = (name: string): StopRef => ({
  kind: name.endsWith("+") ? "pickup" : "dropoff",
  tripId: trip(name.slice(0, -1)),
});
const plan = (...routes: Route[]): Plan => ({ routes, unassigned: [] });

it("of what a search would change only what the newcomers need is done", () => {
  const before = plan(
    route("van", "ada+ ada-"),
    route("car", "ben+ ben-"),
    route("bus", "cora+ cora-"),
    route("old", "eve+ eve-"),
  );
  // Dan comes to the van, Ada makes room and goes to the car. Cora and Eve would change for the driving's sake alone.
  const after = plan(
    route("van", "dan+ dan-"),
    route("car", "ada+ ben+ ada- ben-"),
    route("old", "cora+ cora- eve+ eve-"),
  );
  const change = changeBetween(before, after);
  expect([...change.to.keys()].sort()).toEqual(["bus", "car", "old", "van"]);
  const needed = changeFor(change, [trip("dan")]);
  expect([...needed.to.keys()].sort()).toEqual(["car", "van"]);
  expect(movesIn(needed)).toEqual([{ tripId: "ada", from: "van", to: "car" }]);
  expect(changeFor(change, []).to.size).toBe(0);
});

it("the next stops of a run are held to vehicle, order and time; those later are not", () => {
  // At 12:00 with ten minutes frozen: the stops of 12:00, 12:05 and 12:10.
  const before = plan(route("van", "ada+ ben+ ada- ben-"), route("car", "cora+ cora-", minutes(13 * 60)));
  const frozen = { until: minutes(12 * 60 + 10), held: new Set<TripId>() };
  const locks = frozenLocks(before, frozen);
  expect(locks.filter(({ kind }) => kind === "rider")).toHaveLength(2);
  expect(locks.find(({ kind }) => kind === "order")).toMatchObject({
    shiftId: "van",
    stops: [stop("ada+"), stop("ben+"), stop("ada-")],
  });
  expect(locks.filter(({ kind }) => kind === "time")).toHaveLength(3);
  expect(keepsFrozen(before, plan(route("van", "ada+ ben+ ada- dan+ ben- dan-")), frozen)).toBe(true);
  expect(keepsFrozen(before, plan(route("van", "ada+ dan+ ben+ ada- ben- dan-")), frozen)).toBe(false);
});

it("a place that waits for its rider's word is nobody's next stop: it may move away, and others' next stops stay", () => {
  const before = plan(route("van", "ada+ ben+ ada- ben-"));
  const frozen = { until: minutes(12 * 60 + 10), held: new Set([trip("ben")]) };
  const locked = frozenLocks(before, frozen).flatMap((lock) => (lock.kind === "time" ? [lock.stop] : []));
  expect(locked).toEqual([stop("ada+"), stop("ada-")]);
  expect(keepsFrozen(before, plan(route("van", "ada+ ada-"), route("car", "ben+ ben-")), frozen)).toBe(true);
  expect(keepsFrozen(before, plan(route("van", "ben+ ben-"), route("car", "ada+ ada-")), frozen)).toBe(false);
});
