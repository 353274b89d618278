import { afterAll, expect, it } from "vitest";
import { verifyPlan } from "../../../server/domain/scheduling/index.ts";
import { LazyDayTeam } from "../../../server/solving/lazyDayTeam.ts";
import { operationalDay } from "../../../server/solving/operationalDay.ts";

const day = operationalDay({ scale: 0.05, seed: 4 });
const few = { seed: 1, budget: { steps: 8 } };
const team = new LazyDayTeam(1);
afterAll(() => team.close());

it("starts when asked, answers an error of a thread as one, and works again for the next day", async () => {
  expect(verifyPlan(day, await team.build(day, few))).toEqual([]);
  // A function cannot be handed to a thread.
  const odd = { ...day, weights: Object.assign(() => 0, day.weights) };
  await expect(team.build(odd, few)).rejects.toThrow("could not be cloned");

  const torn = { ...day, shifts: [], state: new Map() };
  const nobody = { ...few, budget: { steps: 0 } };
  expect((await team.build(torn, nobody)).routes).toEqual([]);
  expect(verifyPlan(day, await team.build(day, few))).toEqual([]);
});

it("is over when closed, before it started too", async () => {
  const never = new LazyDayTeam(1);
  await never.close();
  await expect(never.build(day, few)).rejects.toThrow("closed");
});
