import { describe, expect, it } from "vitest";
import { conditionsOn, hardSince, isUsual } from "../../../server/domain/roads/conditions.ts";
import { slownessIn, weatherAt } from "../../../server/domain/roads/weather.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createRouting, createStraightLineEstimate } from "../../../server/routing/index.ts";
import { atLocalTime, hours, minutes, seconds, serviceDay } from "../../../shared/time/index.ts";
import { block, spot } from "./smallRegion.ts";

const timeZone = "Asia/Qyzylorda";
const day = serviceDay("2026-03-02");
const at = (hour: number) => atLocalTime(day, hours(hour), timeZone);
const rule = kyzylorda.rules.weather.value;
const dust = { id: "1", kind: "dust" as const, from: at(10), until: at(12) };
const roads = conditionsOn({ closures: [], slower: slownessIn([dust], rule) }, { serviceDay: day, timeZone });
const [west, east] = [spot(0, 0), spot(1000, 0)];
const { slower } = rule.dust;

describe.each([
  ["over streets", createRouting(block)],
  ["as the crow flies", createStraightLineEstimate(block.roads)],
])("hard weather %s", (_name, usual) => {
  const hard = usual.under(roads);
  const takes = (of: typeof usual, departAt: number) => of.travelTime(west, east, seconds(departAt));
  const free = takes(usual, hours(9));

  it("makes every drive slower while it lasts, and none before and after", () => {
    expect(takes(hard, hours(9))).toBeCloseTo(free, 6);
    expect(takes(hard, hours(11))).toBeCloseTo(slower * free, 6);
    expect(takes(hard, hours(12))).toBeCloseTo(free, 6);
  });

  it("slows only what is driven in it of a drive that begins before or ends after", () => {
    // Half of the way before ten; the other half is slow.
    expect(takes(hard, hours(10) - free / 2)).toBeCloseTo(free / 2 + (slower * free) / 2, 6);
    // Half of the way until twelve, slowly; the other half as on other days.
    expect(takes(hard, hours(12) - (slower * free) / 2)).toBeCloseTo((slower * free) / 2 + free / 2, 6);
  });

  it("is in the engine's matrix too", () => {
    const matrix = hard.matrixFor([west, east]);
    const [from, to] = [0, 1] as [
      Parameters<typeof matrix.travelTime>[0],
      Parameters<typeof matrix.travelTime>[1],
    ];
    for (const departAt of [hours(9), seconds(hours(10) - free / 3), hours(11), hours(13)])
      expect(matrix.travelTime(from, to, departAt)).toBeCloseTo(takes(hard, departAt), 6);
    expect(matrix.lowerBound(from, to)).toBeLessThanOrEqual(free);
  });
});

describe("what weather changes", () => {
  it("is what the rule says of the kind that holds at the moment", () => {
    expect(weatherAt([dust], rule, at(9))).toBeUndefined();
    expect(weatherAt([dust], rule, at(11))).toMatchObject({ kind: "dust", until: at(12), indoors: true });
    expect(weatherAt([dust], rule, at(12))).toBeUndefined();
  });

  it("is known since when it holds, while it does", () => {
    expect([9, 10, 11, 12].map((hour) => hardSince(roads, hours(hour)))).toEqual([
      ...[undefined, hours(10), hours(10), undefined],
    ]);
  });

  it("leaves the roads as they are where drives take no longer", () => {
    const slow = slownessIn([{ ...dust, kind: "heat" }], { ...rule, heat: { ...rule.heat, slower: 1 } });
    expect(isUsual(conditionsOn({ closures: [], slower: slow }, { serviceDay: day, timeZone }))).toBe(true);
  });

  it("tells sooner in every kind of it", () => {
    for (const { earlier } of Object.values(rule)) expect(earlier).toBeGreaterThanOrEqual(minutes(5));
  });
});
