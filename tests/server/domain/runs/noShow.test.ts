import { describe, expect, it } from "vitest";
import { noShowFrom } from "../../../../server/domain/runs/noShow.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, dropoff, pickup, promise } from "../../presenters/records.ts";

/** Promised 09:10 to 09:30; the vehicle waits ten minutes for free. */
const arrived = (time: string) => ({ ...pickup, status: "arrived" as const, arrivedAt: at(time) });
const from = (stop: Parameters<typeof noShowFrom>[0]) => noShowFrom(stop, minutes(10));

describe("from when on a rider counts as not having come", () => {
  it("is ten minutes after the vehicle came within the promised window", () => {
    expect(from(arrived("09:15"))).toBe(at("09:25"));
  });

  it("is ten minutes after the window opened, however early the vehicle was: nobody was told to be ready before", () => {
    expect(from(arrived("08:40"))).toBe(at("09:20"));
  });

  it("is ten minutes after a late vehicle came: the rider may have gone in again", () => {
    expect(from(arrived("09:50"))).toBe(at("10:00"));
  });

  it("counts from the arrival when nothing stands promised", () => {
    for (const state of ["asked", "released"] as const)
      expect(from({ ...arrived("08:40"), promise: { ...promise, state } })).toBe(at("08:50"));
  });

  it("is never while nobody stands at the door, nor at a drop-off", () => {
    expect(from(pickup)).toBeUndefined();
    expect(from({ ...pickup, status: "onTheWay" })).toBeUndefined();
    expect(from({ ...arrived("09:15"), status: "done" })).toBeUndefined();
    expect(from({ ...dropoff, status: "arrived", arrivedAt: at("09:40") })).toBeUndefined();
  });
});
