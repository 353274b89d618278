import { describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { daysOf } from "../../../../server/regions/index.ts";
import { kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { checkLeadTime } from "../../../../server/services/requesting/checkLeadTime.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { hours, type Seconds, serviceDayOf } from "../../../../shared/time/index.ts";
import { aigerim, at } from "../../presenters/records.ts";

const ada: Actor = { role: "rider", id: aigerim.id };
const dispatcher: Actor = { role: "dispatcher", id: StaffId.parse("018f5b8e-0000-7000-8000-000000000004") };

/** A trip that has to leave at 09:30 of Monday, asked for at `now`. */
function ask(now: string, sameDayLeadTime: Seconds | undefined, actor = ada) {
  const cutoff = { value: hours(18), unverified: true, note: "" } as const;
  const rules = { ...kyzylorda.rules, dayAheadCutoff: cutoff };
  const terms = {
    ...kyzylorda,
    rules: { ...rules, sameDayLeadTime: { ...cutoff, value: sameDayLeadTime } },
  };
  return checkLeadTime({ terms, clock: { now: () => at(now) } }, actor, {
    leavesAt: at("09:30"),
    serviceDay: serviceDayOf(at("09:30"), daysOf(kyzylorda)),
  });
}
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("the lead time that a trip needs", () => {
  it("is an hour where the pack says an hour", () => {
    expect(ask("08:30", hours(1))).toBe("inTime");
    expect(refusal(() => ask("08:31", hours(1)))).toMatchObject({
      code: "trip.leadTimeTooShort",
      field: "when.at",
      values: { minutes: 60 },
    });
  });

  it("is the day before where the pack takes nothing on the day itself", () => {
    expect(refusal(() => ask("00:05", undefined))).toMatchObject({
      code: "trip.dayAheadOnly",
      field: "when.at",
      values: { until: "18:00" },
    });
  });

  it("is overridden by the dispatcher, and by nobody else", () => {
    expect(ask("09:29", hours(1), dispatcher)).toBe("overridden");
    expect(ask("09:29", undefined, dispatcher)).toBe("overridden");
    expect(ask("08:00", hours(1), dispatcher)).toBe("inTime");
  });
});
