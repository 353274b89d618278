import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft, requestOf } from "../../../../client/request/wish.ts";
import { askedDraft, firstWayHome, wayHomeProblem } from "../../../../client/rider/ask/wayHome.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const home = { text: "Home", place: { point: { lat: 44.84, lon: 65.5 }, label: "Home" }, note: "lift" };
const clinic = { text: "Clinic", place: { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" }, note: "" };
const there: Draft = {
  ...emptyDraft("wheelchair", { day: "2026-11-24", hour: 9, minute: 0 }),
  ...{ pickup: home, dropoff: clinic, kind: "arriveBy", purpose: "dialysis", companions: 1 },
};
describe("the way home", () => {
  it("is shown at first after the usual stay: five hours of dialysis, two of anything else", () => {
    expect(firstWayHome(there, zone)).toBe("2026-11-24T09:00:00.000Z"); // 14:00
    expect(firstWayHome({ ...there, purpose: "medical" }, zone)).toBe("2026-11-24T06:00:00.000Z"); // 11:00
  });

  it("is sent with the way there, in one, unless it is no question any more", () => {
    const wayHome = { kind: "leaveAt", at: "2026-11-24T09:30:00.000Z" } as const;
    const own = { draft: { ...there, wayHome }, answered: [] };
    expect(requestOf(askedDraft(own, home.place), zone)).toMatchObject({ wayHome });
    // Who now goes home themself, or changes a trip, is brought nowhere after it, whatever was answered before.
    const homeward = { ...own, draft: { ...own.draft, pickup: clinic, dropoff: home } };
    for (const other of [homeward, { ...own, changes: true }])
      expect(requestOf(askedDraft(other, home.place), zone)).not.toHaveProperty("wayHome");
  });

  it("is none of who is fetched when ready, and on the way home already", () => {
    const draft: Draft = { ...there, whenReady: true, wayHome: { kind: "whenReady" } };
    expect(requestOf(draft, zone)).toMatchObject({ whenReady: true });
    expect(requestOf(draft, zone)).not.toHaveProperty("wayHome");
  });

  it("cannot begin before the way there", () => {
    const at = (time: string) => ({ ...there, wayHome: { kind: "leaveAt" as const, at: time } });
    expect(wayHomeProblem(at("2026-11-24T04:00:00.000Z"), zone)).toBe("flow.back.tooEarly");
    expect(wayHomeProblem(at("2026-11-24T04:05:00.000Z"), zone)).toBeUndefined();
    expect(wayHomeProblem({ ...there, wayHome: { kind: "whenReady" } }, zone)).toBeUndefined();
  });
});
