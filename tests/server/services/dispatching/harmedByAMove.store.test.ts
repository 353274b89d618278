import { afterAll, beforeAll, expect, it } from "vitest";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

it("a move that nothing allows tells whose promise it would break, and by how many minutes", async () => {
  const trips = [];
  for (const rider of day.walkers("visual", 5))
    trips.push(await day.askAndAssign(rider, { leaveAt: "09:00" }));
  // All want to leave at nine, each from another door: one vehicle cannot be at all of them within the promised windows.
  const [ada, ...others] = trips;
  const to = ada?.placement?.shiftId;
  if (to === undefined) throw new Error("Ada has no vehicle");
  const names = new Map<string, string>(trips.map(({ trip, rider }) => [trip.id, rider.name]));
  let broken = 0;
  for (const { trip, placement } of others) {
    if (placement?.shiftId === to) continue;
    const effect = await day.look(trip.id, to);
    const harmed = effect.people.filter(({ promiseMissedByMinutes }) => promiseMissedByMinutes > 0);
    const isBroken = effect.violations.some(({ key }) => key === "reason.promise");
    expect(effect.feasible && isBroken).toBe(false);
    expect(harmed.length > 0).toBe(isBroken);
    for (const { tripId, riderName, promiseMissedByMinutes } of harmed) {
      expect(riderName).toBe(names.get(tripId));
      expect(promiseMissedByMinutes).toBeLessThan(24 * 60);
    }
    if (isBroken) broken += 1;
  }
  expect(broken).toBeGreaterThan(0);
});
