import { describe, expect, it } from "vitest";
import type { Draft } from "../../../../client/request/wish.ts";
import {
  closedDay,
  draftLike,
  firstDraft,
  firstTime,
  problemsOf,
  settled,
} from "../../../../client/rider/ask/draft.ts";
import type { RiderTrip } from "../../../../shared/schemas/trips.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const hours = { from: 6, until: 22 };
const worldAt = (local: string, leadTime: number | undefined = 30) => {
  return { now: Date.parse(`2026-11-23T${local}:00+05:00`), zone, hours, leadTime };
};
const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home" };
const clinic = { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" };
const chosen = (place: typeof home) => ({ text: place.label, place, note: "" });
const morning = worldAt("09:12");
const filled: Draft = { ...firstDraft("wheelchair", morning), pickup: chosen(home), dropoff: chosen(clinic) };

describe("the time first offered", () => {
  it("is the next round one after the lead time, with a few minutes to fill the form in", () => {
    // 09:12 + 30 + 5 min = 09:47, rounded up to 09:50.
    expect(firstTime(morning)).toEqual({ day: "2026-11-23", hour: 9, minute: 50 });
    // 09:23 + 30 + 5 min = 09:58, rounded up over the hour.
    expect(firstTime(worldAt("09:23"))).toEqual({ day: "2026-11-23", hour: 10, minute: 0 });
    // An hour's lead time: 09:12 + 60 + 5 min = 10:17, not two hours from now.
    expect(firstTime(worldAt("09:12", 60))).toEqual({ day: "2026-11-23", hour: 10, minute: 20 });
  });

  it("is never on a day without service, and such a day is refused by its name before it is sent", () => {
    const rest = { day: "2026-11-24", name: "a day of rest" };
    const evening = { ...worldAt("21:50"), unlike: [rest] };
    expect(firstTime(evening)).toEqual({ day: "2026-11-25", hour: 9, minute: 0 });
    const onRest = { ...filled, time: { day: rest.day, hour: 10, minute: 0 } };
    expect(problemsOf(onRest, evening)).toEqual({ when: "when.closedDay" });
    expect(closedDay(onRest, evening)).toBe("a day of rest");
    expect(closedDay(filled, evening)).toBeUndefined();
  });

  it("moves on with the clock as long as nobody has chosen one", () => {
    const later = worldAt("09:40");
    expect(settled(filled, { isTimeChosen: true, world: later })).toBe(filled);
    expect(problemsOf(filled, later)).toEqual({ when: "ask.tooSoon" }); // 09:50 is not 30 min after 09:40
    const moved = settled(filled, { isTimeChosen: false, world: later });
    expect(moved.time).toEqual({ day: "2026-11-23", hour: 10, minute: 15 }); // 09:40 + 30 + 5 min
    expect(problemsOf(moved, later)).toEqual({});
    expect(settled(moved, { isTimeChosen: false, world: later })).toBe(moved);
  });

  it("is tomorrow where nothing is taken on the day itself", () => {
    const dayAhead = (local: string) =>
      firstTime({ ...worldAt(local), leadTime: undefined, dayAheadUntil: 18 });
    expect(dayAhead("18:00")).toEqual({ day: "2026-11-24", hour: 9, minute: 0 });
    expect(dayAhead("18:01")).toEqual({ day: "2026-11-25", hour: 9, minute: 0 }); // tomorrow was taken until 18:00
  });

  it("is within service hours: at opening in the night, the next morning in the evening", () => {
    expect(firstTime(worldAt("03:00"))).toEqual({ day: "2026-11-23", hour: 6, minute: 0 });
    expect(firstTime(worldAt("21:30"))).toEqual({ day: "2026-11-24", hour: 9, minute: 0 });
  });
});

describe("checking before anything is sent", () => {
  it("wants both places chosen, not only typed", () => {
    const typed = { ...filled, dropoff: { text: "Clin", place: undefined, note: "" } };
    expect(problemsOf(typed, morning)).toEqual({ dropoff: "ask.missingPlace" });
  });

  it("wants two different places and a time to come", () => {
    const past = { day: "2026-11-23", hour: 9, minute: 10 };
    expect(problemsOf({ ...filled, dropoff: chosen(home), time: past }, morning)).toEqual({
      dropoff: "ask.samePlace",
      when: "ask.past",
    });
    expect(problemsOf(filled, morning)).toEqual({});
  });
});

describe("as last time", () => {
  const last = {
    pickup: { ...home, note: "entrance 2" },
    dropoff: clinic,
    requested: { kind: "arriveBy", at: "2026-11-20T03:32:00.000Z" }, // 08:32 there
    companions: 1,
    aid: "walker",
    assistance: "throughDoor",
    purpose: "dialysis",
  } as unknown as RiderTrip;

  it("takes everything over, at the same time of the next possible day", () => {
    // 08:32 rounds to 08:30; at 09:12 that is over for today.
    expect(draftLike(last, morning)).toMatchObject({
      pickup: { text: "Home", note: "entrance 2" },
      kind: "arriveBy",
      time: { day: "2026-11-24", hour: 8, minute: 30 },
      companions: 1,
      assistance: "throughDoor",
      purpose: "dialysis",
    });
    expect(draftLike(last, worldAt("07:00")).time.day).toBe("2026-11-23");
  });

  it("is not a time that comes too soon: today's 09:40 is no half an hour away at 09:12", () => {
    const soon = { ...last, requested: { ...last.requested, at: "2026-11-20T04:40:00.000Z" } };
    expect(draftLike(soon, morning).time).toEqual({ day: "2026-11-24", hour: 9, minute: 40 });
  });

  it("is the day after a trip that will take place, since nobody rides twice at once", () => {
    const ahead = {
      ...last,
      status: "assigned",
      requested: { ...last.requested, at: "2026-11-27T03:30:00.000Z" },
    };
    expect(draftLike(ahead as RiderTrip, morning).time).toEqual({ day: "2026-11-28", hour: 8, minute: 30 });
  });

  it("keeps the day of a trip that is still to come, as when asking again after a no", () => {
    const ahead = { ...last, requested: { ...last.requested, at: "2026-11-27T03:30:00.000Z" } };
    expect(draftLike(ahead, morning).time).toEqual({ day: "2026-11-27", hour: 8, minute: 30 });
  });
});
