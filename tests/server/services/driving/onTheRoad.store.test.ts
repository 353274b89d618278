import { describe, expect, it } from "vitest";
import { placeOf } from "../../../../server/domain/runs/whereabouts.ts";
import { addSeconds, minutes, seconds, toIso } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();

const estimates = async () => {
  const { placement } = await world.day.trip(world.ada.trip.id);
  if (placement === undefined) throw new Error("no vehicle");
  return placement;
};

// First in the file: what later tests leave of positions is newer than what happens here.
describe("who comes aboard before their time", () => {
  it("is there a drive later, not a drive after the time that was promised", async () => {
    await world.start();
    world.run = await world.day.act(world.run, "depart");
    await world.day.setTime("08:40"); // twenty minutes before the promised window
    const point = placeOf(world.day.next(world.run));
    for (const act of ["arrive", "board"] as const)
      world.run = await world.day.act(world.run, act, { point });
    await world.day.work();
    const { dropoff } = await estimates();
    expect(dropoff.estimated).toBeLessThan(world.day.at("09:00"));
    const { rows } = await world.day.core.pool.query("SELECT FROM facts WHERE kind = 'trip.endangered'");
    expect(rows).toEqual([]);
  });
});

describe("a cancellation", () => {
  it("takes both stops out of the plan and gives the promise back", async () => {
    const planBefore = await world.day.core.db.plans.getVersion(world.day.today);
    await world.day.services.cancelTrip(world.asAda, world.ada.trip.id, { note: "feeling better" });
    const { trip, reasonTexts, placement, promise } = await world.day.trip(world.ada.trip.id);
    expect(trip).toMatchObject({ status: "cancelled", reason: { key: "reason.cancelledByRider" } });
    expect(reasonTexts).toEqual({ note: "feeling better" });
    expect(placement).toBeUndefined();
    expect(promise?.state).toBe("released");
    expect((await world.refresh()).stops).toEqual([]);
    expect(await world.day.core.db.plans.getVersion(world.day.today)).toBe(planBefore + 1);
  });

  it("stops a vehicle on its way, whose driver then has nothing to report there", async () => {
    await world.start();
    world.run = await world.day.act(world.run, "depart");
    await world.day.services.cancelTrip(world.asAda, world.ada.trip.id);
    expect((await world.report("arrive")).verdict).toBe("questioned"); // kept all the same
    expect(await world.status()).toBe("cancelled");
  });

  it("is harmless when said twice, also at once", async () => {
    const cancel = () => world.day.services.cancelTrip(world.asAda, world.ada.trip.id);
    const [one, other] = await Promise.all([cancel(), cancel()]);
    expect([one.trip.status, other.trip.status]).toEqual(["cancelled", "cancelled"]);
    expect((await cancel()).trip.version).toBe(one.trip.version);
  });

  it("comes too late once the rider is aboard", async () => {
    await world.start();
    world.run = await world.day.visit(world.run);
    const cancel = world.day.services.cancelTrip(world.asAda, world.ada.trip.id);
    await expect(cancel).rejects.toMatchObject({
      code: "trip.illegalChange",
      values: { status: "boarded", event: "cancel" },
    });
    expect(await world.status()).toBe("boarded");
    expect((await world.refresh()).stops).toHaveLength(2);
  });

  it("is not the driver's, nor another rider's", async () => {
    for (const actor of [
      world.day.driverOf(world.run),
      { role: "rider" as const, id: world.nextRider().id },
    ]) {
      await expect(world.day.services.cancelTrip(actor, world.ada.trip.id)).rejects.toMatchObject({
        code: "trip.unknown",
      });
    }
  });
});

describe("what is expected", () => {
  it("moves when the vehicle leaves late, while what was scheduled and promised stays", async () => {
    await world.start();
    const before = await estimates();
    await world.day.setTime("09:30"); // ten minutes after the promised window
    world.run = await world.day.act(world.run, "depart");
    await world.day.work();
    const { pickup, dropoff } = await estimates();
    expect(pickup.scheduled).toBe(before.pickup.scheduled);
    expect(pickup.estimated).toBeGreaterThan(world.day.at("09:30"));
    expect(dropoff.estimated - pickup.estimated).toBeGreaterThan(0);
    expect((await world.day.trip(world.ada.trip.id)).promise).toEqual(world.ada.promise);
  });

  it("is when the vehicle came, once it stands there", async () => {
    await world.start();
    world.run = await world.day.act(world.run, "depart");
    await world.day.setTime("08:52");
    world.run = await world.day.act(world.run, "arrive");
    await world.day.setTime("09:10");
    await world.day.services.refreshEstimates(world.run.shift.id);
    const { pickup, dropoff } = await estimates();
    expect(world.day.clock(pickup.estimated)).toBe("08:52");
    expect(dropoff.estimated).toBeGreaterThan(world.day.at("09:10")); // not what 08:52 would have made of it
  });

  it("says the same twice without telling anybody twice", async () => {
    await world.start();
    await world.day.setTime("09:30");
    world.run = await world.day.act(world.run, "depart");
    await world.day.work();
    const { version } = await world.refresh();
    await world.day.services.refreshEstimates(world.run.shift.id);
    expect((await world.refresh()).version).toBe(version);
  });
});

describe("positions", () => {
  const report = (at = world.day.core.clock.now(), change: { lat?: number; lon?: number } = {}) =>
    world.day.services.reportPosition(world.day.driverOf(world.run), {
      point: { ...world.run.shift.startPlace.point, ...change },
      at: toIso(at),
    });
  const implausible = (work: Promise<unknown>, field: string) =>
    expect(work).rejects.toMatchObject({ code: "position.implausible", field });

  it("are taken from a driver on duty, and shown where the rider's vehicle is once it is on its way", async () => {
    await expect(report()).rejects.toMatchObject({ code: "shift.notStarted" });
    await world.start();
    await report();
    expect(await world.day.services.getTripVehicle(world.asAda, world.ada.trip.id)).toEqual({ path: [] });
    world.run = await world.day.act(world.run, "depart");
    const seen = await world.day.services.getTripVehicle(world.asAda, world.ada.trip.id);
    expect(seen.position?.point).toEqual(world.run.shift.startPlace.point);
    expect(seen.path.length).toBeGreaterThan(1);
    const watching = await world.day.services.listWatchingRiders([world.run.shift.vehicle.id]);
    expect(watching.get(world.run.shift.vehicle.id)).toEqual([world.ada.rider.id]);
  });

  it("are refused from another country, from the future, from long ago, or after an impossible jump", async () => {
    await world.start();
    const now = world.day.core.clock.now();
    await implausible(report(now, { lat: 52 }), "point");
    await implausible(report(addSeconds(now, minutes(10))), "at");
    await implausible(report(addSeconds(now, seconds(-7200))), "at");
    await report(now);
    await implausible(
      report(addSeconds(now, seconds(1)), { lat: world.run.shift.startPlace.point.lat + 0.2 }),
      "point",
    );
    expect(await report(addSeconds(now, seconds(-60)))).toBe("past"); // older than what is known
  });
});
