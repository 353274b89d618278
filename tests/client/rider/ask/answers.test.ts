import { beforeEach, describe, expect, it } from "vitest";
import { emptyDraft } from "../../../../client/request/wish.ts";
import { answers, forgetAnswers, isStale, openAnswers } from "../../../../client/rider/ask/answers.ts";
import { DeviceClock, deviceClock } from "../../../../client/state/index.ts";

const HOUR = 3_600_000;
const draft = emptyDraft("none", { day: "2026-11-23", hour: 10, minute: 0 });
const ofAda = {
  ...{ owner: "ada", draft, key: "k", isTimeChosen: false, answered: ["from"] as const },
};

describe("what a rider has answered and not sent", () => {
  beforeEach(forgetAnswers);

  it("is their own: whoever signs in next on this device finds nothing", () => {
    answers.set({ ...ofAda, written: deviceClock.stamp() });
    openAnswers("ada");
    expect(answers.get()?.owner).toBe("ada");
    openAnswers("berik");
    expect(answers.get()).toBeUndefined();
  });

  it("is gone after a day", () => {
    const written = { at: deviceClock.now() - 25 * HOUR };
    answers.set({ ...ofAda, written });
    openAnswers("ada");
    expect(answers.get()).toBeUndefined();
  });

  it("ages by the device's own steady clock, and a clock that was put back keeps nothing longer", () => {
    const clockAt = (at: number) => new DeviceClock({ wall: () => at, steady: () => 0 });
    const written = { at: 100 * HOUR };
    expect(isStale({ written }, clockAt(123 * HOUR))).toBe(false);
    expect(isStale({ written }, clockAt(125 * HOUR))).toBe(true);
    expect(isStale({ written }, clockAt(70 * HOUR))).toBe(true);
  });
});
