import { describe, expect, it } from "vitest";
import {
  draftAfter,
  type ExampleTrip,
  isBackNextDay,
  problemsOf,
  type StandingDraft,
  standingFieldOf,
  standingRequest,
} from "../../../../client/request/standing/standingDraft.ts";
import { TripId } from "../../../../shared/ids/index.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home", note: "green gate" };
const centre = { point: { lat: 44.86, lon: 65.52 }, label: "Dialysis centre" };
/** On Monday 23 November, there by 06:00. */
const there: ExampleTrip = {
  id: TripId.parse(crypto.randomUUID()),
  ...{ status: "assigned", serviceDay: "2026-11-23", pickup: home, dropoff: centre },
  requested: { kind: "arriveBy", at: "2026-11-23T01:00:00.000Z" }, // 06:00 − 5 h
  ...{
    companions: 1,
    aid: "wheelchair",
    assistance: "door",
    needs: { staysInChair: true },
    purpose: "dialysis",
  },
};
const back: ExampleTrip = {
  ...there,
  id: TripId.parse(crypto.randomUUID()),
  ...{ pickup: centre, dropoff: home },
  requested: { kind: "leaveAt", at: "2026-11-23T05:30:00.000Z" },
};
const sunday = { now: Date.parse("2026-11-22T08:00:00Z"), zone };
const tuesday = { now: Date.parse("2026-11-24T08:00:00Z"), zone };

describe("what is offered after a trip", () => {
  it("is its weekday, its time and the way back of the same day, from the day after it", () => {
    expect(draftAfter(there, [there, back], sunday)).toEqual({
      ...{ weekdays: [1], kind: "arriveBy", there: "06:00", hasBack: true, back: "10:30" },
      ...{ from: "2026-11-24", until: "", onHolidays: "rest" },
    });
  });

  it("begins tomorrow when the trip is over or will not be", () => {
    expect(draftAfter(there, [], tuesday)).toMatchObject({ hasBack: false, back: "", from: "2026-11-25" });
    const without = { ...there, status: "unassigned" as const };
    expect(draftAfter(without, [], sunday).from).toBe("2026-11-23");
  });

  it("takes for a way back none that is called off, of another day or elsewhere", () => {
    const others: ExampleTrip[] = [
      { ...back, status: "cancelled" },
      { ...back, serviceDay: "2026-11-24" },
      { ...back, dropoff: { ...home, point: { lat: 44.9, lon: 65.5 } } },
    ];
    expect(draftAfter(there, others, sunday).hasBack).toBe(false);
  });
});

const draft: StandingDraft = draftAfter(there, [back], sunday);

describe("the wish that repeats", () => {
  it("has the trip's places, needs and purpose, and only what was chosen of its dates", () => {
    const { note: _, ...rest } = standingRequest(there, { ...draft, weekdays: [1, 3, 5] }, undefined);
    expect(rest).toEqual({
      ...{ weekdays: [1, 3, 5], there: { kind: "arriveBy", time: "06:00" }, back: { time: "10:30" } },
      ...{ from: "2026-11-24", onHolidays: "rest", pickup: home, dropoff: centre, companions: 1 },
      ...{ aid: "wheelchair", assistance: "door", needs: { staysInChair: true }, purpose: "dialysis" },
    });
    const more = standingRequest(there, { ...draft, hasBack: false, until: "2026-12-25" }, "r1");
    expect(more).toMatchObject({ until: "2026-12-25", riderId: "r1" });
    expect(more.back).toBeUndefined();
  });

  it("is not sent without a day, a time, or with its end before its beginning", () => {
    expect(problemsOf(draft)).toEqual({});
    expect(problemsOf({ ...draft, weekdays: [], there: "", back: "", from: "" })).toEqual({
      weekdays: "standing.missing.weekdays",
      ...{ there: "standing.missing.time", back: "standing.missing.time", from: "standing.missing.day" },
    });
    expect(problemsOf({ ...draft, until: "2026-11-23" })).toEqual({ until: "error.standing.datesOrder" });
    expect(problemsOf({ ...draft, hasBack: false, back: "" })).toEqual({});
  });

  it("comes back on the day after where the way back is not later", () => {
    expect(isBackNextDay(draft)).toBe(false);
    expect(isBackNextDay({ ...draft, there: "22:00", back: "00:30" })).toBe(true);
  });

  it("shows a refusal at the field that it is about", () => {
    expect(standingFieldOf({ field: "until" })).toBe("until");
    expect(standingFieldOf({ field: "there.time" })).toBe("there");
    expect(standingFieldOf({ field: "pickup" })).toBeUndefined();
  });
});
