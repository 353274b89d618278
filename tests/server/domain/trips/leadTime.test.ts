import { describe, expect, it } from "vitest";
import { type LeadTimeTerms, latestAsking } from "../../../../server/domain/trips/leadTime.ts";
import {
  daysFrom,
  hours,
  type Instant,
  minutes,
  type Seconds,
  serviceDayOf,
  toInstant,
} from "../../../../shared/time/index.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const at = (local: string) => toInstant(`${local}:00+05:00`);
const latest = (leavesAt: Instant, terms: LeadTimeTerms) =>
  latestAsking(leavesAt, terms, serviceDayOf(leavesAt, daysFrom(hours(3), zone)));
const rules = (sameDayLeadTime: Seconds | undefined) => ({
  timeZone: zone,
  rules: {
    dayAheadCutoff: { value: hours(18) },
    sameDayLeadTime: { value: sameDayLeadTime },
  },
});

describe("the latest moment to ask for a trip", () => {
  it("is an hour before it where trips are taken on the day itself", () => {
    expect(latest(at("2026-03-02T09:30"), rules(hours(1)))).toBe(at("2026-03-02T08:30"));
  });

  it("is an hour before it in the evening too: whoever missed the cutoff asks as on the day itself", () => {
    // 18:00 of the day before is earlier than 07:00 − 1 h.
    expect(latest(at("2026-03-02T07:00"), rules(hours(1)))).toBe(at("2026-03-02T06:00"));
  });

  it("is the cutoff of the day before where they are not", () => {
    expect(latest(at("2026-03-02T09:30"), rules(undefined))).toBe(at("2026-03-01T18:00"));
  });

  it("is the cutoff before the evening that a ride after midnight belongs to", () => {
    // 00:30 of the 2nd is 24:30 of the 1st, so the day before is the 28th.
    expect(latest(at("2026-03-02T00:30"), rules(undefined))).toBe(at("2026-02-28T18:00"));
  });

  it("is the cutoff also where the leadTime asks for more than that: a day-ahead request is always in time", () => {
    // 09:30 − 20 h = 13:30 of the day before; 18:00 is later.
    expect(latest(at("2026-03-02T09:30"), rules(hours(20)))).toBe(at("2026-03-01T18:00"));
    expect(latest(at("2026-03-02T09:30"), rules(minutes(0)))).toBe(at("2026-03-02T09:30"));
  });
});
