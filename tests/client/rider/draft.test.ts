import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftLike,
  emptyDraft,
  fieldOfRefusal,
  firstTime,
  problemsOf,
  requestOf,
} from "../../../client/rider/ask/draft.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const hours = { from: 6, until: 22 };
const worldAt = (local: string, notice: number | undefined = 30) => {
  return { now: Date.parse(`2026-11-23T${local}:00+05:00`), zone, hours, notice };
};
const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home" };
const clinic = { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" };
const chosen = (place: typeof home) => ({ text: place.label, place, note: "" });
const morning = worldAt("09:12");
const filled: Draft = { ...emptyDraft("wheelchair", morning), pickup: chosen(home), dropoff: chosen(clinic) };

describe("the time first offered", () => {
  it("is the next round one that leaves an hour to fill the form in, and the notice that is asked for", () => {
    // 09:12 + 30 + 60 min = 10:42, rounded up to 10:45.
    expect(firstTime(morning)).toEqual({ day: "2026-11-23", hour: 10, minute: 45 });
    // 09:28 + 30 + 60 min = 10:58, rounded up over the hour.
    expect(firstTime(worldAt("09:28"))).toEqual({ day: "2026-11-23", hour: 11, minute: 0 });
  });

  it("is tomorrow where nothing is taken on the day itself", () => {
    expect(firstTime({ ...morning, notice: undefined })).toEqual({ day: "2026-11-24", hour: 9, minute: 0 });
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

describe("the request that is sent", () => {
  it("says the time in UTC and leaves out what is empty", () => {
    expect(requestOf({ ...filled, note: "  " }, zone)).toEqual({
      pickup: home,
      dropoff: clinic,
      when: { kind: "leaveAt", at: "2026-11-23T05:45:00.000Z" }, // 10:45 − 5 h
      companions: 0,
      aid: "wheelchair",
      assistance: "door",
      purpose: "other",
    });
  });

  it("does not exist while a place is missing", () => {
    expect(requestOf(emptyDraft("none", morning), zone)).toBeUndefined();
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

  it("keeps the day of a trip that is still to come, as when asking again after a no", () => {
    const ahead = { ...last, requested: { ...last.requested, at: "2026-11-27T03:30:00.000Z" } };
    expect(draftLike(ahead, morning).time).toEqual({ day: "2026-11-27", hour: 8, minute: 30 });
  });
});

it("finds the field that a refusal is about", () => {
  expect(fieldOfRefusal("request.invalid", "pickup.point.lat")).toBe("pickup");
  expect(fieldOfRefusal("trip.inThePast", undefined)).toBe("when");
  expect(fieldOfRefusal("trip.samePlace", undefined)).toBe("dropoff");
  expect(fieldOfRefusal("rider.notEligible", undefined)).toBeUndefined();
});
