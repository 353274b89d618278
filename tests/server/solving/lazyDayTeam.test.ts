import { afterAll, expect, it } from "vitest";
import { verifyPlan } from "../../../server/domain/scheduling/index.ts";
import { DayTeam } from "../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../server/solving/lazyDayTeam.ts";
import { operationalDay } from "../../../server/solving/operationalDay.ts";

const day = operationalDay({ scale: 0.05, seed: 4 });
const few = { seed: 1, budget: { steps: 8 } };

const started: DayTeam[] = [];
const lazy = new LazyDayTeam(async () => {
  const team = await DayTeam.start(1);
  started.push(team);
  return team;
});
afterAll(() => lazy.close());

it("starts threads when it is first asked, and others when one has ended", async () => {
  expect(started).toHaveLength(0);
  const plan = await lazy.build(day, few);
  expect(verifyPlan(day, plan)).toEqual([]);
  expect(await lazy.improve(day, plan, { ...few, budget: { steps: 0 } })).toBe(plan);
  expect(started).toHaveLength(1);
  const lost = lazy.build(day, { seed: 1, budget: { seconds: 60 } });
  setTimeout(() => started[0]?.close(), 100);
  await expect(lost).rejects.toThrow("ended early");
  expect(await lazy.build(day, few)).toEqual(plan);
  expect(started).toHaveLength(2);
});

it("answers a day that cannot be handed to a thread with an error, and plans the next one", async () => {
  const odd = { ...day, weights: Object.assign(() => 0, day.weights) };
  await expect(lazy.build(odd, few)).rejects.toThrow("could not be cloned");
  expect(verifyPlan(day, await lazy.build(day, few))).toEqual([]);
});

it("tries again after threads that could not start", async () => {
  let tries = 0;
  const unlucky = new LazyDayTeam(async () => {
    if (++tries === 1) throw new Error("no memory");
    return DayTeam.start(1);
  });
  await expect(unlucky.build(day, few)).rejects.toThrow("no memory");
  expect(verifyPlan(day, await unlucky.build(day, few))).toEqual([]);
  await unlucky.close();
});

it("is over when closed, before it started too", async () => {
  const never = new LazyDayTeam(() => DayTeam.start(1));
  await never.close();
  await expect(never.build(day, few)).rejects.toThrow("closed");
});
