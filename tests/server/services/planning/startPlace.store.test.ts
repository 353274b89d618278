import { afterAll, beforeAll, expect, it } from "vitest";
import { nextServiceDay, secondsBetween } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

it("the next day's run starts where the last ride ended, not seventy kilometers from there at home", async () => {
  const { core } = day;
  const rider = day.walkers("visual", 1)[0];
  if (rider === undefined) throw new Error("no rider");
  const ride = await day.askAndAssign(rider, { leaveAt: "20:00" });
  const { shift } = await day.runOf(ride);
  // The last ride of Monday goes to Zhalagash, 70 km from town, where the vehicle is left overnight.
  const zhalagash = { point: { lat: 45.083, lon: 64.667 }, label: "Zhalagash" };
  await core.pool.query("UPDATE trip_requests SET dropoff = $2 WHERE id = $1", [ride.trip.id, zhalagash]);

  const tuesday = nextServiceDay(day.today);
  const readTuesday = async () => {
    const board = await day.services.getBoard(day.dispatcher, tuesday);
    return board.runs.find((run) => run.shift.vehicle.id === shift.vehicle.id);
  };
  const next = await readTuesday();
  // While the ride is still ahead, and once it is done.
  expect(next).toMatchObject({ startsFrom: "lastRide", shift: { startPlace: zhalagash } });
  await day.setTime("19:45");
  await day.visit(await day.runOf(ride));
  await day.visit(await day.runOf(ride));
  expect(await readTuesday()).toMatchObject({ startsFrom: "lastRide", shift: { startPlace: zhalagash } });

  // On Tuesday it is expected an hour late at somebody in town for whom it would have to set out from there at seven.
  const morning = atTuesday(shift.starts);
  const [early] = await core.db.fleet.listShifts(tuesday);
  if (next === undefined || early === undefined) throw new Error("there is no Tuesday");
  const other = day.walkers("visual", 2)[1];
  if (other === undefined) throw new Error("no second rider");
  const wish = day.wish(other, {});
  const when = { kind: "leaveAt" as const, at: new Date(morning + 10 * 60_000).toISOString() };
  const { trip } = await day.services.requestTrip(
    { role: "rider", id: other.id },
    { ...wish, when },
    "tuesday",
  );
  await day.work();
  const placed = await day.trip(trip.id);
  // Others stand in town: nobody is promised a vehicle that is 70 km away.
  expect(placed.trip.status).toBe("assigned");
  expect(placed.placement?.shiftId).not.toBe(next.shift.id);
  const effect = await day.look(trip.id, next.shift.id);
  expect(effect.feasible).toBe(false);
  const lateBy = secondsBetween(
    placed.promise.pickupWindow.from,
    new Date(effect.pickup ?? 0).getTime() as never,
  );
  expect(lateBy).toBeGreaterThan(40 * 60);

  function atTuesday(starts: number) {
    return starts + 24 * 3600 * 1000;
  }
});
