import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DriverId } from "../../../../shared/ids/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { ReliefWorld } from "./reliefWorld.ts";

const world = ReliefWorld.forEachTest();
const hasDue = async (reliefId: string): Promise<boolean> => {
  const { rows } = await world.day.core.pool.query("SELECT 1 FROM due WHERE key = $1", [
    `takeRelief ${reliefId}`,
  ]);
  return rows.length === 1;
};

describe("a handing over for later", () => {
  it("happens when its time has come, at the place that was named", async () => {
    const stop = world.run.stops.find((each) => each.status === "planned");
    if (stop === undefined) throw new Error("the run has no stop ahead");
    const meet = { at: "stop" as const, stopId: stop.id };
    expect((await world.preview({ meet })).at).toBe(toIso(stop.estimated)); // unless a time is named
    const { reliefId, outcome } = await world.accept({ meet, at: toIso(world.later(10)) });
    expect(outcome).toMatchObject({ result: "accepted", relief: { state: "agreed", at: world.later(10) } });
    expect((await world.fresh()).shift.driver.id).toBe(world.former.id);
    await expect(world.preview()).rejects.toMatchObject({ code: "relief.already" });
    expect(await world.day.services.listOwnReliefs(world.spareActor())).toMatchObject([
      { state: "agreed", place: { label: stop.trip[stop.kind].label } },
    ]);
    expect(await hasDue(reliefId)).toBe(true);
    expect(await world.day.services.takeRelief(reliefId)).toBe("later");
    await world.day.setTime(world.later(11));
    expect(await world.day.services.takeRelief(reliefId)).toBe("taken");
    expect(await world.day.services.takeRelief(reliefId)).toBe("nothingToDo");
    expect((await world.fresh()).shift.driver.id).toBe(world.spare);
    const spans = await world.day.core.db.fleet.listDuties({ driverId: world.spare }, world.now());
    expect(spans[0]?.startedAt).toBe(world.later(10)); // as agreed, whenever the machine came to it
  });

  it("comes to nothing where the other cannot any more, and is said to have", async () => {
    const { reliefId } = await world.accept({ at: toIso(world.later(10)) });
    const ill = {
      withdrawalId: randomUUID(),
      driverId: world.spare,
      from: toIso(world.now()),
      reason: "Is ill, too",
    };
    await world.day.services.withdraw(world.day.dispatcher, ill);
    await world.day.setTime(world.later(11));
    expect(await world.day.services.takeRelief(reliefId)).toBe("lapsed");
    expect((await world.fresh()).shift.driver.id).toBe(world.former.id);
    const listed = await world.day.services.listReliefs(world.day.dispatcher);
    expect(listed.find(({ id }) => id === reliefId)).toMatchObject({ state: "lapsed" });
    const kinds = async () => {
      const all = await world.day.services.listTroubles(world.day.dispatcher);
      return all.filter(({ runs: [run] }) => run?.shift.id === world.run.shift.id).map(({ kind }) => kind);
    };
    expect(await kinds()).toContain("reliefLapsed");
    await world.report(world.former, world.now());
    expect(await kinds()).not.toContain("reliefLapsed"); // they drive on
    const own = await world.day.services.listOwnReliefs(world.former);
    expect(own.map(({ id }) => id)).not.toContain(reliefId);
  });

  it("keeps the other from any shift that the office would give them then", async () => {
    const { reliefId } = await world.accept({ at: toIso(world.later(15)) });
    const ids = { id: randomUUID() as never, vehicleId: randomUUID() as never, driverId: world.spare };
    const other = { ...ids, serviceDay: world.day.today, depot: world.run.shift.startPlace };
    const find = (from: number, until: number) =>
      world.day.core.db.roster.findOverlap({ ...other, from: world.later(from), until: world.later(until) });
    expect(await find(20, 60)).toMatchObject({ id: world.run.shift.id });
    expect(await find(0, 15)).toBeUndefined();
    // Until its time has come it can be taken back, and waits for nothing then.
    expect(await world.day.services.undoDeed(world.day.dispatcher, reliefId)).toMatchObject({
      result: "undone",
    });
    expect(await find(20, 60)).toBeUndefined();
    expect(await hasDue(reliefId)).toBe(false);
  });
});

describe("taking it back", () => {
  it("gives the run to the former again, as if nothing had been", async () => {
    const { reliefId } = await world.accept();
    const undone = await world.day.services.undoDeed(world.day.dispatcher, reliefId);
    await world.day.work();
    expect(undone).toEqual({ result: "undone" });
    const listed = await world.day.services.listReliefs(world.day.dispatcher);
    expect(listed.find(({ id }) => id === reliefId)).toMatchObject({ state: "undone", undoUntil: undefined });
    expect((await world.fresh()).shift.driver.id).toBe(world.former.id);
    expect(await world.day.services.undoDeed(world.day.dispatcher, reliefId)).toMatchObject({
      result: "undone",
    });
    const spans = await world.day.core.db.fleet.listDuties(
      { vehicleId: world.run.shift.vehicle.id },
      world.now(),
    );
    expect(spans.map(({ driverId }) => driverId)).not.toContain(world.spare);
  });

  it("is no more once the other has acted, or after some minutes", async () => {
    const { reliefId } = await world.accept();
    await world.day.setTime(world.later(2));
    await world.report(world.spareActor(), world.now());
    expect(await world.day.services.undoDeed(world.day.dispatcher, reliefId)).toEqual({
      ...{ result: "acted", acted: [] },
    });
    await world.day.setTime(world.later(11));
    await expect(world.day.services.undoDeed(world.day.dispatcher, reliefId)).rejects.toMatchObject({
      code: "deed.undoOver",
    });
  });
});

describe("who may not take it over", () => {
  it("is not given it, whoever asks: the plan is shown anew with the reason", async () => {
    const plan = await world.preview();
    const busy = plan.candidates.find(({ bar }) => bar === "busy");
    if (busy === undefined) throw new Error("nobody is busy");
    const shown = { driverId: plan.driver.id, tripIds: plan.people.map(({ tripId }) => tripId) };
    const wanted = {
      shiftId: world.run.shift.id,
      reliefId: randomUUID(),
      driverId: busy.driver.id,
      reason: "x",
      shown,
    };
    expect(await world.day.services.acceptRelief(world.day.dispatcher, wanted)).toMatchObject({
      result: "changed",
    });
    const other = { ...wanted, driverId: world.spare, shown: { ...shown, driverId: busy.driver.id } };
    expect(await world.day.services.acceptRelief(world.day.dispatcher, other)).toMatchObject({
      result: "changed",
    });
    expect((await world.fresh()).shift.driver.id).toBe(world.former.id);
    await expect(
      world.day.services.previewRelief(world.former, { shiftId: world.run.shift.id }),
    ).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });

  it("has not learned the lift, where somebody on the run needs it", async () => {
    const rider = world.day.riders.find(({ aid, home }) => aid === "powerWheelchair" && home !== undefined);
    if (rider === undefined) throw new Error("nobody is in a power chair");
    world.run = await world.day.runOf(
      await world.day.askAndAssign(rider, {
        leaveAt: world.day.clock(world.later(90)),
        aid: "powerWheelchair",
      }),
    );
    const untrained = await world.newDriver(false);
    const trained = await world.newDriver(true);
    const plan = await world.preview();
    expect(plan.people.some(({ needsLift }) => needsLift)).toBe(true);
    const barOf = (id: DriverId) => plan.candidates.find(({ driver }) => driver.id === id)?.bar;
    expect(barOf(untrained)).toBe("lift");
    expect(barOf(trained)).toBeUndefined();
  });
});
