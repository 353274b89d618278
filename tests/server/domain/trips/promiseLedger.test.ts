import { describe, expect, it } from "vitest";
import { judgeDriven, judgePromise, missedEntirely } from "../../../../server/domain/trips/judgePromise.ts";
import type { PromiseBounds } from "../../../../server/domain/trips/model.ts";
import { foldLedger, heldPromise, type PromiseEntry } from "../../../../server/domain/trips/promiseLedger.ts";
import { instant, minutes, seconds } from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const bounds = (from: string, until: string, there = "10:00"): PromiseBounds => ({
  pickupWindow: { from: at(from), until: at(until) },
  latestArrival: at(there),
  maxRideTime: minutes(40),
});
const wish = bounds("08:50", "09:40");
const told = bounds("09:10", "09:30");
const later = bounds("09:40", "10:00", "10:30");

const asked: PromiseEntry = { kind: "asked", bounds: wish };
const given: PromiseEntry = { kind: "given", bounds: told };
const changed: PromiseEntry = { kind: "changed", bounds: later, consent: "rider" };
const broken: PromiseEntry = { kind: "broken", bounds: later, reason: "vehicle" };
const released: PromiseEntry = { kind: "released" };
const kept: PromiseEntry = { kind: "kept" };
const missed: PromiseEntry = { kind: "missed", by: { arrival: seconds(300) } };

describe("a promise as its ledger makes it", () => {
  it("is planned by the wish until it is given, and then by what was told", () => {
    expect(foldLedger([asked])).toEqual({ ...wish, state: "asked", asked: wish, entries: 1 });
    expect(foldLedger([asked, given])).toEqual({
      ...{ ...told, state: "given", asked: wish, told, entries: 2 },
    });
  });

  it.each([
    ["changed with consent", changed],
    ["broken", broken],
    ["improved without anybody being asked", { kind: "improved", bounds: later }],
  ] as const)("that was %s holds with its new bounds", (_, entry) => {
    expect(foldLedger([asked, given, entry])).toEqual({
      ...{ ...later, state: "given", asked: wish, told: later, entries: 3 },
    });
  });

  it("that was released is planned by the wish again, and what was told is still known", () => {
    const free = foldLedger([asked, given, released]);
    expect(free).toEqual({ ...wish, state: "released", asked: wish, told, entries: 3 });
    expect(free && heldPromise(free)).toBeUndefined();
    expect(foldLedger([asked, given, released, given])?.state).toBe("given");
  });

  it("that was changed since its rider asks for something else is planned by that once it is released", () => {
    const anew = bounds("09:30", "10:10", "10:30");
    const ledger: PromiseEntry[] = [asked, given, { ...changed, askedAnew: anew }];
    expect(foldLedger(ledger)).toEqual({ ...later, state: "given", asked: anew, told: later, entries: 3 });
    expect(foldLedger([...ledger, released])).toMatchObject({ ...anew, state: "released" });
    // What is agreed on for one vehicle's sake changes no wish.
    expect(foldLedger([...ledger, changed, released])).toMatchObject(anew);
  });

  it("that is kept or missed still says what was told", () => {
    for (const end of [kept, missed]) {
      const over = foldLedger([asked, given, end]);
      expect(over).toMatchObject({ state: end.kind, told });
      expect(over && heldPromise(over)).toMatchObject(told);
    }
  });

  it.each([
    ["nothing before what was asked", [given]],
    ["two wishes", [asked, asked]],
    ["a second promise without a release", [asked, given, given]],
    ["a change, a breaking, a release or an end of what was not given", [asked, changed]],
    ["", [asked, broken]],
    ["", [asked, released]],
    ["", [asked, kept]],
    ["", [asked, missed]],
    ["a breaking of what was released", [asked, given, released, broken]],
    ["kept after missed", [asked, given, missed, kept]],
    ["anything after the end", [asked, given, kept, given]],
    ["", [asked, given, missed, released]],
  ] as [string, PromiseEntry[]][])("has no %s", (_, entries) => {
    expect(foldLedger(entries)).toBeUndefined();
  });
});

describe("whether a promise is kept", () => {
  // Told: picked up 09:10 to 09:30, there by 10:00, at most 40 minutes aboard.
  const judge = (atDoor: string, boarded: string, arrived: string) =>
    judgePromise(told, { atDoor: at(atDoor), boarded: at(boarded), arrived: at(arrived) });

  it("it is, up to the very ends of what was told", () => {
    expect(judge("09:10", "09:10", "09:50")).toBeUndefined();
    expect(judge("09:30", "09:30", "10:00")).toBeUndefined();
  });

  it("at the door the vehicle counts: who takes long to board was not kept waiting", () => {
    expect(judge("09:30", "09:38", "10:00")).toBeUndefined();
    expect(judge("08:55", "09:10", "09:40")).toBeUndefined(); // came early and waited
  });

  it("it is missed by a vehicle that comes late, and by one that makes its rider board early", () => {
    expect(judge("09:35", "09:36", "10:00")).toEqual({ pickup: seconds(300) });
    expect(judge("09:00", "09:05", "09:40")).toEqual({ pickup: seconds(-300) });
  });

  it("who got in early of their own will was not made to: a driven ride misses nothing by it", () => {
    const drive = (boarded: string, arrived: string) =>
      judgeDriven(told, { atDoor: at(boarded), boarded: at(boarded), arrived: at(arrived) });
    expect(drive("09:05", "09:40")).toBeUndefined();
    expect(drive("09:05", "09:50")).toEqual({ ride: seconds(300) }); // 45 minutes aboard, all the same
    expect(drive("09:35", "10:00")).toEqual({ pickup: seconds(300) });
  });

  it("it is missed by arriving late and by a ride that is too long, each by its own", () => {
    // Aboard from 09:20 to 10:05: 45 minutes, five too long and five too late.
    expect(judge("09:18", "09:20", "10:05")).toEqual({ arrival: seconds(300), ride: seconds(300) });
    expect(judge("09:10", "09:10", "09:51")).toEqual({ ride: seconds(60) });
  });

  it("less than a second misses nothing, and without a latest arrival none is missed", () => {
    const { latestArrival: _, ...whenever } = told;
    const ride = { atDoor: instant(at("09:30") + 999), boarded: at("09:31"), arrived: at("10:10") };
    expect(judgePromise(whenever, ride)).toBeUndefined();
  });

  it("it is not by nobody's coming: so long after the window as nobody came", () => {
    expect(missedEntirely(told, at("10:30"))).toEqual({ pickup: minutes(60) });
  });
});
