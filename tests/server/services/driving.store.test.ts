import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../server/domain/fleet/model.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../server/regions/index.ts";
import { StopId } from "../../../shared/ids/index.ts";
import { addSeconds, minutes, seconds, toIso } from "../../../shared/time/index.ts";
import { ServiceDay } from "./serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
/** A trip at 09:00 with a vehicle, and the run of that vehicle, under way. */
let ada: TripRecord;
let run: Run;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 30);
});
afterAll(() => day?.end());

const nextRider = (): GeneratedRider => {
  const [first, ...rest] = riders;
  if (first === undefined) throw new Error("no rider left");
  riders = rest;
  return first;
};
const refresh = async (): Promise<Run> => {
  const [fresh] = await day.core.db.fleet.listRuns([run.shift.id]);
  if (fresh === undefined) throw new Error("the run is gone");
  return fresh;
};
const statusOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).trip.status;

beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
  expect(ada.trip.status).toBe("assigned");
  run = await day.runOf(ada);
  await day.setTime("08:30");
});

/** Whatever a test left on the road is cancelled, and every run is as it was in the morning. */
afterEach(async () => {
  const trips = await day.core.db.trips.listByDay(day.today);
  for (const { trip } of trips) {
    if (["requested", "assigned", "unassigned", "onTheWay", "arrived"].includes(trip.status))
      await day.services.cancelTrip(day.dispatcher, trip.id);
  }
  await sql`DELETE FROM stops`.execute(day.core.kysely);
  await sql`UPDATE shifts SET status = 'planned', started_at = NULL, ended_at = NULL, version = version + 1
    WHERE status <> 'planned'`.execute(day.core.kysely);
});

const start = async () => {
  run = await day.services.startShift(day.driverOf(run), run.shift.id);
};

describe("a visit", () => {
  it("goes from setting out to letting out, and everybody can read what happened when", async () => {
    await start();
    run = await day.visit(run);
    expect(await statusOf(ada)).toBe("boarded");
    run = await day.visit(run);
    const { trip, placement, story } = await day.trip(ada.trip.id);
    expect(trip.status).toBe("completed");
    expect(story.map(({ what, by }) => `${by}: ${what.key}`)).toEqual([
      "rider: story.requested",
      "system: story.assigned",
      "driver: story.departed",
      "driver: story.arrived",
      "driver: story.boarded",
      "driver: story.droppedOff",
    ]);
    expect(placement?.dropoff.actual).toBe(day.core.clock.now());
    expect(run.stops.map(({ status }) => status)).toEqual(["done", "done"]);
  });

  it("takes the same report twice as one", async () => {
    await start();
    const actionId = randomUUID();
    const once = await day.act(run, "depart", { actionId });
    const twice = await day.act(run, "depart", { actionId });
    expect(twice).toEqual(once);
    const { rows } = await sql`SELECT 1 FROM stop_events WHERE action_id = ${actionId}`.execute(
      day.core.kysely,
    );
    expect(rows).toHaveLength(1);
  });

  it("takes one of two different reports of the same step at once", async () => {
    await start();
    const said = await Promise.allSettled([day.act(run, "depart"), day.act(run, "depart")]);
    expect(said.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await statusOf(ada)).toBe("onTheWay");
  });

  it("keeps when it happened apart from when we heard of it", async () => {
    await start();
    const left = addSeconds(day.core.clock.now(), minutes(3));
    await day.setTime("08:45");
    run = await day.act(run, "depart", { at: left }); // twelve minutes without a connection
    expect(day.next(run).departedAt).toBe(left);
    const { rows } = await sql<{ received_at: Date }>`
      SELECT received_at FROM stop_events WHERE stop_id = ${day.next(run).id}`.execute(day.core.kysely);
    expect(rows[0]?.received_at.getTime()).toBe(day.at("08:45"));
  });

  it("believes no phone that lives in the future, nor one that goes back before the last step", async () => {
    await start();
    run = await day.act(run, "depart", { at: day.at("20:00") });
    expect(day.next(run).departedAt).toBe(day.at("08:30"));
    await day.setTime("08:40");
    run = await day.act(run, "arrive", { at: day.at("03:00") });
    expect(day.next(run).arrivedAt).toBe(day.at("08:30"));
  });
});

describe("what a driver may not report", () => {
  const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

  it("anything before the shift has begun", async () => {
    await refused(day.act(run, "depart"), "shift.notStarted");
  });

  it("another driver's stop", async () => {
    await start();
    const others = await day.core.db.fleet.listShifts(day.today);
    const other = others.find(({ driver }) => driver.id !== run.shift.driver.id);
    const stranger = { role: "driver" as const, id: other?.driver.id ?? run.shift.driver.id };
    const act = {
      stopId: day.next(run).id,
      actionId: randomUUID(),
      action: "depart" as const,
      at: day.at("08:30"),
    };
    await refused(day.services.reportStopAction(stranger, act), "stop.notYours");
    await refused(day.services.startShift(stranger, run.shift.id), "shift.notYours");
    await refused(day.services.reportStopAction({ role: "rider", id: ada.rider.id }, act), "stop.unknown");
    expect(await statusOf(ada)).toBe("assigned");
  });

  it("a stop that does not exist", async () => {
    await start();
    const act = { stopId: StopId.parse(randomUUID()), actionId: randomUUID(), action: "depart" as const };
    await refused(
      day.services.reportStopAction(day.driverOf(run), { ...act, at: day.at("08:30") }),
      "stop.unknown",
    );
  });

  it("a step out of order, or a stop whose turn it is not; and nothing of it is stored", async () => {
    await start();
    await refused(day.act(run, "board"), "stop.notNext");
    const last = run.stops.at(-1);
    await refused(day.act(run, "depart", { stop: last ?? day.next(run) }), "stop.notNext");
    expect((await refresh()).version).toBe(run.version);
    const { rows } =
      await sql`SELECT 1 FROM stop_events WHERE stop_id = ANY(${run.stops.map(({ id }) => id)})`.execute(
        day.core.kysely,
      );
    expect(rows).toEqual([]);
  });

  it("the end of a shift while stops remain", async () => {
    await start();
    await refused(day.services.endShift(day.driverOf(run), run.shift.id), "shift.stopsRemain");
    run = await day.visit(await day.visit(run));
    const ended = await day.services.endShift(day.driverOf(run), run.shift.id);
    expect(ended.shift.status).toBe("ended");
    await expect(day.services.endShift(day.driverOf(run), run.shift.id)).resolves.toBeDefined(); // said again
    await refused(day.services.startShift(day.driverOf(run), run.shift.id), "shift.alreadyStarted");
  });
});

describe("a rider who does not come", () => {
  it("has no drop-off any more, and the vehicle is free to go on", async () => {
    await start();
    run = await day.visit(run, "noShow");
    expect(await statusOf(ada)).toBe("noShow");
    expect(run.stops.map(({ status }) => status)).toEqual(["noShow", "cancelled"]);
    expect((await day.trip(ada.trip.id)).promise?.state).toBe("released");
    await expect(day.services.endShift(day.driverOf(run), run.shift.id)).resolves.toBeDefined();
  });
});

describe("a cancellation", () => {
  it("takes both stops out of the plan and gives the promise back", async () => {
    const planBefore = await day.core.db.plans.getVersion(day.today);
    await day.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id, "feeling better");
    const { trip, placement, promise } = await day.trip(ada.trip.id);
    expect(trip).toMatchObject({
      status: "cancelled",
      reason: { key: "reason.cancelled", values: { note: "feeling better" } },
    });
    expect(placement).toBeUndefined();
    expect(promise?.state).toBe("released");
    expect((await refresh()).stops).toEqual([]);
    expect(await day.core.db.plans.getVersion(day.today)).toBe(planBefore + 1);
  });

  it("stops a vehicle on its way, whose driver then has nothing to report there", async () => {
    await start();
    run = await day.act(run, "depart");
    const stop = day.next(run);
    await day.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id);
    await expect(day.act(run, "arrive", { stop })).rejects.toMatchObject({ code: "stop.unknown" });
  });

  it("is harmless when said twice, also at once", async () => {
    const cancel = () => day.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id);
    const [one, other] = await Promise.all([cancel(), cancel()]);
    expect([one.trip.status, other.trip.status]).toEqual(["cancelled", "cancelled"]);
    expect((await cancel()).trip.version).toBe(one.trip.version);
  });

  it("comes too late once the rider is aboard", async () => {
    await start();
    run = await day.visit(run);
    const cancel = day.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id);
    await expect(cancel).rejects.toMatchObject({
      code: "trip.illegalChange",
      values: { status: "boarded", event: "cancel" },
    });
    expect(await statusOf(ada)).toBe("boarded");
    expect((await refresh()).stops).toHaveLength(2);
  });

  it("is not the driver's, nor another rider's", async () => {
    for (const actor of [day.driverOf(run), { role: "rider" as const, id: nextRider().id }]) {
      await expect(day.services.cancelTrip(actor, ada.trip.id)).rejects.toMatchObject({
        code: "trip.unknown",
      });
    }
  });
});

describe("what is expected", () => {
  const estimates = async () => {
    const { placement } = await day.trip(ada.trip.id);
    if (placement === undefined) throw new Error("no vehicle");
    return placement;
  };

  it("moves when the vehicle leaves late, while what was scheduled and promised stays", async () => {
    await start();
    const before = await estimates();
    await day.setTime("09:30"); // ten minutes after the promised window
    run = await day.act(run, "depart");
    await day.work();
    const { pickup, dropoff } = await estimates();
    expect(pickup.scheduled).toBe(before.pickup.scheduled);
    expect(pickup.estimated).toBeGreaterThan(day.at("09:30"));
    expect(dropoff.estimated - pickup.estimated).toBeGreaterThan(0);
    expect((await day.trip(ada.trip.id)).promise).toEqual(ada.promise);
  });

  it("is when the vehicle came, once it stands there", async () => {
    await start();
    run = await day.act(run, "depart");
    await day.setTime("08:52");
    run = await day.act(run, "arrive");
    await day.setTime("09:10");
    await day.services.refreshEstimates(run.shift.id);
    const { pickup, dropoff } = await estimates();
    expect(day.clock(pickup.estimated)).toBe("08:52");
    expect(dropoff.estimated).toBeGreaterThan(day.at("09:10")); // not what 08:52 would have made of it
  });

  it("says the same twice without telling anybody twice", async () => {
    await start();
    await day.setTime("09:30");
    run = await day.act(run, "depart");
    await day.work();
    const { version } = await refresh();
    await day.services.refreshEstimates(run.shift.id);
    expect((await refresh()).version).toBe(version);
  });
});

describe("positions", () => {
  const report = (at = day.core.clock.now(), change: { lat?: number; lon?: number } = {}) =>
    day.services.reportPosition(day.driverOf(run), {
      point: { ...run.shift.startPlace.point, ...change },
      at: toIso(at),
    });
  const implausible = (work: Promise<void>, field: string) =>
    expect(work).rejects.toMatchObject({ code: "position.implausible", field });

  it("are taken from a driver on duty, and shown where the rider's vehicle is once it is on its way", async () => {
    await expect(report()).rejects.toMatchObject({ code: "shift.notStarted" });
    await start();
    await report();
    const asAda = { role: "rider" as const, id: ada.rider.id };
    expect(await day.services.getTripVehicle(asAda, ada.trip.id)).toEqual({ path: [] });
    run = await day.act(run, "depart");
    const seen = await day.services.getTripVehicle(asAda, ada.trip.id);
    expect(seen.position?.point).toEqual(run.shift.startPlace.point);
    expect(seen.path.length).toBeGreaterThan(1);
    const watching = await day.services.listWatchingRiders([run.shift.vehicle.id]);
    expect(watching.get(run.shift.vehicle.id)).toEqual([ada.rider.id]);
  });

  it("are refused from another country, from the future, from long ago, or after an impossible jump", async () => {
    await start();
    const now = day.core.clock.now();
    await implausible(report(now, { lat: 52 }), "point");
    await implausible(report(addSeconds(now, minutes(10))), "at");
    await implausible(report(addSeconds(now, seconds(-7200))), "at");
    await report(now);
    await implausible(
      report(addSeconds(now, seconds(1)), { lat: run.shift.startPlace.point.lat + 0.2 }),
      "point",
    );
    await implausible(report(addSeconds(now, seconds(-60))), "at"); // older than what is known
  });
});
