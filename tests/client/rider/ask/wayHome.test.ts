import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../../client/request/wish.ts";
import { draftHome, firstWayHome, wayHomeProblem } from "../../../../client/rider/ask/wayHome.ts";
import type { RiderTrip } from "../../../../shared/schemas/trips.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const home = { text: "Home", place: { point: { lat: 44.84, lon: 65.5 }, label: "Home" }, note: "lift" };
const clinic = { text: "Clinic", place: { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" }, note: "" };
const there: Draft = {
  ...emptyDraft("wheelchair", { day: "2026-11-24", hour: 9, minute: 0 }),
  ...{ pickup: home, dropoff: clinic, kind: "arriveBy", purpose: "dialysis", companions: 1 },
};
const asked = {
  requested: { kind: "arriveBy", at: "2026-11-24T04:00:00.000Z" },
  promise: {
    pickupWindow: { from: "2026-11-24T03:20:00.000Z", until: "2026-11-24T03:40:00.000Z" },
    latestArrival: "2026-11-24T03:58:00.000Z",
  },
} as RiderTrip;

describe("the way home", () => {
  it("is shown at first after the usual stay: five hours of dialysis, two of anything else", () => {
    expect(firstWayHome(there, zone)).toBe("2026-11-24T09:00:00.000Z"); // 14:00
    expect(firstWayHome({ ...there, purpose: "medical" }, zone)).toBe("2026-11-24T06:00:00.000Z"); // 11:00
  });

  it("is the same the other way round, from the time that was said", () => {
    const wayHome = { kind: "leaveAt", at: "2026-11-24T09:30:00.000Z" } as const;
    expect(draftHome(asked, { ...there, wayHome }, zone)).toEqual({
      ...{ ...there, pickup: clinic, dropoff: home, kind: "leaveAt", soonest: false, whenReady: false },
      time: { day: "2026-11-24", hour: 14, minute: 30 },
    });
  });

  it("when ready is expected after the arrival that was promised", () => {
    const draft = draftHome(asked, { ...there, wayHome: { kind: "whenReady" } }, zone);
    // 08:58 + 5 h = 13:58, rounded up.
    expect(draft).toMatchObject({ whenReady: true, time: { day: "2026-11-24", hour: 14, minute: 0 } });
    expect(draftHome(asked, there, zone)).toBeUndefined();
  });

  it("cannot begin before the way there", () => {
    const at = (time: string) => ({ ...there, wayHome: { kind: "leaveAt" as const, at: time } });
    expect(wayHomeProblem(at("2026-11-24T04:00:00.000Z"), zone)).toBe("flow.back.tooEarly");
    expect(wayHomeProblem(at("2026-11-24T04:05:00.000Z"), zone)).toBeUndefined();
    expect(wayHomeProblem({ ...there, wayHome: { kind: "whenReady" } }, zone)).toBeUndefined();
  });
});
