import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { createReadyByMissedCall } from "../../../../server/services/requesting/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { allowedActions } from "../../../../shared/lifeCycle/stop.ts";
import { told } from "../notifying/told.ts";
import { ServiceDay } from "../serviceDay.ts";
import { asRider, kinds, Returns } from "./returnsWorld.ts";

let day: ServiceDay;
let world: Returns;
beforeAll(async () => {
  day = await ServiceDay.begin();
  world = new Returns(day);
});
afterAll(() => day?.end());

const answer = async (record: TripRecord, text: string) => {
  const question = (await told(day, record.trip.id)).findLast(({ kind }) => kind === "readyToReturn");
  const answered = await day.services.answerOnPhone(question?.id ?? "", { message: randomUUID(), text });
  await day.work();
  return answered;
};
const noticesOf = async ({ trip }: TripRecord) => (await told(day, trip.id)).map(({ kind }) => kind);

it("the rider is asked shortly before, “not yet” asks again for the later time, and “ready” has the vehicle come", async () => {
  const back = await world.askedBack("11:00");
  // Of a place that is held nobody is told a time.
  expect(await noticesOf(back)).toEqual([]);
  await day.setTime("10:45");
  await day.comeDue();
  expect(await noticesOf(back)).toEqual(["readyToReturn"]);
  // The second of its answers: half an hour from now on.
  expect(await answer(back, "2")).toEqual({ kind: "done", choice: "later" });
  expect(world.planned(await day.trip(back.trip.id))).toEqual(["11:15", "11:45"]);
  await day.setTime("11:00");
  await day.comeDue();
  expect(await noticesOf(back)).toEqual(["readyToReturn", "readyToReturn"]);
  expect(await answer(back, "дайын")).toEqual({ kind: "done", choice: "ready" });
  const record = await day.trip(back.trip.id);
  expect(world.promised(record)).toEqual(["11:00", "11:20"]);
  expect(await noticesOf(back)).toEqual(["readyToReturn", "readyToReturn", "promised"]);
  await day.services.cancelTrip(asRider(back.rider), back.trip.id);
});

it("a missed call says it too, of one who waits; of a number behind which two wait nobody is guessed", async () => {
  const [ada, bek] = [await world.askedBack("12:00"), await world.askedBack("12:10")];
  const readyByMissedCall = createReadyByMissedCall({
    ...{ termsOn: day.core.terms.on, clock: day.core.clock, dayRules: day.core.terms.dayRules },
  });
  const missed = (riders: readonly TripRecord["rider"][]) =>
    day.core.db.transaction((tx) => readyByMissedCall(tx, riders, day.core.clock.now()));
  expect(await missed([ada.rider, bek.rider])).toBe(false);
  expect(await missed([ada.rider])).toBe(true);
  expect(await missed([ada.rider])).toBe(false);
  await day.work();
  // The job has found the vehicle.
  expect((await day.trip(ada.trip.id)).promise.state).toBe("given");
  expect((await day.trip(bek.trip.id)).trip.whenReady?.readyAt).toBeUndefined();
  for (const { rider, trip } of [ada, bek]) await day.services.cancelTrip(asRider(rider), trip.id);
  await day.work();
});

it("a driver reads what waits for the word, reports no no-show there, and takes along who is ready at the door; figures count from the word", async () => {
  const back = await world.askedBack("13:30");
  const run = await day.runOf(back);
  const pickup = run.stops.find(({ tripId, kind }) => tripId === back.trip.id && kind === "pickup");
  if (pickup === undefined) throw new Error("no pickup is planned");
  expect(pickup.isHeld).toBe(true);
  expect(allowedActions(run, pickup)).toEqual([]);
  await day.setTime("13:10");
  await day.act(run, "depart", { stop: pickup });
  await day.setTime("13:25");
  await day.act(run, "arrive", { stop: pickup });
  await day.setTime("14:25");
  await day.act(run, "noShow", { stop: pickup });
  expect((await day.trip(back.trip.id)).trip.status).toBe("arrived");
  const questions = await day.core.db.facts.listOpenQuestions();
  expect(questions.map(({ details }) => details.contradiction)).toContain("tooEarly");
  await day.services.cancelTrip(day.dispatcher, back.trip.id);
  await day.work();

  const other = await world.askedBack("15:45");
  await day.setTime("15:10");
  let way = await day.runOf(other);
  const door = way.stops.find(({ tripId, kind }) => tripId === other.trip.id && kind === "pickup");
  if (door === undefined) throw new Error("no pickup is planned");
  await day.act(way, "depart", { stop: door });
  await day.setTime("15:20");
  await day.act(way, "arrive", { stop: door });
  await day.setTime("15:22");
  way = await day.act(way, "board", { stop: door });
  expect(kinds(await day.trip(other.trip.id))).toContain("trip.ready");
  await day.visit(way);
  const admin: Actor = { role: "administrator", id: StaffId.parse(randomUUID()) };
  const month = day.today.slice(0, 7);
  const { total } = await day.services.readFigures(admin, { by: "month", from: month, until: month });
  // One return, at whose door the vehicle stood before its rider said so.
  expect(total).toMatchObject({ returns: 1, returnsInTime: 1, returnMinutes: 0 });
});

it("how long somebody stayed is from being let out to the word, and forecasts are by that once there are enough", async () => {
  await day.setTime("16:00");
  const rider = world.nextRider();
  const clinic = day.place("hospital");
  const there = await day.askAndAssign(rider, { leaveAt: "17:05", dropoff: clinic, purpose: "dialysis" });
  const { at: usual, from } = await day.services.forecastReturn(asRider(rider), there.trip.id);
  expect(from).toBe("usual");
  await day.setTime("17:00");
  let run = await day.runOf(there);
  for (let visits = 0; visits < 2; visits++) run = await day.visit(run);
  const arrived = (await day.trip(there.trip.id)).placement?.dropoff.actual ?? day.at("17:00");
  const back = await world.askedBack("20:00", clinic, rider);
  await day.setTime("19:45");
  await world.ready(back);
  const [stay] = await day.core.db.trips.listStays(rider.id);
  expect(stay?.length).toBe((day.at("19:45") - arrived) / 1000);
  // One says too little: still as people usually stay for dialysis, four and a half hours from being there.
  const again = await day.services.forecastReturn(asRider(rider), there.trip.id);
  expect(again).toEqual({ at: arrived + 4.5 * 3_600_000, from: "usual" });
  expect(usual).toBeGreaterThan(day.at("21:00"));
  await expect(day.services.forecastReturn(asRider(world.nextRider()), there.trip.id)).rejects.toMatchObject({
    code: "trip.unknown",
  });
});
