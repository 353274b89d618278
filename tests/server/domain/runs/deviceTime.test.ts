import { describe, expect, it } from "vitest";
import { correctTime, type Receipt } from "../../../../server/domain/runs/deviceTime.ts";
import { hours, type Instant, minutes, toInstant, toIso } from "../../../../shared/time/index.ts";

const at = (time: string): Instant => toInstant(`2026-11-29T${time}Z`);
const noon: Receipt = { service: at("12:00:00"), real: at("12:00:00"), rate: 1 };
const shown = (instant: Instant) => toIso(instant).slice(11, 19);

describe("a device's time", () => {
  it.each([
    ["right", "12:00:00", 0],
    ["15 minutes slow", "11:45:00", minutes(15)],
    ["5 minutes fast", "12:05:00", -minutes(5)],
    ["3 hours fast", "15:00:00", -hours(3)],
    ["3 hours slow", "09:00:00", hours(3)],
  ])("of a clock that is %s, told when it is sent, is of now", (_text, clock, skew) => {
    const time = correctTime({ at: at(clock), sentAt: at(clock) }, noon);
    expect([shown(time.at), shown(time.toldAt), time.skew, time.age]).toEqual(["12:00:00", clock, skew, 0]);
  });

  it("of an act that waited for a connection is as long ago as it waited", () => {
    // Done when the device showed 08:30, sent when it showed 09:00: half an hour ago, whatever the true time.
    const time = correctTime({ at: at("08:30:00"), sentAt: at("09:00:00") }, noon);
    expect([shown(time.at), shown(time.toldAt), time.age]).toEqual(["11:30:00", "08:30:00", minutes(30)]);
  });

  it("passes as fast as the service's clock: in a demo day faster, and not at all while that stands", () => {
    const told = { at: at("11:59:50"), sentAt: at("12:00:00") }; // 10 s ago
    expect(shown(correctTime(told, { ...noon, rate: 30 }).at)).toBe("11:55:00");
    expect(shown(correctTime(told, { ...noon, rate: 0 }).at)).toBe("12:00:00");
  });

  it("without a word on its clock is held to be ours, but never ahead of now", () => {
    expect(correctTime({ at: at("11:58:00") }, noon)).toMatchObject({ at: at("11:58:00"), age: 120 });
    const ahead = correctTime({ at: at("12:01:59") }, noon);
    expect([shown(ahead.at), shown(ahead.toldAt), ahead.skew, ahead.age]).toEqual([
      "12:00:00",
      "12:01:59",
      undefined,
      -119,
    ]);
  });
});
