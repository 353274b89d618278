import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Plan, type Problem, verifyPlan } from "../../../server/domain/scheduling/index.ts";
import { planPrice } from "../../../server/domain/scheduling/walking.ts";
import { DayTeam } from "../../../server/solving/dayTeam.ts";
import { operationalDay } from "../../../server/solving/operationalDay.ts";
import { rushHour } from "../domain/scheduling/world.ts";

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

  it("refuse travel times that depend on the hour, and go on with the next day", async () => {
    const rush = { ...day, matrix: rushHour };
    await expect(team.build(rush, { seed: 1, budget: { steps: 16 } })).rejects.toThrow(RangeError);
    expect(verifyPlan(day, await built(160))).toEqual([]);
  });
});

it("a plan whose threads end is answered with an error, not with silence", async () => {
  const team = await DayTeam.start(1);
  const plan = team.build(day, { seed: 1, budget: { seconds: 60 } });
  await team.close();
  await expect(plan).rejects.toThrow("ended early");
  await expect(team.build(day, { seed: 1, budget: { steps: 16 } })).rejects.toThrow("has ended");
});
