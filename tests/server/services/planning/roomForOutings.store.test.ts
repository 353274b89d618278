import { afterAll, beforeAll, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { NarrowDay } from "./narrowDay.ts";

const threads = new LazyDayTeam(() => DayTeam.start(1));
let day: NarrowDay;
beforeAll(async () => {
  day = await NarrowDay.begin();
});
afterAll(async () => {
  await day?.end();
  await threads.close();
});

/** There at this time and back at that, with the van alone. */
async function ask(leaveAt: string, home: string): Promise<TripRecord[]> {
  const { service } = day;
  const wayHome = { kind: "leaveAt" as const, at: toIso(service.at(home)) };
  const { trip } = await service.ask(day.nextRider(), { leaveAt, wayHome, aid: "powerWheelchair" });
  return waysOf(trip.id);
}
async function waysOf(id: TripRecord["trip"]["id"]): Promise<TripRecord[]> {
  const first = await day.service.trip(id);
  return [first, ...(await day.service.services.listOtherWays(first))];
}
const standing = (ways: readonly TripRecord[]) =>
  ways.map(({ trip, promise }) => `${trip.status} ${promise.state}`);

it("room is made for there and back in one, by others' moving to the car", async () => {
  const { taken } = await day.fillVan(8);
  await day.sitDown(threads);
  const [there] = await ask(taken, "11:00");
  const id = there?.trip.id ?? expect.fail("no outing");
  expect(await day.service.services.assignRequestedTrip(id)).toBe("seeking");
  expect((await waysOf(id)).map(({ trip }) => trip.roomSoughtAt !== undefined)).toEqual([true, true]);
  await day.service.work();
  expect(standing(await waysOf(id))).toEqual(["assigned given", "assigned given"]);
  expect((await day.service.checkPlan()).violations).toEqual([]);
});

it("where room can be made for one way alone, neither is promised", async () => {
  const { service } = day;
  const { taken } = await day.fillVan(13);
  // For the way back the van is with somebody who needs it as much.
  const other = await service.ask(day.nextRider(), { leaveAt: "16:00", aid: "powerWheelchair" });
  await service.work();
  expect((await service.trip(other.trip.id)).trip.status).toBe("assigned");
  const [there] = await ask(taken, "16:00");
  const id = there?.trip.id ?? expect.fail("no outing");
  await service.work();
  expect(standing(await waysOf(id))).toEqual(["unassigned asked", "unassigned asked"]);
});
