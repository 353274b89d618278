import { describe, expect, it } from "vitest";
import {
  type CallDraft,
  callerRequest,
  chosenPlace,
  isBegun,
  startDraft,
  withRider,
} from "../../../../client/dispatcher/call/callDraft.ts";
import type { RiderSummary } from "../../../../shared/schemas/dispatching.ts";
import type { StopPlace } from "../../../../shared/schemas/index.ts";

const at = { day: "2026-11-23", hour: 9, minute: 30 };
const place = (label: string, lat: number): StopPlace => ({ label, point: { lat, lon: 65.5 } });
const chosen = (of: StopPlace) => ({ text: of.label, place: of, note: "" });
const rider = (name: string, home: StopPlace | undefined, aid: RiderSummary["aid"] = "walker") =>
  ({ id: name, name, phone: "+77000000001", aid, home, eligible: true }) as unknown as RiderSummary;

const abai = rider("Abai of Almaly", place("Almaly, 4", 44.1));
const namesake = rider("Abai of Shieli", place("Shieli, 9", 44.2), "wheelchair");
const clinic = place("Clinic", 44.86);
const begun: CallDraft = {
  ...startDraft(abai, at),
  dropoff: chosen(clinic),
  companions: 1,
  note: "second door",
};
/** As it comes back from the tab's storage. */
const stored = (draft: CallDraft): CallDraft => JSON.parse(JSON.stringify(draft));

describe("a caller's request", () => {
  it("is begun as soon as anything was written down, and no sooner", () => {
    const start = startDraft(abai, at);
    expect(isBegun(startDraft(abai, at), start)).toBe(false);
    const parts: Partial<CallDraft>[] = [
      { note: "x" },
      { dropoff: { text: "cl", place: undefined, note: "" } },
      { pickup: { text: "", place: undefined, note: "" } },
      { time: { ...at, minute: 45 } },
      { purpose: "work" },
    ];
    for (const part of parts) expect(isBegun({ ...start, ...part }, start), JSON.stringify(part)).toBe(true);
  });

  it("goes over to another person with all that was written down, but from the other's home and with their aid", () => {
    for (const draft of [begun, stored(begun)]) {
      const moved = withRider(draft, namesake);
      expect(moved).toEqual({
        ...begun,
        rider: namesake,
        pickup: chosen(place("Shieli, 9", 44.2)),
        aid: "wheelchair",
      });
    }
  });

  it("keeps another pickup and another aid than those of the record", () => {
    const special: CallDraft = { ...begun, pickup: chosen(clinic), aid: "none" };
    expect(withRider(special, namesake)).toEqual({ ...special, rider: namesake });
    const typed: CallDraft = { ...begun, pickup: { text: "Almaly, 4 b", place: undefined, note: "" } };
    expect(withRider(typed, namesake).pickup).toEqual(typed.pickup);
  });

  it("is sent for the person who called", () => {
    expect(callerRequest(begun, "Asia/Qyzylorda")).toMatchObject({
      riderId: abai.id,
      pickup: { label: "Almaly, 4" },
      when: { kind: "leaveAt", at: "2026-11-23T04:30:00.000Z" }, // 09:30 − 5 h
      note: "second door",
    });
    expect(callerRequest(startDraft(abai, at), "Asia/Qyzylorda")).toBeUndefined();
  });
});

describe("a place that was chosen", () => {
  const start = startDraft(abai, at);
  const purposeOf = (draft: CallDraft, kind: string) =>
    chosenPlace(draft, "dropoff", { place: clinic, kind }).purpose;

  it("says what somebody goes there for, unless that was said already", () => {
    expect(chosenPlace(start, "dropoff", { place: clinic, kind: "dialysis" })).toEqual({
      dropoff: chosen(clinic),
      purpose: "dialysis",
    });
    expect(purposeOf({ ...start, purpose: "sport" }, "dialysis")).toBeUndefined();
    expect(purposeOf(start, "village")).toBe("other");
  });

  it("does not say that somebody works or studies there: that is served first, and a person says so", () => {
    for (const kind of ["school", "college", "university", "work"])
      expect(purposeOf(start, kind)).toBe("other");
  });
});
