import { afterAll, beforeAll, expect, it } from "vitest";
import type { Run } from "../../server/domain/runs/model.ts";
import type { TripRecord } from "../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../server/regions/index.ts";
import { isAhead, nextStop } from "../../shared/lifeCycle/stop.ts";
import { addSeconds, instant, minutes } from "../../shared/time/index.ts";
import { ServiceDay } from "../server/services/serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());

const planIsSound = async () => expect((await day.checkPlan()).violations).toEqual([]);
const statusOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).trip.status;
const rider = (index: number): GeneratedRider => {
  const found = riders[index];
  if (found === undefined) throw new Error(`no rider ${index}`);
  return found;
};
const asRider = ({ rider: { id } }: TripRecord) => ({ role: "rider" as const, id });

/** The run under way, or waiting, whose next stop is due first. */
async function nextRun(): Promise<Run | undefined> {
  const runs = await day.core.db.fleet.listRunsOfDay(day.today);
  const due = (run: Run) => nextStop(run.stops)?.scheduled ?? Number.POSITIVE_INFINITY;
  return runs.filter((run) => run.stops.some(isAhead)).sort((a, b) => due(a) - due(b))[0];
}

/** Drivers serve stop after stop, in the order of the day, until `until`. */
async function driveUntil(until: string, staysAway: ReadonlySet<string> = new Set()): Promise<void> {
  for (let run = await nextRun(); run !== undefined; run = await nextRun()) {
    const stop = day.next(run);
    if (stop.scheduled > day.at(until)) break;
    // Ten minutes before it is due the driver sets out.
    await day.setTime(instant(Math.max(day.core.clock.now(), addSeconds(stop.scheduled, minutes(-10)))));
    if (run.shift.status === "planned") run = await day.services.startShift(day.driverOf(run), run.shift.id);
    const isNoShow = stop.kind === "pickup" && staysAway.has(stop.tripId);
    await day.visit(run, isNoShow ? "noShow" : "served");
    await day.work();
    await planIsSound();
  }
  if (day.core.clock.now() < day.at(until)) await day.setTime(until);
}

it("a small day: booked, assigned, driven, with all that comes in between", async () => {
  // The evening's and morning's bookings: ten people, three of them to be there by a time.
  const booked = [
    ...(await Promise.all(
      [8, 9, 10].map((hour, i) => day.ask(rider(i), { arriveBy: `${hour + 1}:30`, purpose: "work" })),
    )),
    ...(await Promise.all(
      [9, 9, 10, 10, 11, 13, 14].map((hour, i) => day.ask(rider(3 + i), { leaveAt: `${hour}:${10 + i}` })),
    )),
  ];
  await day.work();
  await planIsSound();
  for (const trip of booked) expect(await statusOf(trip)).toBe("assigned");
  const [first, , , fourth, fifth, , , , ninth, tenth] = booked;
  if (!first || !fourth || !fifth || !ninth || !tenth) throw new Error("ten were booked");

  // Before anybody drives, one cancels and another is moved to a colleague's vehicle.
  await day.services.cancelTrip(asRider(ninth), ninth.trip.id);
  const { shift } = await day.runOf(tenth);
  const others = (await day.core.db.fleet.listShifts(day.today)).filter(
    ({ id, vehicle }) => id !== shift.id && vehicle.contractId === shift.vehicle.contractId,
  );
  const colleague =
    others.find(({ starts, ends }) => starts < day.at("14:00") && ends > day.at("16:30")) ?? others[0];
  if (colleague === undefined) throw new Error("nobody else drives for this contract");
  const effect = await day.look(tenth.trip.id, colleague.id);
  expect(effect.feasible).toBe(true);
  await day.services.assignTrip(day.dispatcher, tenth.trip.id, {
    shiftId: colleague.id,
    planVersion: effect.planVersion,
  });
  await day.work();
  await planIsSound();

  // The morning is driven; the fifth does not come to the door.
  await driveUntil("09:05");
  await driveUntil("10:00", new Set([fifth.trip.id]));
  expect(await statusOf(fifth)).toBe("noShow");
  expect(await statusOf(first)).toBe("completed");

  // In the middle of it somebody asks for a trip in two hours, and gets it without anybody's promise being broken.
  const late = await day.askAndAssign(rider(10), { leaveAt: "12:30" });
  expect(late.trip.status).toBe("assigned");
  await planIsSound();

  // Another cancels while the vehicle is on its way.
  const caller = await day.askAndAssign(rider(11), { leaveAt: "15:00" });
  await driveUntil("14:40");
  let run = await day.runOf(caller);
  if (run.shift.status === "planned") run = await day.services.startShift(day.driverOf(run), run.shift.id);
  while (day.next(run).tripId !== caller.trip.id) run = await day.visit(run);
  await day.act(run, "depart");
  await day.services.cancelTrip(asRider(caller), caller.trip.id);
  await day.work();
  await planIsSound();

  await driveUntil("21:00");
  const endings = await day.core.db.trips.listByDay(day.today);
  const count = (status: string) => endings.filter(({ trip }) => trip.status === status).length;
  // Twelve asked: two cancelled, one did not come, nine were driven.
  expect({ completed: count("completed"), cancelled: count("cancelled"), noShow: count("noShow") }).toEqual({
    completed: 9,
    cancelled: 2,
    noShow: 1,
  });

  // Nobody boarded outside their window, and who had to be somewhere was there.
  for (const { trip, promise, placement } of endings) {
    if (trip.status !== "completed" || promise === undefined || placement === undefined) continue;
    expect(placement.pickup.scheduled).toBeLessThanOrEqual(promise.pickupWindow.until);
    expect(placement.dropoff.actual).toBeLessThanOrEqual(
      addSeconds(promise.latestArrival ?? day.at("24:00"), minutes(5)),
    );
  }

  // All is done: the drivers go home, and nothing is left for anybody to do.
  const runs = await day.core.db.fleet.listRunsOfDay(day.today);
  for (const each of runs.filter(({ shift: { status } }) => status === "started")) {
    const ended = await day.services.endShift(day.driverOf(each), each.shift.id);
    expect(ended.shift.status).toBe("ended");
  }
  expect(await day.openStops()).toEqual([]);
  await day.setTime("23:59");
  await day.comeDue();
  const atNight = await day.core.db.trips.listByDay(day.today);
  const statuses = (trips: typeof endings) => new Map(trips.map(({ trip }) => [trip.id, trip.status]));
  expect(statuses(atNight)).toEqual(statuses(endings));
});
