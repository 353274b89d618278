import { describe, expect, it } from "vitest";
import { why } from "../../../../server/domain/facts/details.ts";
import { changeEvents, reasonInWords, reasonOf, whyOf } from "../../../../server/domain/trips/change.ts";
import { lifeCycle } from "../../../../shared/lifeCycle/trip.ts";
import { at, desk, ofAda, rider } from "../facts/someFacts.ts";

const byRider = { role: "rider" as const, id: rider };
const cancelled = { kind: "trip.cancelled" as const, concerns: ofAda, at: at("09:00"), details: {} };

describe("a step in a trip's life", () => {
  it("is one kind of fact, each its own", () => {
    expect(changeEvents.toSorted()).toEqual(Object.keys(lifeCycle).toSorted());
  });

  it("says why the trip stands as it does: by a code, by who did it, or not at all", () => {
    const because = why("noVehicle", { contract: 3 });
    const missed = { ...cancelled, kind: "trip.missed" as const, by: desk, details: { why: because } };
    expect(reasonOf(missed)).toEqual({ key: "reason.noVehicle", values: { contract: 3 } });
    expect(reasonOf({ ...missed, details: {} })).toBeUndefined();
    expect(reasonOf({ ...cancelled, by: byRider })?.key).toBe("reason.cancelledByRider");
    expect(reasonOf({ ...cancelled, by: desk })?.key).toBe("reason.cancelledByDispatcher");
    expect(reasonOf({ ...cancelled, kind: "trip.retried", by: desk })).toBeUndefined();
  });

  it("hands its reason on to the step that follows from it", () => {
    expect(whyOf({ key: "reason.noVehicle", values: { contract: 3 } })).toEqual(
      why("noVehicle", { contract: 3 }),
    );
  });
});

describe("a reason", () => {
  const refused = { key: "reason.refusedByDispatcher", values: {} };

  it("has the words that somebody wrote to it", () => {
    const note = "the road is under water";
    expect(reasonInWords(refused, { note })).toEqual({ key: "reason.refused", values: { note } });
    const ended = { key: "reason.cancelledByRider", values: {} };
    expect(reasonInWords(ended, { note })).toEqual({ key: "reason.cancelled", values: { note } });
  });

  it("can be read without them when they are gone", () => {
    expect(reasonInWords(refused, {})).toEqual(refused);
  });
});
