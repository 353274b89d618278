import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { TripId } from "../../../../shared/ids/index.ts";
import { openRescueWorld } from "./rescueWorld.ts";

const world = openRescueWorld();
const { accept, end, kindsOf, preview, shiftOf } = world;

describe("people under way when their vehicle breaks down", () => {
  it("are taken on from where it stands, first of all, by a trip of its own", async () => {
    const run = await world.day.visit(await world.day.runOf(world.ada));
    const shiftId = run.shift.id;
    const plan = await preview(shiftId);
    expect(plan.moved[0]).toMatchObject({ tripId: world.ada.trip.id, state: "aboard" });
    expect(plan.moved[0]).not.toHaveProperty("wasPickup");
    const { rescueId, result } = await accept(plan);
    if (result.result !== "accepted") throw new Error("it was not accepted");
    expect(await world.day.trip(world.ada.trip.id)).toMatchObject({
      trip: { status: "missed", reason: { key: "reason.brokenOff" } },
    });
    const [onward] = result.rescue.moved;
    expect(onward).toMatchObject({
      trip: { status: "assigned", pickup: { label: plan.plate }, dropoff: world.ada.trip.dropoff },
      ...{ rider: { id: world.ada.rider.id }, promise: { state: "given" } },
    });
    expect(onward?.placement?.shiftId).toBe(plan.moved[0]?.shiftId);
    expect((await world.day.core.db.fleet.listRuns([shiftId]))[0]?.stops.at(-1)).toMatchObject({
      ...{ tripId: world.ada.trip.id, kind: "dropoff", status: "cancelled" },
    });
    expect((await world.day.checkPlan()).violations).toEqual([]);
    // The relief comes and brings them to where they were going.
    const relief = await world.day.runOf({ trip: (await world.day.trip(onward?.trip.id as TripId)).trip });
    await world.day.visit(relief);
    expect(await kindsOf(onward?.trip.id as TripId)).toContain("trip.boarded");
    await end(rescueId);
  });

  it("who waits for one that was on its way to them is fetched by another", async () => {
    const run = await world.day.runOf(world.ada);
    await world.day.act(run, "depart", { stop: world.day.next(run) });
    const plan = await preview(run.shift.id);
    expect(plan.moved.find(({ tripId }) => tripId === world.ada.trip.id)).toMatchObject({
      state: "outdoors",
    });
    const { rescueId } = await accept(plan);
    const moved = await world.day.trip(world.ada.trip.id);
    expect(moved.trip.status).toBe("assigned");
    expect(moved.placement?.shiftId).not.toBe(run.shift.id);
    expect(await kindsOf(world.ada.trip.id)).toContain("trip.vehicleLost");
    const relief = await world.day.runOf(world.ada);
    expect(relief.stops.find(({ tripId }) => tripId === world.ada.trip.id)).toMatchObject({
      status: "planned",
    });
    await end(rescueId);
  });
});

describe("an accepted plan that is taken back", () => {
  const undo = async (rescueId: string) => {
    const outcome = await world.day.services.undoDeed(world.day.dispatcher, rescueId);
    await world.day.work();
    return outcome;
  };

  it("puts everybody back, also who was aboard, and does so once", async () => {
    const bek = await world.day.askAndAssign(world.nextRider(), { leaveAt: "10:30" });
    const { planVersion: version } = await world.day.look(bek.trip.id, await shiftOf(world.ada));
    if ((await shiftOf(bek)) !== (await shiftOf(world.ada)))
      await world.day.services.assignTrip(world.day.dispatcher, bek.trip.id, {
        ...{ shiftId: await shiftOf(world.ada), planVersion: version },
      });
    const run = await world.day.visit(await world.day.runOf(world.ada));
    const { rescueId } = await accept(await preview(run.shift.id));
    expect(await shiftOf(bek)).not.toBe(run.shift.id);
    expect(await undo(rescueId)).toMatchObject({ result: "undone" });
    expect((await world.day.trip(world.ada.trip.id)).trip.status).toBe("boarded");
    expect(await shiftOf(bek)).toBe(run.shift.id);
    expect((await world.day.core.db.fleet.findShift(run.shift.id))?.withdrawals).toEqual([]);
    expect((await world.day.checkPlan()).violations).toEqual([]);
    expect((await undo(rescueId)).result).toBe("undone");
    // The ride goes on.
    await world.day.visit((await world.day.core.db.fleet.listRuns([run.shift.id]))[0] ?? run);
    expect((await world.day.trip(world.ada.trip.id)).trip.status).toBe("completed");
    await world.day.services.cancelTrip(world.day.dispatcher, bek.trip.id);
  });

  it("stays where a driver has acted on it, and says for whom", async () => {
    const { rescueId } = await accept(await preview(await shiftOf(world.ada)));
    await world.day.core.pool.query(
      "UPDATE trip_requests SET status = 'onTheWay', version = version + 1 WHERE id = $1",
      [world.ada.trip.id],
    );
    const outcome = await undo(rescueId);
    expect(outcome).toMatchObject({ result: "acted" });
    if (outcome.result !== "acted") return;
    expect(outcome.acted.map(({ record, what }) => [record.trip.id, what])).toContainEqual([
      ...[world.ada.trip.id, "onTheWay"],
    ]);
    await end(rescueId);
  });

  it("is too late after some minutes, and unknown where there is none", async () => {
    const { rescueId } = await accept(await preview(await shiftOf(world.ada)));
    await world.day.setTime("06:41");
    await expect(undo(rescueId)).rejects.toMatchObject({ code: "deed.undoOver" });
    await expect(undo(randomUUID())).rejects.toMatchObject({ code: "deed.unknown" });
    await end(rescueId);
  });
});
