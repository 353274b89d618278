import { expect, it } from "vitest";
import { buildTimes } from "../../../../server/domain/trips/buildTimes.ts";
import { kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { minutes, serviceDay, toIso } from "../../../../shared/time/index.ts";

const { rules, timeZone } = kyzylorda;
const monday = serviceDay("2026-03-02");
const times = (changed: Partial<typeof rules> = {}) => {
  const { evening, night } = buildTimes(monday, { timeZone, rules: { ...rules, ...changed } });
  return [toIso(evening), toIso(night)];
};

it("builds a day when requests for it close on the evening before, and at one in its own night", () => {
  // Kyzylorda is five hours ahead of UTC: 18:00 is 13:00, and 01:00 of Monday is 20:00 of Sunday.
  expect(times()).toEqual(["2026-03-01T13:00:00.000Z", "2026-03-01T20:00:00.000Z"]);
});

it("goes by the rules of that day", () => {
  const dayAheadCutoff = { ...rules.dayAheadCutoff, value: minutes(17 * 60 + 30) };
  const dayBuilding = { ...rules.dayBuilding, value: { ...rules.dayBuilding.value, again: minutes(150) } };
  expect(times({ dayAheadCutoff, dayBuilding })).toEqual([
    ...["2026-03-01T12:30:00.000Z", "2026-03-01T21:30:00.000Z"],
  ]);
});
