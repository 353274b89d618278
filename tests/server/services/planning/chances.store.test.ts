import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  nextServiceDay,
  secondsBetween,
} from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

const lookAt = async (record: TripRecord) => {
  const { shift } = await day.runOf(record);
  await day.services.refreshEstimates(shift.id);
  return day.trip(record.trip.id);
};
/** Its phone tells that it stands where it begins. */
async function isHeard(record: TripRecord): Promise<void> {
  const { shift } = await day.runOf(record);
  const where = { vehicleId: shift.vehicle.id, point: shift.startPlace.point, heading: 0, speed: 0 };
  const now = day.core.clock.now();
  await day.core.needs.positions.put({ ...where, at: now }, now);
}
const namedFor = async ({ trip }: TripRecord) =>
  (await day.services.listTroubles(day.dispatcher)).filter(
    ({ kind, waiting }) => kind === "pickupEndangered" && waiting.some(({ tripId }) => tripId === trip.id),
  );

describe("the chance of a promise", () => {
  it("falls while the vehicle does not leave, names the promise before it is late by what is expected, and rises when it comes", async () => {
    const [rider] = day.walkers("visual", 1);
    if (rider === undefined) throw new Error("nobody is there");
    const ada = await day.askAndAssign(rider, { leaveAt: "10:00" });
    const { until } = ada.promise.pickupWindow;
    await day.setTime("08:30");
    const early = (await lookAt(ada)).placement?.pickup;
    expect(early?.chance).toBeGreaterThan(0.9);
    expect(early?.likely?.from).toBeLessThanOrEqual(early?.likely?.until ?? 0);
    expect(await namedFor(ada)).toEqual([]);

    const seen: { at: Instant; chance: number; isNamed: boolean }[] = [];
    for (const time of ["10:04", "10:08", "10:10", "10:12", "10:14", "10:16", "10:18"]) {
      await day.setTime(time);
      await isHeard(ada);
      const chance = (await lookAt(ada)).placement?.pickup.chance ?? 1;
      seen.push({ at: day.at(time), chance, isNamed: (await namedFor(ada)).length > 0 });
      if (seen.at(-1)?.isNamed) break;
    }
    const chances = seen.map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    const last = seen.at(-1);
    expect(last?.isNamed).toBe(true);
    // Named by the rule, and the promised time is not over.
    expect(last?.chance).toBeLessThan(0.55);
    expect(secondsBetween(last?.at ?? until, until)).toBeGreaterThan(minutes(1));
    const [trouble] = await namedFor(ada);
    expect(trouble).toMatchObject({ waiting: [{ chance: last?.chance }] });
    // Who is told reads a time after the promised one, by which it is as likely to be there as not.
    const named = await day.trip(ada.trip.id);
    const isTold = (last?.chance ?? 1) < 0.4;
    expect((named.placement?.pickup.estimated ?? 0) > until).toBe(isTold);
    expect(
      named.facts.some((fact) => fact.kind === "trip.endangered" && fact.details.expected !== undefined),
    ).toBe(isTold);

    // It stands at the door all the same: the promise was kept.
    const run = await day.runOf(ada);
    const now = last?.at ?? until;
    await day.act(run, "depart", { at: addSeconds(now, minutes(-20)) });
    await day.act(await day.runOf(ada), "arrive", { at: now });
    await lookAt(ada);
    expect(await namedFor(ada)).toEqual([]);
  });

  it("is learned from: what visits and drives were off is kept by day, and of nobody", async () => {
    const tomorrow = nextServiceDay(day.today, 1);
    const errors = { drive: [1.5, 0.5], fetching: [60], returning: [], alighting: [2] };
    const { daySpreads } = day.core.db;
    await daySpreads.note(day.today, errors, day.core.clock.now());
    await daySpreads.note(tomorrow, { ...errors, drive: [9] }, day.core.clock.now());
    expect(await daySpreads.readBetween(day.today, tomorrow)).toEqual(errors);
  });
});
