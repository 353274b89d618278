import { describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { leftOut } from "../../../../server/domain/troubles/openEnds.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { instant } from "../../../../shared/time/index.ts";

const HOME = { lat: 44.85, lon: 65.5 };
const CLINIC = { lat: 44.84, lon: 65.52 };
type Way = [from: typeof HOME, to: typeof HOME, status: string, hour: number, more?: object];
/** One rider's trips. */
const trips = (...ways: Way[]): TripRecord[] => tripsOf({}, ...ways);
const tripsOf = (home: { home?: { point: typeof HOME } }, ...ways: Way[]): TripRecord[] =>
  ways.map(([from, to, status, hour, more = {}], index) => {
    const trip = {
      ...{
        id: `trip ${index}`,
        riderId: "ada",
        status,
        requested: { kind: "leaveAt", at: instant(hour * 3.6e6) },
      },
      ...{ pickup: { point: from }, dropoff: { point: to }, ...more },
    };
    return {
      trip,
      rider: home,
      reasonTexts: "note" in more ? { note: more.note } : {},
    } as unknown as TripRecord;
  });
const left = (records: TripRecord[], ...solved: string[]) =>
  leftOut(records, new Set(solved as TripId[])).map(({ trip }) => trip.id);

describe("who was taken out and is not back", () => {
  it("is whoever's way back ended without a ride", () => {
    for (const status of ["missed", "refused", "noShow"])
      expect(left(trips([HOME, CLINIC, "completed", 9], [CLINIC, HOME, status, 13]))).toEqual(["trip 1"]);
  });

  it("is nobody who was brought home, be it by a later trip", () => {
    const a: Way = [HOME, CLINIC, "completed", 9];
    expect(left(trips(a, [CLINIC, HOME, "missed", 13], [CLINIC, HOME, "completed", 14]))).toEqual([]);
    expect(left(trips(a, [CLINIC, HOME, "completed", 13], [HOME, CLINIC, "missed", 16]))).toEqual([]);
  });

  it("is nobody who was brought to where their record says that they live, wherever the day began", () => {
    const ways: Way[] = [
      [CLINIC, HOME, "completed", 9],
      [HOME, CLINIC, "missed", 13],
    ];
    expect(left(trips(...ways))).toEqual(["trip 1"]);
    expect(left(tripsOf({ home: { point: HOME } }, ...ways))).toEqual([]);
  });

  it("is nobody who never left, or asked for no way back, or is on the way", () => {
    expect(left(trips([HOME, CLINIC, "missed", 9], [CLINIC, HOME, "cancelled", 13]))).toEqual([]);
    expect(left(trips([HOME, CLINIC, "completed", 9]))).toEqual([]);
    expect(left(trips([HOME, CLINIC, "completed", 9], [CLINIC, HOME, "boarded", 13]))).toEqual([]);
  });

  it("is nobody who called the way back off, or of whom it is written how else they came home", () => {
    const out: Way = [HOME, CLINIC, "completed", 9];
    const own = { reason: { key: "reason.cancelledByRider", values: {} } };
    const ours = { reason: { key: "reason.cancelledByDispatcher", values: {} } };
    expect(left(trips(out, [CLINIC, HOME, "cancelled", 13, own]))).toEqual([]);
    expect(left(trips(out, [CLINIC, HOME, "cancelled", 13, { ...ours, note: "her son came" }]))).toEqual([]);
    expect(left(trips(out, [CLINIC, HOME, "cancelled", 13, ours]))).toEqual(["trip 1"]);
    expect(left(trips(out, [CLINIC, HOME, "missed", 13]), "trip 1")).toEqual([]);
  });
});
