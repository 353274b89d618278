import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  insertTrip,
  load,
  type Plan,
  type Problem,
  verifyPlan,
} from "../../../server/domain/scheduling/index.ts";
import { planPrice } from "../../../server/domain/scheduling/walking.ts";
import { DayTeam } from "../../../server/solving/dayTeam.ts";
import { operationalDay } from "../../../server/solving/operationalDay.ts";
import { minutes } from "../../../shared/time/index.ts";
import {
  at,
  dayWeights,
  orderOf,
  problemOf,
  rushHour,
  shift,
  trip,
  tripId,
  underWay,
} from "../domain/scheduling/world.ts";
import { withRushHours } from "./rushHours.ts";

/** 7 vehicles and 65 trips, with breaks, contracts and dialysis there and back. */
const day: Problem = operationalDay({ scale: 0.1, seed: 4 });

describe("two threads that build a day together", () => {
  let team: DayTeam;
  beforeAll(async () => {
    team = await DayTeam.start(2);
  });
  afterAll(() => team.close());

  const built = (steps: number, told: number[] = []): Promise<Plan> =>
    team.build(day, { seed: 1, budget: { steps }, onProgress: ({ progress }) => told.push(progress) });

  it("break no limit, leave no pair half served, and tell how far they are", async () => {
    const told: number[] = [];
    const plan = await built(1600, told);
    expect(verifyPlan(day, plan)).toEqual([]);
    const waiting = new Set(plan.unassigned.map(({ tripId }) => tripId));
    for (const { tripIds } of day.linked ?? []) {
      expect(tripIds.every((id) => waiting.has(id)) || !tripIds.some((id) => waiting.has(id))).toBe(true);
    }
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("make a cheaper plan of more steps", async () => {
    const [few, many] = [await built(16), await built(4800)];
    expect(many.unassigned.length).toBeLessThanOrEqual(few.unassigned.length);
    const perTrip = (plan: Plan) => planPrice(day, plan) / (day.trips.length - plan.unassigned.length);
    expect(perTrip(many)).toBeLessThan(perTrip(few));
  });

  it("improve a plan that is given: everybody keeps a place, nobody who has none loses, and it costs less", async () => {
    const plan = await built(16);
    const better = await team.improve(day, plan, { seed: 2, budget: { steps: 1600 } });
    expect(verifyPlan(day, better)).toEqual([]);
    const waiting = new Set(plan.unassigned.map(({ tripId }) => tripId));
    expect(better.unassigned.filter(({ tripId }) => !waiting.has(tripId))).toEqual([]);
    if (better.unassigned.length === plan.unassigned.length) {
      expect(planPrice(day, better)).toBeLessThan(planPrice(day, plan));
    }
  });

  it("give a plan back as it is when it cannot be driven, or when nothing better is found", async () => {
    const plan = await built(1600);
    const [first, second] = plan.routes;
    if (first === undefined || second === undefined) throw new Error("two vehicles drive");
    const late = {
      ...plan,
      routes: [{ ...first, stops: first.stops.toReversed() }, ...plan.routes.slice(1)],
    };
    expect(await team.improve(day, late, { seed: 1, budget: { steps: 16 } })).toBe(late);
    expect(await team.improve(day, plan, { seed: 1, budget: { steps: 0 } })).toBe(plan);
  });

  it("plan two days that are asked for at once one after the other", async () => {
    const ended: string[] = [];
    const first = built(1600).then(() => ended.push("first"));
    const second = built(16).then(() => ended.push("second"));
    await Promise.all([first, second]);
    expect(ended).toEqual(["first", "second"]);
  });

  it("plan with travel times of the hour, and improve what they planned", async () => {
    const rush = { ...day, matrix: withRushHours(day.matrix) };
    const plan = await team.build(rush, { seed: 1, budget: { steps: 160 } });
    expect(verifyPlan(rush, plan)).toEqual([]);
    // Made as if there were no rush hours the same day has vehicles that come late.
    expect(verifyPlan(rush, await built(160))).not.toEqual([]);
    const better = await team.improve(rush, plan, { seed: 2, budget: { steps: 480 } });
    expect(verifyPlan(rush, better)).toEqual([]);
    expect(better.unassigned.length).toBeLessThanOrEqual(plan.unassigned.length);
  });

  it("end at once when nobody waits for the plan any more, and go on with the next day", async () => {
    const nobodyWaits = new AbortController();
    const { signal } = nobodyWaits;
    const long = { seed: 1, budget: { seconds: 60 }, signal };
    const [first, second] = [team.build(day, long), team.build(day, long)];
    setTimeout(() => nobodyWaits.abort(new Error("nobody waits")), 100);
    await expect(first).rejects.toThrow("nobody waits");
    await expect(second).rejects.toThrow("nobody waits");
    await expect(team.build(day, long)).rejects.toThrow("nobody waits");
    expect(verifyPlan(day, await built(16))).toEqual([]);
  });

  it("refuse travel times that depend on the time of day by another rule, and go on with the next day", async () => {
    const rush = { ...day, matrix: rushHour };
    await expect(team.build(rush, { seed: 1, budget: { steps: 16 } })).rejects.toThrow(RangeError);
    expect(verifyPlan(day, await built(160))).toEqual([]);
  });
});

describe("one thread", () => {
  let team: DayTeam;
  beforeAll(async () => {
    team = await DayTeam.start(1);
  });
  afterAll(() => team.close());

  it("makes the same plan of the same seed and steps each time, by the hour's travel times too", async () => {
    const rush = { ...day, matrix: withRushHours(day.matrix) };
    const once = await team.build(rush, { seed: 7, budget: { steps: 80 } });
    expect(await team.build(rush, { seed: 7, budget: { steps: 80 } })).toEqual(once);
  });

  /** Bo in a wheelchair has to ride with the van; Ada, who walks, was given it. Both leave at 9 in opposite directions. */
  const [ada, bo, cy] = [
    trip("Ada", { from: 1, to: 10, ready: "09:00-09:10" }),
    trip("Bo", {
      from: 20,
      to: 40,
      ready: "09:00-09:10",
      load: load({ wheelchair: 1 }),
      maxRideTime: minutes(20),
    }),
    trip("Cy", {
      from: 20,
      to: 40,
      ready: "09:00-09:10",
      load: load({ wheelchair: 1 }),
      maxRideTime: minutes(20),
    }),
  ];
  const van = shift("van", { layouts: [load({ ambulatory: 1, wheelchair: 1 })] });
  const sedan = shift("sedan", { layouts: [load({ ambulatory: 1 })] });

  /** Ada placed before anybody else was known, on the van. */
  async function adaOnTheVan(trips: Problem["trips"]): Promise<{ problem: Problem; plan: Plan }> {
    const problem = problemOf([...trips], [van, sedan], { weights: dayWeights });
    const onlyVan = { ...ada, allowedShifts: [van.id] };
    const plan = await team.build({ ...problem, trips: [onlyVan] }, { seed: 1, budget: { steps: 8 } });
    const waiting = trips.filter(({ id }) => id !== ada.id).map(({ id }) => ({ tripId: id, reason: "new" }));
    return { problem, plan: { ...plan, unassigned: waiting } };
  }
  const budget = { seed: 1, budget: { steps: 64 } };

  it("makes room where no single insertion finds it: one who was told rides with another vehicle", async () => {
    const { problem, plan } = await adaOnTheVan([ada, bo]);
    expect(orderOf(plan, "van")).toBe("+Ada -Ada");
    expect(insertTrip(problem, plan, bo.id).kind).toBe("rejected");
    const after = await team.makeRoom(problem, plan, { ...budget, tripIds: [bo.id] });
    if (after === undefined) throw new Error("there is room");
    expect(orderOf(after, "van")).toBe("+Bo -Bo");
    expect(orderOf(after, "sedan")).toBe("+Ada -Ada");
    expect(verifyPlan(problem, after)).toEqual([]);
  });

  it("makes none at the price of somebody's place, nor for one of two that ask together", async () => {
    const { problem, plan } = await adaOnTheVan([ada, bo, cy]);
    const both = await team.makeRoom(problem, plan, { ...budget, tripIds: [bo.id, cy.id] });
    expect(both).toBeUndefined();
    const alone = { ...problem, shifts: [van], trips: [ada, bo] };
    expect(
      await team.makeRoom(alone, { ...plan, unassigned: [] }, { ...budget, tripIds: [bo.id] }),
    ).toBeUndefined();
  });

  it("leaves people where they sit: whom the van has come for it does not give away", async () => {
    const { problem, plan } = await adaOnTheVan([ada, bo]);
    const position = { node: ada.pickup.node, availableAt: at("09:00") };
    const committed = { tripId: ada.id, kind: "pickup" } as const;
    const there = { position, leftStartAt: at("08:50"), aboard: [], committed, breaksTaken: 0 };
    const now = { ...problem, state: underWay("van", there) };
    expect(await team.makeRoom(now, plan, { ...budget, tripIds: [bo.id] })).toBeUndefined();
    expect(orderOf(await team.improve(now, plan, budget), "van")).toBe("+Ada -Ada");
  });

  it("gives the place to the one who is named, not to another who waits", async () => {
    const { problem, plan } = await adaOnTheVan([
      ada,
      { ...bo, priorityClass: 0 },
      { ...cy, priorityClass: 2 },
    ]);
    const after = await team.makeRoom(problem, plan, { ...budget, tripIds: [cy.id] });
    expect(after?.unassigned.map((one) => one.tripId)).toEqual([bo.id]);
  });

  it("refuses a trip that the problem does not know", async () => {
    const { problem, plan } = await adaOnTheVan([ada, bo]);
    const nobody = { ...budget, tripIds: [tripId("Nobody")] };
    await expect(team.makeRoom(problem, plan, nobody)).rejects.toThrow(RangeError);
  });
});

it("a plan whose threads end is answered with an error, not with silence", async () => {
  const team = await DayTeam.start(1);
  const plan = team.build(day, { seed: 1, budget: { seconds: 60 } });
  await team.close();
  await expect(plan).rejects.toThrow("ended early");
  expect(team.isWhole).toBe(false);
  await expect(team.build(day, { seed: 1, budget: { steps: 16 } })).rejects.toThrow("has ended");
});
