import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planShiftsOf } from "../../../../server/compose/planShiftsOf.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { Run } from "../../../../server/domain/runs/model.ts";
import type { AppError } from "../../../../server/errors.ts";
import { nextStop } from "../../../../shared/lifeCycle/stop.ts";
import type { StopAction } from "../../../../shared/schemas/index.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  nextServiceDay,
  seconds,
} from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const beginAnew = async () => {
  await day?.end();
  day = await ServiceDay.begin();
};
beforeAll(beginAnew);
afterAll(() => day?.end());

/** Somebody gets in on an evening, and their driver reports nothing any more. */
async function openRide(rider: number, leaveAt: string): Promise<Run> {
  await day.setTime("17:00");
  const walker = day.walkers("visual", 12)[rider];
  if (walker === undefined) throw new Error("no such walker");
  const record = await day.askAndAssign(walker, { leaveAt });
  const run = await day.runOf(record);
  await day.services.startShift(day.driverOf(run), run.shift.id);
  const own = run.stops.filter(({ tripId }) => tripId === record.trip.id);
  expect(day.next(run).id).toBe(own[0]?.id); // nobody else is on this run
  return day.visit(run);
}
const manifestOf = (run: Run) => day.services.getManifest(day.driverOf(run));
/** The shift of the same driver on the day after. */
async function nextShiftOf({ shift }: Run) {
  const tomorrow = nextServiceDay(day.today);
  await planShiftsOf(day.core);
  const shifts = await day.core.db.fleet.listShifts(tomorrow);
  const found = shifts.find(({ driver }) => driver.id === shift.driver.id);
  if (found === undefined) throw new Error("no shift tomorrow");
  return found;
}
const tell = (run: Run, action: StopAction, at: Instant, by: Actor = day.dispatcher) => {
  const told = { stopId: day.next(run).id, actionId: randomUUID(), action, at };
  return by.role === "driver"
    ? day.services.reportStopAction(by, told).then((report) => report.run)
    : day.services.reportForDriver(by, { ...told, reason: "her daughter called" });
};
const tripOf = ({ stops: [stop] }: Run) => {
  if (stop === undefined) throw new Error("the run has no stop");
  return stop.tripId;
};
const isOutAgain = ({ kind }: { kind: string }) => kind === "trip.droppedOff";
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: AppError) => error.code,
  );

describe("a ride whose end nobody reported", () => {
  let run: Run;
  beforeAll(async () => {
    run = await openRide(0, "20:05");
  });

  it("is on the board of the day under way at 24:05, and of that day until three", async () => {
    await day.setTime("24:05");
    const board = await day.services.getBoard(day.dispatcher);
    expect(board.serviceDay).toBe(day.today);
    expect(board.runs.some(({ shift }) => shift.id === run.shift.id)).toBe(true);
    await day.setTime("26:59");
    expect((await day.services.getBoard(day.dispatcher)).serviceDay).toBe(day.today);
  });

  it("is on tomorrow's board too, as left open, with its rider", async () => {
    await day.setTime("27:00");
    const board = await day.services.getBoard(day.dispatcher);
    expect(board.serviceDay).toBe(nextServiceDay(day.today));
    const left = board.runs.filter(({ shift }) => shift.serviceDay === day.today);
    expect(left.map(({ shift }) => shift.id)).toContain(run.shift.id);
    expect(left.every(({ shift }) => shift.status === "started")).toBe(true); // whoever has not ended theirs either
    expect(board.trips.some(({ trip }) => trip.id === run.stops[0]?.tripId)).toBe(true);
    // Another day's board is that day's alone.
    const past = await day.services.getBoard(day.dispatcher, nextServiceDay(day.today, 2));
    expect(past.runs.some(({ shift }) => shift.id === run.shift.id)).toBe(false);
  });

  it("stays the driver's manifest until today's shift can be started, and is a question from then on", async () => {
    const next = await nextShiftOf(run);
    await day.setTime(addSeconds(next.starts, seconds(-hours(1.5))));
    expect((await manifestOf(run)).run?.shift.id).toBe(run.shift.id);
    await day.setTime(addSeconds(next.starts, seconds(-minutes(50))));
    const offered = await manifestOf(run);
    expect(offered.run?.shift.id).toBe(next.id);
    expect(offered.leftOver.map(({ shift }) => shift.id)).toEqual([run.shift.id]);
    await day.services.startShift(day.driverOf(run), next.id);
    expect((await manifestOf(run)).run?.shift.serviceDay).toBe(nextServiceDay(day.today));
  });

  it("is ended by a dispatcher, with when it was and why, and never for a time that cannot be", async () => {
    const boarded = run.stops[0]?.doneAt ?? day.at("20:15");
    expect(await codeOf(tell(run, "depart", addSeconds(day.core.clock.now(), minutes(1))))).toBe(
      "act.inTheFuture",
    );
    expect(await codeOf(tell(run, "depart", addSeconds(boarded, seconds(-1))))).toBe("act.beforeTheLast");
    expect(await codeOf(tell(run, "dropOff", day.at("21:00")))).toBe("stop.notNext");
    for (const action of ["depart", "arrive", "dropOff"] as const) await tell(run, action, day.at("21:00"));
    const { trip, facts } = await day.trip(tripOf(run));
    expect(trip.status).toBe("completed");
    expect(facts.find(isOutAgain)).toMatchObject({
      ...{ kind: "trip.droppedOff", at: day.at("21:00"), by: day.dispatcher },
      ...{ concerns: { driverId: run.shift.driver.id }, texts: { note: "her daughter called" } },
    });
  });

  it("lets a dispatcher end the shift then, and nothing of yesterday is open any more", async () => {
    const told = (at: Instant) => ({ at, reason: "the phone was broken" });
    const end = (at: Instant) => day.services.endShift(day.dispatcher, run.shift.id, told(at));
    expect(await codeOf(end(day.at("20:59")))).toBe("act.beforeTheLast");
    expect((await end(day.at("21:05"))).shift).toMatchObject({ status: "ended", endedAt: day.at("21:05") });
    expect((await manifestOf(run)).leftOver).toEqual([]);
    const board = await day.services.getBoard(day.dispatcher);
    expect(board.runs.some(({ shift }) => shift.id === run.shift.id)).toBe(false);
  });
});

describe("the driver's own answer the next morning", () => {
  beforeEach(beginAnew);

  it("brings the rider home when it was, though a day later", async () => {
    const run = await openRide(1, "19:40");
    await day.setTime("31:00");
    for (const action of ["depart", "arrive", "dropOff"] as const)
      await tell(run, action, day.at("20:30"), day.driverOf(run));
    const { trip, placement, facts } = await day.trip(tripOf(run));
    expect(trip.status).toBe("completed");
    expect(placement?.dropoff.actual).toBe(day.at("20:30"));
    expect(facts.find(isOutAgain)?.by).toEqual(day.driverOf(run));
  });

  it("says that nobody rode, of which a dispatcher is asked on the day itself", async () => {
    const run = await openRide(2, "19:20");
    await day.setTime("21:00");
    await tell(run, "neverRode", day.at("21:00"), day.driverOf(run));
    expect((await day.trip(tripOf(run))).trip.status).toBe("boarded");
    const [asked] = await day.services.listQuestions(day.dispatcher);
    const question = asked?.raised.details.question ?? "";
    await day.services.answerQuestion(day.dispatcher, {
      question,
      decision: "taken",
      reason: "he calls too",
    });
    expect((await day.trip(tripOf(run))).trip.status).toBe("missed");
  });

  it("says that nobody rode, and that holds the next morning", async () => {
    const run = await openRide(2, "19:20");
    await day.setTime("31:00");
    const answered = await tell(run, "neverRode", day.at("31:00"), day.driverOf(run));
    expect(nextStop(answered.stops)).toBeUndefined();
    const record = await day.trip(tripOf(run));
    expect(record.trip.status).toBe("missed");
    expect(record.promise.state).toBe("missed"); // nobody came, as far as anybody knows
    expect(await day.services.listQuestions(day.dispatcher)).toEqual([]);
    expect((await day.services.endShift(day.driverOf(run), run.shift.id)).shift.status).toBe("ended");
  });

  it("is nobody else's", async () => {
    const run = await openRide(3, "18:50");
    const rider: Actor = { role: "rider", id: run.stops[0]?.rider.id ?? day.next(run).rider.id };
    expect(await codeOf(tell(run, "depart", day.core.clock.now(), rider))).toBe("session.forbidden");
    expect(await codeOf(day.services.endShift(rider, run.shift.id))).toBe("shift.notYours");
  });
});
