import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addSeconds,
  minutes,
  nextServiceDay,
  secondsBetween,
  toInstant,
  toIso,
} from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

it("the next day's run starts where the last ride ended, not seventy kilometers from there at home", async () => {
  const rider = day.walkers("visual", 1)[0];
  if (rider === undefined) throw new Error("no rider");
  // The last ride of Monday goes to Zhalagash, 70 km from town, where the vehicle is left overnight.
  const zhalagash = { point: { lat: 45.083, lon: 64.667 }, label: "Zhalagash" };
  const ride = await day.askAndAssign(rider, { leaveAt: "13:00", dropoff: zhalagash });
  const { shift } = await day.runOf(ride);

  const tuesday = nextServiceDay(day.today);
  const readTuesday = async () => {
    const board = await day.services.getBoard(day.dispatcher, tuesday);
    return board.runs.find((run) => run.shift.vehicle.id === shift.vehicle.id);
  };
  const next = await readTuesday();
  // While the ride is still ahead, and once it is done.
  expect(next).toMatchObject({ startsFrom: "lastRide", shift: { startPlace: zhalagash } });
  await day.setTime("12:45");
  await day.visit(await day.runOf(ride));
  await day.visit(await day.runOf(ride));
  expect(await readTuesday()).toMatchObject({ startsFrom: "lastRide", shift: { startPlace: zhalagash } });

  // On Tuesday it would be far too late at somebody in town who wants to leave half an hour after its shift begins.
  const other = day.walkers("visual", 2)[1];
  if (next === undefined || other === undefined) throw new Error("there is no Tuesday");
  const at = toIso(addSeconds(next.shift.starts, minutes(30)));
  const asker = { role: "rider", id: other.id } as const;
  const wish = { ...day.wish(other, {}), when: { kind: "leaveAt" as const, at } };
  const { trip } = await day.services.requestTrip(asker, wish, "tuesday");
  await day.work();
  const placed = await day.trip(trip.id);
  // Others stand in town: nobody is promised a vehicle that is 70 km away.
  expect(placed.trip.status).toBe("assigned");
  expect(placed.placement?.shiftId).not.toBe(next.shift.id);
  const { feasible, pickup = at } = await day.look(trip.id, next.shift.id);
  expect(feasible).toBe(false);
  expect(secondsBetween(toInstant(at), toInstant(pickup))).toBeGreaterThan(minutes(30));
});
