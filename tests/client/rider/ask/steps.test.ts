import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../../client/request/wish.ts";
import {
  type Asked,
  firstOpen,
  isReachable,
  questionsOf,
  stepBefore,
} from "../../../../client/rider/ask/steps.ts";

const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home" };
const clinic = { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" };
const end = (place: typeof home) => ({ text: place.label, place, note: "" });
const nothing = emptyDraft("none", { day: "2026-11-23", hour: 10, minute: 0 });
const there: Draft = { ...nothing, pickup: end(home), dropoff: end(clinic) };
const back: Draft = { ...nothing, pickup: end(clinic), dropoff: end(home) };
const asked = (draft: Draft, answered: Asked["answered"] = [], more: Partial<Asked> = {}): Asked => ({
  ...{ draft, answered },
  ...more,
});

describe("the questions of a wish", () => {
  it("ask for the way back, but not of who goes home or changes a trip", () => {
    expect(questionsOf(asked(there), home)).toEqual(["from", "to", "when", "who", "back"]);
    for (const other of [asked(back), asked(there, [], { changes: true })])
      expect(questionsOf(other, home)).toEqual(["from", "to", "when", "who"]);
    // Without a known home nobody can tell.
    expect(questionsOf(asked(back), undefined)).toContain("back");
  });

  it("lead to the first without an answer, and to the check when there is none", () => {
    expect(firstOpen(asked(nothing), home)).toBe("from");
    // A name without a point is no place.
    expect(firstOpen(asked(nothing, ["from", "to"]), home)).toBe("from");
    expect(firstOpen(asked(there, ["from", "to"]), home)).toBe("when");
    expect(firstOpen(asked(there, ["from", "to", "when", "who"]), home)).toBe("back");
    expect(firstOpen(asked(back, ["from", "to", "when", "who"]), home)).toBe("check");
  });

  it("can be opened by their address once those before are answered", () => {
    const half = asked(there, ["from", "to"]);
    expect((["from", "to", "when"] as const).every((step) => isReachable(step, half, home))).toBe(true);
    expect((["who", "back", "check", "offers"] as const).some((step) => isReachable(step, half, home))).toBe(
      false,
    );
    const whole = asked(there, ["from", "to", "when", "who", "back"]);
    expect(isReachable("offers", whole, home)).toBe(true);
    expect(isReachable("back", asked(back, ["from", "to", "when", "who"]), home)).toBe(false);
  });

  it("lead one back at a time", () => {
    expect(stepBefore("from", asked(there), home)).toBeUndefined();
    expect(stepBefore("check", asked(there), home)).toBe("back");
    expect(stepBefore("check", asked(back), home)).toBe("who");
  });
});
