import { describe, expect, it } from "vitest";
import type { TripRecord, WhenReady } from "../../../../server/domain/trips/model.ts";
import { overdueFrom } from "../../../../server/domain/trips/overdue.ts";
import {
  askReadyAt,
  forecastReady,
  holdFor,
  isUnpromised,
  overdueReadyFrom,
  pickupAfter,
  promptWindows,
  soonerWindows,
  staysAt,
  waitsForPickup,
  waitsForReady,
  waitsTooLong,
  windowsFrom,
} from "../../../../server/domain/trips/whenReady.ts";
import { returnTroubles } from "../../../../server/domain/troubles/returnTroubles.ts";
import { hours, minutes, serviceDay } from "../../../../shared/time/index.ts";
import { packTerms } from "../../../support/packTerms.ts";
import { at, promise, recordOf } from "../../presenters/records.ts";

/** Held for 30 minutes, again 10 later; asked 15 before, overdue 60 after; fetched within 20. */
const terms = packTerms()(serviceDay("2026-03-02"));
const shown = ({ from, until }: { from: number; until: number }) => [from, until];

const open: WhenReady = { forecast: at("14:00"), planned: holdFor(at("14:00"), at("08:00"), terms) };
const asked = { ...promise, state: "asked" as const };
const back = (whenReady: WhenReady, status: TripRecord["trip"]["status"] = "assigned"): TripRecord => ({
  ...recordOf({ trip: { status, whenReady } }),
  promise: asked,
});

describe("the place of somebody who is not ready", () => {
  it("is held from the forecast on, and when that has passed a little later than now", () => {
    expect(shown(holdFor(at("14:00"), at("08:00"), terms))).toEqual([at("14:00"), at("14:30")]);
    expect(shown(holdFor(at("14:00"), at("14:00"), terms))).toEqual([at("14:10"), at("14:40")]);
    expect(shown(holdFor(at("14:00"), at("16:07"), terms))).toEqual([at("16:17"), at("16:47")]);
  });

  it("is asked about before the forecast, and looked after an hour after it", () => {
    expect(askReadyAt(at("14:00"), terms)).toBe(at("13:45"));
    expect(overdueReadyFrom(at("14:00"), terms)).toBe(at("15:00"));
  });

  it("waits for a word until that is said or the trip is over", () => {
    const said = { ...open, readyAt: at("13:30") };
    expect([waitsForReady(back(open).trip), waitsForPickup(back(open).trip)]).toEqual([true, false]);
    expect([waitsForReady(back(said).trip), waitsForPickup(back(said).trip)]).toEqual([false, true]);
    for (const status of ["boarded", "completed", "cancelled"] as const)
      expect(waitsForReady(back(open, status).trip) || waitsForPickup(back(said, status).trip)).toBe(false);
    expect(waitsForReady(recordOf({ trip: { status: "assigned" } }).trip)).toBe(false);
  });

  it("is never missed by us before anything is promised, however late it is", () => {
    for (const status of ["assigned", "unassigned"] as const)
      expect(overdueFrom(back(open, status), undefined, { missedAfter: minutes(2) })).toBeUndefined();
    // Once a time is promised it is missed like any other: 09:30 and two minutes.
    const promised = { ...back({ ...open, readyAt: at("09:10") }, "unassigned"), promise };
    expect(isUnpromised(promised)).toBe(false);
    expect(overdueFrom(promised, undefined, { missedAfter: minutes(2) })).toBe(at("09:32"));
  });
});

describe("who is ready", () => {
  it("is promised a pickup within the standard, or the nearest window after that", () => {
    const standard = pickupAfter(at("13:37"), terms);
    expect(shown(standard)).toEqual([at("13:37"), at("13:57")]);
    const [first, second, ...later] = windowsFrom(standard).map(shown);
    expect([first, second]).toEqual([
      [at("13:37"), at("13:57")],
      [at("13:37"), at("14:07")],
    ]);
    expect(later.at(-1)).toEqual([at("13:37"), at("17:57")]);
  });
});

describe("when somebody will be ready", () => {
  const there = at("06:00");
  it("is the middle of their own last stays, so that one session that went wrong moves nothing", () => {
    const stays = [minutes(250), minutes(245), hours(9), minutes(255)];
    // In order 245, 250, 255, 540: the middle of 250 and 255 is 252.5 minutes.
    expect(forecastReady({ there, purpose: "dialysis", stays }, terms)).toEqual({
      ...{ at: at("10:12") + 30_000, from: "history" },
    });
  });

  it("counts the newest eight", () => {
    const stays = [
      ...Array.from({ length: 8 }, () => minutes(240)),
      ...Array.from({ length: 20 }, () => hours(8)),
    ];
    expect(forecastReady({ there, purpose: "dialysis", stays }, terms).at).toBe(at("10:00"));
  });

  it("is by the rule while fewer than three are known", () => {
    const two = [minutes(100), minutes(110)];
    expect(forecastReady({ there, purpose: "dialysis", stays: two }, terms)).toEqual({
      ...{ at: at("10:30"), from: "usual" },
    });
    expect(forecastReady({ there, purpose: "medical", stays: [] }, terms).at).toBe(at("07:30"));
  });

  it("is told by stays at that place alone", () => {
    const clinic = { lat: 44.8359, lon: 65.5132 };
    const stays = [
      { point: { lat: 44.8361, lon: 65.5134 }, length: minutes(240) },
      { point: { lat: 44.8488, lon: 65.4823 }, length: minutes(30) },
    ];
    expect(staysAt({ point: clinic }, stays)).toEqual([minutes(240)]);
  });
});

describe("a dispatcher", () => {
  const troubles = (record: TripRecord) =>
    returnTroubles([record], (readyAt) => pickupAfter(readyAt, terms).until).map(({ kind, since }) => [
      kind,
      since,
    ]);
  const ready = { ...open, readyAt: at("14:20") };

  it("sees who is ready and is promised nothing, or more than the standard", () => {
    expect(troubles(back(ready))).toEqual([["readyWaiting", at("14:20")]]);
    const given = (until: string) => ({
      ...back(ready),
      promise: { ...promise, pickupWindow: { from: at("14:20"), until: at(until) } },
    });
    expect(troubles(given("14:40"))).toEqual([]);
    expect(troubles(given("15:10"))).toEqual([["readyWaiting", at("14:20")]]);
  });

  it("sees nobody to whom a vehicle has set out that is there in time, though nothing was promised", () => {
    const { placement } = recordOf({});
    if (placement === undefined) throw new Error("the record has a vehicle");
    const due = (estimated: string) => ({
      ...back(ready, "onTheWay"),
      placement: { ...placement, pickup: { ...placement.pickup, estimated: at(estimated) } },
    });
    // Ready at 14:20, so by 14:40.
    expect(troubles(due("14:35"))).toEqual([]);
    expect(troubles(due("14:50"))).toEqual([["readyWaiting", at("14:20")]]);
  });

  it("sees nobody who is not ready and whom nobody has missed", () => {
    expect(troubles(back(open))).toEqual([]);
    expect(troubles(back(ready, "boarded"))).toEqual([]);
  });
});

describe("who is ready and was told a late time", () => {
  const said = { ...open, readyAt: at("14:00") };
  /** Told to be fetched by then. */
  const told = (until: string, status: TripRecord["trip"]["status"] = "assigned"): TripRecord => ({
    ...back(said, status),
    promise: { ...promise, state: "given", pickupWindow: { from: at("14:00"), until: at(until) } },
  });

  it("waits too long until a vehicle is on its way, and not within the standard", () => {
    expect(waitsTooLong(told("14:20"), terms)).toBe(false);
    expect(waitsTooLong(told("14:21"), terms)).toBe(true);
    expect(waitsTooLong(told("14:45", "unassigned"), terms)).toBe(false);
    expect(waitsTooLong(told("14:45", "onTheWay"), terms)).toBe(false);
    expect(waitsTooLong({ ...told("14:45"), promise: asked }, terms)).toBe(false);
    expect(waitsTooLong({ ...back(open), promise: told("14:45").promise }, terms)).toBe(false);
  });

  it("is looked for again within the standard and little more, never later than told and for no gain of less than five minutes", () => {
    const untils = (record: TripRecord, now: string) =>
      soonerWindows(record, terms, at(now)).map(({ until }) => until);
    expect(untils(told("14:45"), "14:02")).toEqual([at("14:12"), at("14:20"), at("14:30"), at("14:40")]);
    expect(untils(told("14:45"), "14:25")).toEqual([at("14:30"), at("14:40")]);
    expect(untils(told("14:24"), "14:02")).toEqual([at("14:12")]);
    expect(untils(told("14:45"), "14:41")).toEqual([]);
  });
});

it("who is ready is first looked for so that a vehicle may be eight minutes late and still within the standard", () => {
  const standard = pickupAfter(at("14:00"), terms);
  const [spare, whole, next] = promptWindows(standard);
  expect([spare?.until, whole?.until, next?.until]).toEqual([at("14:12"), at("14:20"), at("14:30")]);
});
