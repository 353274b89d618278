import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { dayProblem } from "../../../../server/services/planning/dayProblem.ts";
import { PlaceId } from "../../../../shared/ids/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { DoorsDay } from "./doorsDay.ts";

const world = DoorsDay.forEachTest();

describe("a door that a dispatcher keeps", () => {
  it("is read by the driver of a trip there, with what opens it; whoever asks for a trip reads no code and no notes", async () => {
    const kept = await world().keep({
      steps: 5,
      ramp: false,
      lift: "works",
      code: "12B",
      notes: "behind the shop",
      stopsAt: world().north(80),
    });
    expect(await world().shown()).toMatchObject({
      place: { point: world().north(80), label: world().trip.trip.pickup.label },
      entrance: {
        name: "Third entrance",
        steps: 5,
        ramp: false,
        lift: "works",
        code: "12B",
        notes: "behind the shop",
      },
    });
    const { placeId = PlaceId.parse("none") } = world().trip.trip.pickup;
    expect(await world().day.services.listEntrances(placeId)).toMatchObject([{ id: kept.id }]);
    const [saved] = await world().facts("entrance.saved");
    expect(saved).toMatchObject({ role: "dispatcher", details: { entrance: kept.id } });
    expect(JSON.stringify(saved)).not.toContain("12B");
  });

  it("shows tomorrow's driver everything but what opens it", async () => {
    await world().keep({ code: "12B" });
    await world().day.setTime("02:00"); // before the service day begins
    expect(await world().shown()).toMatchObject({ entrance: { name: "Third entrance" } });
    expect(JSON.stringify(await world().shown())).not.toContain("12B");
  });

  it("is one of several, of which one is the usual one: the first, until another is said to be", async () => {
    const first = await world().keep({ isUsual: false });
    expect(first.isUsual).toBe(true);
    const second = await world().keep({ name: "From the yard" });
    expect((await world().known()).map(({ id, isUsual }) => ({ id, isUsual }))).toEqual([
      { id: first.id, isUsual: false },
      { id: second.id, isUsual: true },
    ]);
    await world().keep({ id: second.id, isClosed: true });
    expect(await world().known()).toMatchObject([{ id: first.id, isUsual: true }]);
  });

  it("of two that are to be the usual one at once, one is", async () => {
    await Promise.all([world().keep({ name: "North" }), world().keep({ name: "South" })]);
    expect((await world().known()).filter(({ isUsual }) => isUsual)).toHaveLength(1);
  });

  it("makes boarding longer for whoever is accompanied to it, and is where planning drives to", async () => {
    const problem = async () => {
      const parts = { ...world().day.planningParts, entrances: world().day.core.entrances };
      const planned = dayProblem(await world().day.loadDay(), [], parts).problem;
      const found = planned.trips.find(({ id }) => id === world().trip.trip.id);
      if (found === undefined) throw new Error("the day has no such trip");
      const { pickup, dropoff } = found;
      return { dwell: pickup.dwell, toDoor: planned.matrix.distance(pickup.node, dropoff.node) };
    };
    const before = await problem();
    await world().keep({ steps: 10, stopsAt: world().north(400) });
    const after = await problem();
    // Ten steps of six seconds for somebody who walks.
    expect(after.dwell - before.dwell).toBe(minutes(1));
    expect(after.toDoor).not.toBe(before.toDoor);
  });

  it("goes with a trip that was asked for by it, and another trip goes to the usual one", async () => {
    await world().keep();
    const yard = await world().keep({ name: "From the yard", isUsual: false });
    const [, rider] = world().day.walkers("visual", 2);
    if (rider === undefined) throw new Error("nobody");
    const ends = {
      pickup: { ...world().trip.trip.pickup, entranceId: yard.id },
      dropoff: world().day.place("hospital"),
    };
    const other = await world().day.askAndAssign(rider, { leaveAt: "11:00", ...ends });
    expect(world().day.core.entrances.of(other.trip.pickup)?.name).toBe("From the yard");
    expect(world().day.core.entrances.of(world().trip.trip.pickup)?.name).toBe("Third entrance");
    await world().day.services.cancelTrip({ role: "rider", id: rider.id }, other.trip.id);
  });
});

describe("what a driver finds otherwise", () => {
  it("changes nothing until a dispatcher accepts it; then it is how the door is, and who said and who decided is written down", async () => {
    const kept = await world().keep({ lift: "works" });
    await world().told("liftBroken");
    expect((await world().shown())?.entrance).toMatchObject({ lift: "works" });
    expect(await world().decide("accepted")).toMatchObject({
      correction: { what: "liftBroken" },
      entrance: { id: kept.id },
    });
    expect((await world().shown())?.entrance).toMatchObject({ id: kept.id, lift: "broken" });
    expect(await world().day.services.listCorrections(world().day.dispatcher)).toEqual([]);
    expect((await world().facts("entrance.corrected")).at(-1)?.role).toBe("driver");
    expect((await world().facts("entrance.correctionDecided")).at(-1)).toMatchObject({
      role: "dispatcher",
      details: { outcome: "accepted", entrance: kept.id },
    });
  });

  it("makes the first door of a place that had none, where the vehicle then stops", async () => {
    await world().told("stopsElsewhere", world().north(120));
    expect((await world().shown())?.place.point).toEqual(world().trip.trip.pickup.point);
    await world().decide("accepted");
    expect(await world().known()).toMatchObject([{ isUsual: true, stopsAt: world().north(120) }]);
    expect((await world().shown())?.place.point).toEqual(world().north(120));
  });

  it("stays as it was where a dispatcher declines it", async () => {
    await world().keep({ ramp: true });
    await world().told("rampMissing");
    await world().decide("declined");
    expect((await world().shown())?.entrance).toMatchObject({ ramp: true });
  });

  it("is one however often it is sent, and decided once by whoever of two is first", async () => {
    const correctionId = randomUUID();
    const send = () =>
      world().day.services.correctEntrance(world().driver, world().stop.id, {
        correctionId,
        what: "liftBroken",
      });
    await send();
    await send();
    expect(await world().day.services.listCorrections(world().day.dispatcher)).toHaveLength(1);
    const decided = await Promise.allSettled(
      (["accepted", "declined"] as const).map((outcome) =>
        world().day.services.decideCorrection(world().day.dispatcher, correctionId, outcome),
      ),
    );
    expect(decided.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused far from the place, from a driver who does not go there, and at a whole street", async () => {
    await expect(world().told("stopsElsewhere", world().north(900))).rejects.toMatchObject({
      code: "entrance.tooFar",
    });
    const other = { ...world().driver, id: randomUUID() } as Actor;
    const said = { correctionId: randomUUID(), what: "liftBroken" as const };
    await expect(world().day.services.correctEntrance(other, world().stop.id, said)).rejects.toMatchObject({
      code: "stop.notYours",
    });
    const ada: Actor = { role: "rider", id: world().trip.trip.riderId };
    expect(() => world().day.services.listCorrections(ada)).toThrow();
    await world().day.core.pool.query(
      `UPDATE trip_requests SET version = version + 1, pickup = pickup - 'placeId' || '{"precision":"approximate"}' WHERE id = $1`,
      [world().trip.trip.id],
    );
    await expect(world().told("liftBroken")).rejects.toMatchObject({ code: "entrance.placeUnknown" });
  });
});
