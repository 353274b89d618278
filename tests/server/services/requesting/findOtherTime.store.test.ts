import { afterAll, beforeAll, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const asRiderOf = ({ rider }: TripRecord) => ({ role: "rider" as const, id: rider.id });

beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.setTime("05:00");
});
afterAll(() => day?.end());

it("names the nearest other time, at which there is a vehicle indeed", async () => {
  const [ada, ben] = day.walkers("visual", 2);
  if (ada === undefined || ben === undefined) throw new Error("no riders");
  const early = await day.askAndAssign(ada, { arriveBy: "07:05" }); // nobody drives in time for that
  expect(early.trip.status).toBe("unassigned");
  const other = await day.services.findOtherTime(asRiderOf(early), early.trip.id);
  if (other === undefined) throw new Error("no other time");
  expect(other).toBeGreaterThan(early.trip.requested.at);

  const another = await day.askAndAssign(ben, { leaveAt: "12:00" });
  await expect(day.services.findOtherTime(asRiderOf(another), early.trip.id)).rejects.toMatchObject({
    code: "trip.unknown",
  });

  await day.services.cancelTrip(asRiderOf(early), early.trip.id);
  const later = await day.askAndAssign(ada, { arriveBy: day.clock(other) });
  expect(later.trip.status).toBe("assigned");
  expect(await day.services.findOtherTime(asRiderOf(later), later.trip.id)).toBeUndefined(); // it has a vehicle
});

it("says whose turn it is: work and study first, then who asked first, and nobody whose time is over", async () => {
  const [ada, ben, cem, dana] = day.walkers("musculoskeletal", 4);
  if (ada === undefined || ben === undefined || cem === undefined || dana === undefined)
    throw new Error("no riders");
  const ask = (rider: typeof ada, purpose: "other" | "work", arriveBy = "07:06") =>
    day.askAndAssign(rider, { arriveBy, purpose }); // nobody drives in time for that
  const first = await ask(ada, "other");
  const second = await ask(ben, "other");
  const work = await ask(cem, "work");
  const turnOf = (record: TripRecord) => day.services.findTurn(asRiderOf(record), record.trip.id);
  expect(await turnOf(work)).toEqual({ place: 1, of: 3 });
  expect(await turnOf(first)).toEqual({ place: 2, of: 3 });
  expect(await turnOf(second)).toEqual({ place: 3, of: 3 });
  await day.services.cancelTrip(asRiderOf(work), work.trip.id);
  expect(await turnOf(second)).toEqual({ place: 2, of: 2 });
  expect(await turnOf(work)).toBeUndefined();
  const placed = await day.askAndAssign(dana, { leaveAt: "12:00" });
  expect(await turnOf(placed)).toBeUndefined();
  await expect(day.services.findTurn(asRiderOf(placed), first.trip.id)).rejects.toMatchObject({
    code: "trip.unknown",
  });
});
