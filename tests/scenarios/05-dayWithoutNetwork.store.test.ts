import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { realClock } from "../../server/clock.ts";
import type { Run, RunStopRecord } from "../../server/domain/runs/model.ts";
import { noShowFrom } from "../../server/domain/runs/noShow.ts";
import { placeOf } from "../../server/domain/runs/whereabouts.ts";
import { AppError } from "../../server/errors.ts";
import { seededRandom } from "../../server/regions/index.ts";
import { PostgresClockStore } from "../../server/stores/postgres/clockStore.ts";
import type { BreakStep } from "../../shared/lifeCycle/break.ts";
import type { StopAction } from "../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, minutes, seconds } from "../../shared/time/index.ts";
import { ServiceDay } from "../server/services/serviceDay.ts";

/** What the driver's phone has to tell, by the time that it really was. */
type Told = { at: Instant } & (
  | { stop: RunStopRecord; action: StopAction; actionId: string }
  | { takenBack: string }
  | { breakNo: number; step: BreakStep; actionId: string }
);

/** When the phone's clock shows noon it is nine. */
const AHEAD = minutes(180);
const HOURS = ["09:00", "10:00", "11:00", "12:00", "13:00"];

/** Five people of one run, ten stops, and two breaks of a quarter of an hour. */
async function beginDay(): Promise<{ day: ServiceDay; run: Run }> {
  const day = await ServiceDay.begin();
  await sql`DELETE FROM shift_breaks`.execute(day.core.kysely);
  const riders = day.walkers("visual", HOURS.length);
  let shiftId: Run["shift"]["id"] | undefined;
  for (const [index, leaveAt] of HOURS.entries()) {
    const rider = riders[index] ?? expect.fail("nobody rides");
    const { trip, placement } = await day.askAndAssign(rider, { leaveAt });
    shiftId ??= placement?.shiftId ?? expect.fail("no vehicle");
    if (placement?.shiftId === shiftId) continue;
    const { planVersion } = await day.look(trip.id, shiftId);
    await day.services.assignTrip(day.dispatcher, trip.id, { shiftId, planVersion });
  }
  for (const [position, [from, until]] of [
    ["09:20", "09:50"],
    ["11:20", "11:50"],
  ].entries()) {
    const window = sql`tstzrange(${new Date(day.at(from ?? ""))}, ${new Date(day.at(until ?? ""))})`;
    await sql`INSERT INTO shift_breaks (shift_id, position, period, length_seconds)
      VALUES (${shiftId}, ${position}, ${window}, ${minutes(15)})`.execute(day.core.kysely);
  }
  await sql`UPDATE shifts SET version = version + 1 WHERE id = ${shiftId}`.execute(day.core.kysely);
  await day.setTime("08:30");
  return { day, run: await fresh(day, shiftId) };
}

async function fresh(day: ServiceDay, shiftId: Run["shift"]["id"] | undefined): Promise<Run> {
  const [run] = await day.core.db.fleet.listRuns(shiftId === undefined ? [] : [shiftId]);
  return run ?? expect.fail("no run");
}

/** The fourth does not come; before the third one the driver taps too early and takes it back; a break after the first and the third. */
function lived(day: ServiceDay, { stops }: Run): Told[] {
  const order = [...new Set(stops.map(({ tripId }) => tripId))];
  const wait = day.core.region.rules.freeWaiting.value;
  const told = (stop: RunStopRecord, action: StopAction, at: Instant): Told => ({
    ...{ stop, action, at, actionId: randomUUID() },
  });
  const rides = order.flatMap((tripId, index): Told[] => {
    const [pickup, dropoff] = ["pickup", "dropoff"].map(
      (kind) => stops.find((stop) => stop.tripId === tripId && stop.kind === kind) ?? expect.fail("no stop"),
    ) as [RunStopRecord, RunStopRecord];
    const there = pickup.scheduled;
    const early = addSeconds(there, minutes(-20));
    const wrong = told(pickup, "depart", early);
    const slip: Told[] =
      index === 2 ? [wrong, { takenBack: idOf(wrong), at: addSeconds(early, seconds(20)) }] : [];
    const came = [told(pickup, "depart", addSeconds(there, minutes(-10))), told(pickup, "arrive", there)];
    const from = noShowFrom({ ...pickup, status: "arrived", arrivedAt: there }, wait) ?? there;
    if (index === 3) return [...came, told(pickup, "noShow", addSeconds(from, minutes(1)))];
    const reached = instant(Math.max(addSeconds(there, minutes(12)), dropoff.scheduled));
    return [
      ...slip,
      ...came,
      told(pickup, "board", addSeconds(there, minutes(2))),
      told(dropoff, "depart", addSeconds(there, minutes(3))),
      told(dropoff, "arrive", reached),
      told(dropoff, "dropOff", addSeconds(reached, minutes(2))),
    ];
  });
  const breaks = ["09:30", "11:30"].flatMap((from, breakNo): Told[] => [
    { breakNo, step: "begin", at: day.at(from), actionId: randomUUID() },
    { breakNo, step: "end", at: addSeconds(day.at(from), minutes(15)), actionId: randomUUID() },
  ]);
  return [...rides, ...breaks].sort((one, other) => one.at - other.at);
}
const idOf = (told: Told): string => ("actionId" in told ? told.actionId : "");

type Clocks = (at: Instant) => { at: Instant; sentAt?: Instant };

async function send(day: ServiceDay, run: Run, told: Told, clocks: Clocks): Promise<void> {
  const driver = day.driverOf(run);
  const { services } = day;
  if ("takenBack" in told) {
    await services.takeBackAct(driver, { actionId: told.takenBack, at: clocks(told.at).at });
  } else if ("stop" in told) {
    const { stop, action, actionId } = told;
    const command = { stopId: stop.id, action, actionId, point: placeOf(stop), ...clocks(told.at) };
    await services.reportStopAction(driver, command);
  } else {
    const { breakNo, step, actionId } = told;
    const breakId = run.shift.breaks[breakNo]?.id ?? expect.fail("no break");
    await services.reportBreak(driver, run.shift.id, { breakId, step, actionId }, clocks(told.at));
  }
}

/** All of it as it happens. */
async function live(): Promise<unknown> {
  const { day, run } = await beginDay();
  await day.services.startShift(day.driverOf(run), run.shift.id).catch(() => undefined);
  for (const told of lived(day, run)) {
    await day.setTime(told.at);
    await send(day, run, told, (at) => ({ at }));
    await day.work();
  }
  return recordOf(day, run);
}

/** In the evening, by a phone three hours ahead, each report once or twice in any order; what is refused because another has not come is sent anew. */
async function afterwards(seed: number): Promise<unknown> {
  const { day, run } = await beginDay();
  await day.services.startShift(day.driverOf(run), run.shift.id).catch(() => undefined);
  const all = lived(day, run);
  const row = { now: day.at("15:00"), anchorReal: realClock.now(), speed: 1, paused: false };
  await new PostgresClockStore(day.core.kysely).save(row);
  await day.core.demoClock?.follow();
  const clocks: Clocks = (at) => {
    const sentAt = addSeconds(realClock.now(), AHEAD);
    return { at: instant(sentAt - (day.core.clock.now() - at)), sentAt };
  };
  const random = seededRandom(seed, "a phone's queue");
  let queue = random.shuffled([...all, ...all]);
  for (let tries = 0; queue.length > 0 && tries < 5; tries++) {
    const again: Told[] = [];
    for (const told of queue)
      await send(day, run, told, clocks).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "act.unknown") throw error;
        again.push(told);
      });
    queue = again;
  }
  expect(queue).toEqual([]);
  await day.work();
  return recordOf(day, run);
}

/** To half a minute: a report is on its way for a moment. */
async function recordOf(day: ServiceDay, { shift, stops }: Run): Promise<unknown> {
  const order = [...new Set(stops.map(({ tripId }) => tripId))];
  const run = await fresh(day, shift.id);
  const when = (at: Instant | undefined) => at && Math.round((at - day.at("00:00")) / 30_000);
  const record = {
    stops: run.stops.map(({ tripId, kind, status, trip, promise, ...times }) => ({
      ...{ who: order.indexOf(tripId), kind, status, trip: trip.status, promise: promise.state },
      ...{ departed: when(times.departedAt), arrived: when(times.arrivedAt), done: when(times.doneAt) },
    })),
    breaks: run.shift.breaks.map(({ begunAt, endedAt }) => [when(begunAt), when(endedAt)]),
    questions: (await day.core.db.facts.listOpenQuestions()).length,
  };
  await day.end();
  return record;
}

it("a driver's day without network is in the record as if it had been told live: ten stops, two breaks, a no-show, a tap taken back", async () => {
  const expected = await live();
  expect(expected).toMatchObject({
    questions: 0,
    breaks: [
      [1140, 1170],
      [1380, 1410],
    ],
  });
  expect(await afterwards(1)).toEqual(expected);
  expect(await afterwards(2)).toEqual(expected);
});
