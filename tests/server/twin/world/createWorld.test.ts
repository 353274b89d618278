import { describe, expect, it } from "vitest";
import { daysOf, withFleet } from "../../../../server/regions/index.ts";
import { generateRiders, kyzylorda, region } from "../../../../server/regions/kyzylorda/index.ts";
import { createWorld, type WorldWish } from "../../../../server/twin/world/createWorld.ts";
import type { DayKind } from "../../../../server/twin/world/dayKind.ts";
import {
  hours,
  localSeconds,
  minutes,
  secondsBetween,
  serviceDay,
  startOfServiceDay,
} from "../../../../shared/time/index.ts";

const riders = generateRiders(kyzylorda, 1);
const { people } = region;
if (people === undefined) throw new Error("no people");
const day = serviceDay("2027-03-01");
const zone = kyzylorda.timeZone;
const worldOf = (seed: number, kind: DayKind = "standard") =>
  createWorld(kyzylorda, riders, { people, seed, kind, day });
const worlds = [1, 2, 3, 4, 5].map((seed) => worldOf(seed));
const count = (wishes: readonly WorldWish[], is: (wish: WorldWish) => boolean) => wishes.filter(is).length;
const pooled = worlds.flatMap(({ wishes }) => wishes);
const shareOf = (is: (wish: WorldWish) => boolean) => count(pooled, is) / pooled.length;

describe("the standard day", () => {
  it("is the same for the same seed and another for another", () => {
    const again = worldOf(1);
    expect(again.wishes).toEqual(worlds[0]?.wishes);
    expect(again.disruptions).toEqual(worlds[0]?.disruptions);
    expect(again.truth.dayFactor).toBe(worlds[0]?.truth.dayFactor);
    expect(worlds[1]?.wishes).not.toEqual(again.wishes);
  });

  it.each(worlds)(
    "seed $seed: 600 wishes, 200 in wheelchairs, 200 to and from dialysis, 180 on the day itself",
    ({ wishes }) => {
      expect(wishes).toHaveLength(600);
      expect(new Set(wishes.map(({ key }) => key)).size).toBe(600);
      expect(count(wishes, ({ aid }) => aid === "wheelchair" || aid === "powerWheelchair")).toBe(200);
      expect(count(wishes, ({ purpose }) => purpose === "dialysis")).toBe(200);
      expect(count(wishes, ({ bookedAt }) => bookedAt >= startOfServiceDay(day, daysOf(kyzylorda)))).toBe(
        180,
      );
    },
  );

  it("brings people to dialysis by three shifts and takes all of them home, and to work and study in the morning", () => {
    const atHour = ({ requested }: WorldWish) => localSeconds(requested.at, day, zone) / hours(1);
    const there = pooled.filter(
      ({ purpose, requested }) => purpose === "dialysis" && requested.kind === "arriveBy",
    );
    for (const [from, until] of [
      [8, 9],
      [12, 13],
      [16, 17.5],
    ] as const)
      expect(count(there, (wish) => atHour(wish) >= from && atHour(wish) <= until)).toBeGreaterThan(
        there.length / 10,
      );
    expect(there.length).toBe(5 * 100);
    const daily = pooled.filter(
      ({ purpose, requested }) => ["work", "study"].includes(purpose) && requested.kind === "arriveBy",
    );
    expect(count(daily, (wish) => atHour(wish) < 10)).toBeGreaterThan(daily.length * 0.7);
  });

  it("has people who cancel (3 %), stay away (5 %) and change (4 %)", () => {
    // 3,000 wishes: one deviation of a share of 4 % is √(0.04 × 0.96 / 3000) = 0.36 points; three of them are 1.1.
    expect(Math.abs(shareOf(({ fate }) => fate.kind === "cancels") - 0.03)).toBeLessThan(0.011);
    expect(Math.abs(shareOf(({ fate }) => fate.kind === "staysAway") - 0.05)).toBeLessThan(0.012);
    expect(Math.abs(shareOf(({ fate }) => fate.kind === "changes") - 0.04)).toBeLessThan(0.011);
    for (const { fate, bookedAt } of pooled)
      if (fate.kind === "cancels" || fate.kind === "changes") expect(fate.at).toBeGreaterThan(bookedAt);
  });

  it("ends dialysis sessions 10 minutes early to 50 late, 20 on the average", () => {
    const delays = pooled
      .filter(({ purpose, requested }) => purpose === "dialysis" && requested.kind === "leaveAt")
      .map(({ requested, readyAt }) => secondsBetween(requested.at, readyAt ?? requested.at) / 60);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(-10);
    expect(Math.max(...delays)).toBeLessThanOrEqual(50);
    // Even over an hour: deviation 17.3 min; of 500 of them the mean lies within 3 × 17.3 / √500 = 2.3 min.
    expect(Math.abs(delays.reduce((sum, each) => sum + each, 0) / delays.length - 20)).toBeLessThan(2.3);
  });

  it("has one breakdown, one failed lift, one late driver and twenty minutes without network; a hard one two, an ill driver, a storm, a closed road and a late clinic", () => {
    const kindsOf = (kind: DayKind) =>
      worldOf(1, kind)
        .disruptions.map((each) => each.kind)
        .sort();
    expect(kindsOf("standard")).toEqual(["breakdown", "failedLift", "lateDriver", "noNetwork"]);
    expect(kindsOf("hard")).toEqual([
      ...["breakdown", "breakdown", "closedRoad", "dustStorm", "failedLift", "illDriver"],
      ...["lateClinic", "lateDriver", "noNetwork"],
    ]);
    const cut = worlds[0]?.disruptions.find((each) => each.kind === "noNetwork");
    expect(cut?.kind === "noNetwork" && secondsBetween(cut.from, cut.until)).toBe(minutes(20));
  });
});

it("who goes home from a clinic that runs late is ready an hour later, and nobody else", () => {
  const [hard, standard] = [
    worldOf(1, "hard"),
    createWorld(kyzylorda, riders, { people, seed: 1, kind: "standard", day, requests: 750 }),
  ];
  const late = hard.disruptions.find((each) => each.kind === "lateClinic");
  const usual = new Map(standard.wishes.map(({ key, readyAt }) => [key, readyAt]));
  const later = hard.wishes.filter(({ key, readyAt }) => readyAt !== usual.get(key));
  expect(later.length).toBeGreaterThan(0);
  for (const { key, pickup, purpose, readyAt } of later) {
    expect([pickup.placeId, purpose]).toEqual([late?.placeId, "dialysis"]);
    expect((readyAt ?? 0) - (usual.get(key) ?? 0)).toBe(minutes(60) * 1000);
  }
});

it("a smaller fleet is asked only by those whom it serves", () => {
  const pack = withFleet(kyzylorda, 8);
  const { wishes } = createWorld(pack, riders, { people, seed: 1, kind: "standard", day, requests: 40 });
  const contracts = new Set(pack.vehicles.map(({ contractId }) => contractId));
  const contractOf = new Map(riders.map(({ id, contractId }) => [id, contractId]));
  expect(pack.vehicles).toHaveLength(8);
  expect(contracts.size).toBe(3);
  expect(wishes).toHaveLength(40);
  for (const { riderId } of wishes) expect(contracts).toContain(contractOf.get(riderId));
});

it("lets those who go home from dialysis say when they are ready, and changes nothing else of the day", () => {
  const said = createWorld(kyzylorda, riders, {
    people,
    seed: 1,
    kind: "standard",
    day,
    returns: "whenReady",
  });
  const saying = said.wishes.filter(({ saysReady }) => saysReady);
  // 200 ways to and from dialysis: 100 of them back.
  expect(saying).toHaveLength(100);
  expect(
    saying.every(({ purpose, requested }) => purpose === "dialysis" && requested.kind === "leaveAt"),
  ).toBe(true);
  const without = said.wishes.map(({ saysReady: _, ...wish }) => wish);
  expect(without).toEqual(worlds[0]?.wishes);
});
