import { describe, expect, it } from "vitest";
import {
  byReliefFit,
  driverThen,
  hadTurn,
  reliefFit,
  type TurnAhead,
} from "../../../../server/domain/fleet/relief.ts";
import type { WorkSpan } from "../../../../server/domain/fleet/workingTime.ts";
import { hours, instant, serviceDay } from "../../../../shared/time/index.ts";

const DAY = serviceDay("2026-03-02");
const at = (time: string) => instant(Date.parse(`2026-03-02T${time}:00Z`));
const limits = {
  ...{ longestShift: hours(12), longestBinds: true, rest: hours(11), restBinds: true },
  ...{ daysInRow: 6, daysBind: false, hoursPerWeek: 60, weekBinds: false },
};
const turn: TurnAhead = { serviceDay: DAY, from: at("12:00"), until: at("18:00"), needsLift: false };
const span = (from: string, until: string): WorkSpan => ({
  serviceDay: DAY,
  from: at(from),
  until: at(until),
});
const driver = { away: [], licenceUntil: undefined, liftTrained: true };
const barOf = (who: Partial<typeof driver> & object, work: WorkSpan[] = [], ahead = turn) =>
  reliefFit({ ...driver, ...who }, ahead, { work, limits }).bar;

describe("who can take a run over", () => {
  it("has nothing else to drive then; what ends before is in nobody's way", () => {
    expect(barOf({}, [span("06:00", "12:00")])).toBeUndefined();
    expect(barOf({}, [span("06:00", "12:01")])).toBe("busy");
    expect(barOf({}, [span("17:59", "20:00")])).toBe("busy");
  });

  it("is there, with a licence that holds on the day", () => {
    const from = new Date(at("17:00")).toISOString();
    expect(barOf({ away: [{ id: "a", from }] as never })).toBe("away");
    expect(barOf({ away: [{ id: "a", from, until: from }] as never })).toBe("away");
    const over = { id: "a", from: "2026-03-02T06:00:00Z", until: "2026-03-02T12:00:00Z" };
    expect(barOf({ away: [over] as never })).toBeUndefined();
    expect(barOf({ licenceUntil: "2026-03-01" as never })).toBe("licence");
    expect(barOf({ licenceUntil: "2026-03-02" as never })).toBeUndefined();
  });

  it("has learned the lift where somebody needs it, and only there", () => {
    expect(barOf({ liftTrained: false })).toBeUndefined();
    expect(barOf({ liftTrained: false }, [], { ...turn, needsLift: true })).toBe("lift");
  });

  it("works no longer than a rule that binds allows, with all of the day together", () => {
    // 06:00–12:00 and 12:00–18:00 are twelve hours; a minute more is too long.
    expect(barOf({}, [span("06:00", "12:00")])).toBeUndefined();
    const fit = reliefFit(driver, turn, { work: [span("05:59", "12:00")], limits });
    expect(fit).toMatchObject({
      bar: "hours",
      breaches: [{ limit: "longestShift", is: "12:01", most: "12:00" }],
    });
  });

  it("comes first; of those, who has learned the lift, then who is at work already", () => {
    const ranked = (name: string, liftTrained: boolean, isAtWork: boolean, bar?: "busy") => ({
      ...{ driver: { name, liftTrained }, isAtWork },
      fit: { breaches: [], ...(bar && { bar }) },
    });
    const all = [
      ranked("D", true, true, "busy"),
      ranked("C", false, true),
      ranked("B", true, false),
      ranked("A", true, true),
    ];
    expect(all.sort(byReliefFit).map((each) => each.driver.name)).toEqual(["A", "B", "C", "D"]);
  });
});

it("what was done before a run was handed over is its former driver's to say", () => {
  const turns = [{ driverId: "former" as never, until: at("12:00") }];
  expect(hadTurn({ turns }, "former", at("12:00"))).toBe(true);
  expect(hadTurn({ turns }, "former", at("12:01"))).toBe(false);
  expect(hadTurn({ turns }, "somebody", at("11:00"))).toBe(false);
  expect(hadTurn({}, "former", at("11:00"))).toBe(false);
});

it("a run was driven by whoever's turn had not ended yet, and from then on by the next", () => {
  const turns = [
    { driverId: "second" as never, until: at("15:00") },
    { driverId: "first" as never, until: at("12:00") },
  ];
  const run = { turns, driver: { id: "third" as never } };
  expect(["11:00", "12:00", "12:01", "15:01"].map((time) => driverThen(run, at(time)))).toEqual([
    ...["first", "first", "second", "third"],
  ]);
  expect(driverThen({ driver: run.driver }, at("11:00"))).toBe("third");
});
