import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import { StopId } from "../../../../shared/ids/index.ts";
import { addSeconds, type Instant, instant, minutes, toIso } from "../../../../shared/time/index.ts";
import { seal } from "../../../support/seal.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

describe("a visit", () => {
  it("goes from setting out to letting out, and everybody can read what happened when", async () => {
    await world.start();
    world.run = await world.day.visit(world.run);
    expect(await world.status()).toBe("boarded");
    world.run = await world.day.visit(world.run);
    const { trip, placement, facts } = await world.day.trip(world.ada.trip.id);
    expect(trip.status).toBe("completed");
    expect(storyOf(facts).map(({ what, by }) => `${by}: ${what.key}`)).toEqual([
      "rider: story.requested",
      "system: story.assigned",
      "driver: story.departed",
      "driver: story.arrived",
      "driver: story.boarded",
      "driver: story.droppedOff",
    ]);
    expect(placement?.dropoff.actual).toBe(world.day.core.clock.now());
    expect(world.run.stops.map(({ status }) => status)).toEqual(["done", "done"]);
  });

  it("takes the same report twice as one", async () => {
    await world.start();
    const actionId = randomUUID();
    const once = await world.day.act(world.run, "depart", { actionId });
    const twice = await world.day.act(world.run, "depart", { actionId });
    expect(twice).toEqual(once);
    const { rows } = await sql`SELECT 1 FROM stop_events WHERE action_id = ${actionId}`.execute(
      world.day.core.kysely,
    );
    expect(rows).toHaveLength(1);
  });

  it("tells a device of each report that it is kept, and what came of it", async () => {
    await world.start();
    const { id: stopId } = world.day.next(world.run);
    const at = world.day.core.clock.now();
    const act = { stopId, actionId: randomUUID(), action: "depart" as const, at };
    const report = () => world.day.services.reportStopAction(world.day.driverOf(world.run), act);
    expect((await report()).verdict).toBe("applied");
    expect((await report()).verdict).toBe("already");
  });

  it("takes two different reports of the same step at once for one step, and keeps both", async () => {
    await world.start();
    const said = await Promise.all([world.report("depart"), world.report("depart")]);
    expect(said.map(({ verdict }) => verdict).toSorted()).toEqual(["already", "applied"]);
    expect(await world.status()).toBe("onTheWay");
  });

  it("keeps when it happened apart from when we heard of it", async () => {
    await world.start();
    const left = addSeconds(world.day.core.clock.now(), minutes(3));
    await world.day.setTime("08:45");
    world.run = await world.day.act(world.run, "depart", { at: left }); // twelve minutes without a connection
    expect(world.day.next(world.run).departedAt).toBe(left);
    const { rows } = await sql<{ received_at: Date }>`
      SELECT received_at FROM stop_events WHERE stop_id = ${world.day.next(world.run).id}`.execute(
      world.day.core.kysely,
    );
    expect(rows[0]?.received_at.getTime()).toBe(world.day.at("08:45"));
  });

  it("believes no phone that lives in the future, nor one that goes back before the last step", async () => {
    await world.start();
    await expect(world.report("depart", { at: world.day.at("20:00") })).rejects.toMatchObject({
      code: "act.inTheFuture",
    });
    world.run = await world.day.act(world.run, "depart", { at: world.day.at("08:31") }); // a minute fast
    expect(world.day.next(world.run).departedAt).toBe(world.day.at("08:30"));
    await world.day.setTime("08:40");
    world.run = await world.day.act(world.run, "arrive", { at: world.day.at("03:00") });
    expect(world.day.next(world.run).arrivedAt).toBe(world.day.at("08:30"));
  });
});

describe("what a driver may not report", () => {
  it("another driver's stop", async () => {
    await world.start();
    const others = await world.day.core.db.fleet.listShifts(world.day.today);
    const other = others.find(({ driver }) => driver.id !== world.run.shift.driver.id);
    const stranger = { role: "driver" as const, id: other?.driver.id ?? world.run.shift.driver.id };
    const act = {
      stopId: world.day.next(world.run).id,
      actionId: randomUUID(),
      action: "depart" as const,
      at: world.day.at("08:30"),
    };
    await refused(world.day.services.reportStopAction(stranger, act), "stop.notYours");
    await refused(world.day.services.startShift(stranger, world.run.shift.id), "shift.notYours");
    await refused(world.day.services.reportStopAction(world.asAda, act), "stop.unknown");
    expect(await world.status()).toBe("assigned");
  });

  it("a stop that does not exist", async () => {
    await world.start();
    const act = { stopId: StopId.parse(randomUUID()), actionId: randomUUID(), action: "depart" as const };
    await refused(
      world.day.services.reportStopAction(world.day.driverOf(world.run), {
        ...act,
        at: world.day.at("08:30"),
      }),
      "stop.unknown",
    );
  });

  it("the end of a shift while stops remain", async () => {
    await world.start();
    await refused(
      world.day.services.endShift(world.day.driverOf(world.run), world.run.shift.id),
      "shift.stopsRemain",
    );
    world.run = await world.day.visit(await world.day.visit(world.run));
    const ended = await world.day.services.endShift(world.day.driverOf(world.run), world.run.shift.id);
    expect(ended.shift.status).toBe("ended");
    await expect(
      world.day.services.endShift(world.day.driverOf(world.run), world.run.shift.id),
    ).resolves.toBeDefined(); // said again
    await refused(
      world.day.services.startShift(world.day.driverOf(world.run), world.run.shift.id),
      "shift.ended",
    );
  });
});

describe("a shift that was begun or ended without a line", () => {
  const asDriver = () => world.day.driverOf(world.run);
  const timesOf = async () => {
    const { rows } = await world.day.core.pool.query(
      "SELECT started_at, ended_at FROM shifts WHERE id = $1",
      [world.run.shift.id],
    );
    return { from: rows[0].started_at?.getTime(), until: rows[0].ended_at?.getTime() };
  };
  const start = (at: Instant) => world.day.services.startShift(asDriver(), world.run.shift.id, { at });
  const end = (at: Instant) => world.day.services.endShift(asDriver(), world.run.shift.id, { at });

  it("counts from when that was, and once", async () => {
    await world.day.setTime("09:10");
    await start(world.day.at("08:40"));
    await start(world.day.at("09:00"));
    expect(await timesOf()).toEqual({ from: world.day.at("08:40"), until: undefined });
  });

  it("did not begin before it may, nor in the time to come", async () => {
    const { canStart, ahead } = {
      canStart: addSeconds(world.run.shift.starts, minutes(-60)),
      ahead: addSeconds(world.day.core.clock.now(), minutes(10)),
    };
    await refused(start(addSeconds(canStart, minutes(-1))), "shift.notStarted");
    await refused(start(ahead), "act.inTheFuture");
    await start(canStart);
    expect(await timesOf()).toEqual({ from: canStart, until: undefined });
  });

  it("ended when that was, but not before the last stop", async () => {
    await world.start();
    world.run = await world.day.visit(await world.day.visit(world.run));
    const last = world.day.core.clock.now();
    await world.day.setTime(addSeconds(last, minutes(50)));
    await end(addSeconds(last, minutes(-5))); // a device is put right
    expect((await timesOf()).until).toBe(last);
  });

  it("is handed in sealed too, by whoever holds the device", async () => {
    const person = await world.day.services.findSessionPerson(asDriver());
    const key = person?.view.role === "driver" ? person.view.reportKey : "";
    const sentAt = instant(Date.now());
    const report = { actionId: randomUUID(), shiftId: world.run.shift.id, shiftAction: "start" };
    const done = { at: instant(sentAt - 60_000) };
    const sealed = seal({ ...report, at: toIso(done.at), done }, key);
    expect(await world.day.services.handInReport({ author: world.run.shift.driver.id, sealed, sentAt })).toBe(
      "applied",
    );
    // The clock stands at 08:30 while real time goes on.
    expect((await timesOf()).from).toBe(world.day.at("08:30"));
  });
});

describe("a rider who does not come", () => {
  /** The vehicle is at the door at this time; the promised window opens at 09:00, ten minutes are waited for free. */
  const arriveAt = async (time: string) => {
    await world.start();
    world.run = await world.day.act(world.run, "depart");
    await world.day.setTime(time);
    world.run = await world.day.act(world.run, "arrive");
  };
  /** Kept, and nothing changes by it: a dispatcher is asked. */
  const tooEarly = async (when = {}) => {
    expect((await world.report("noShow", when)).verdict).toBe("questioned");
    expect(await world.status()).toBe("arrived");
    expect(await world.openQuestions()).toMatchObject([{ action: "noShow", contradiction: "tooEarly" }]);
  };

  it("is waited for until the promised window has opened and the free waiting is over", async () => {
    await arriveAt("08:50");
    expect(world.day.clock(world.ada.promise?.pickupWindow.from ?? instant(0))).toBe("09:00");
    await tooEarly(); // before 09:00 + 10 minutes, though the vehicle came at 08:50
    await world.day.setTime("09:09");
    await tooEarly();
    await world.day.setTime("09:10");
    await world.report("noShow");
    expect(await world.status()).toBe("noShow");
  });

  it("is waited for as long after a late arrival", async () => {
    await arriveAt("09:18");
    await world.day.setTime("09:27");
    await tooEarly();
    await world.day.setTime("09:28");
    await world.report("noShow");
    expect(await world.status()).toBe("noShow");
  });

  it("is not given up sooner by a phone whose clock is fast", async () => {
    await arriveAt("09:00");
    await world.day.setTime("09:09");
    await tooEarly({ at: world.day.at("09:10") }); // held to be of 09:09, when we heard of it
  });

  it("has no drop-off any more, and the vehicle is free to go on", async () => {
    await world.start();
    world.run = await world.day.visit(world.run, "noShow");
    expect(await world.status()).toBe("noShow");
    expect(world.run.stops.map(({ status }) => status)).toEqual(["noShow", "cancelled"]);
    const { promise, placement } = await world.day.trip(world.ada.trip.id);
    expect(promise?.state).toBe("released");
    expect(placement?.pickup.arrived).toBeDefined();
    expect(placement?.pickup.actual).toBeUndefined(); // the vehicle came; nobody got in
    await expect(
      world.day.services.endShift(world.day.driverOf(world.run), world.run.shift.id),
    ).resolves.toBeDefined();
  });
});
