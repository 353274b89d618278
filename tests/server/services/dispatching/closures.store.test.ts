import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentClosurePlan } from "../../../../server/presenters/presentClosure.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { LatLng } from "../../../../shared/geo/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type { AskedClosure, ClosurePlan } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { arriveBy: "09:00" });
});
const nextRider = () => nextOf(riders);

/** All that leads to a place, for so long that nobody gets around it in time. */
const around = (at: LatLng, meters = 600): AskedClosure => ({
  road: { kind: "around", at, meters, words: "All around the polyclinic" },
  from: toIso(day.at("07:30")),
  until: toIso(day.at("11:00")),
});
const seen = ({ moved, late }: ClosurePlan) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...late.map(({ tripId }) => ({ tripId })),
];
const preview = async (asked: AskedClosure) =>
  presentClosurePlan(await day.services.previewClosure(day.dispatcher, asked));
async function accept(asked: AskedClosure, closureId: string = randomUUID()) {
  const plan = await preview(asked);
  const wanted = { ...asked, closureId, reason: "Burst pipe", shown: seen(plan) };
  const result = await day.services.acceptClosure(day.dispatcher, wanted);
  await day.work();
  return { closureId, wanted, result, plan };
}
const estimateOf = async (id: TripId) => (await day.trip(id)).placement?.dropoff.estimated ?? 0;
const kindsOf = async (kind: "road.closed" | "road.reopened", closureId: string) =>
  (await day.core.db.facts.listOfDay(day.today, [kind])).filter(
    ({ details }) => "closure" in details && details.closure === closureId,
  );

describe("a road that cannot be passed", () => {
  it("is shown with what it does to each person, and nothing is done", async () => {
    const version = await day.core.db.plans.getVersion(day.today);
    const plan = await preview(around(ada.trip.dropoff.point));
    expect(plan.lines.length).toBeGreaterThan(0);
    const touched = [...plan.moved, ...plan.late].map(({ tripId }) => tripId);
    expect(touched).toContain(ada.trip.id);
    expect(plan.plates).toContain((await day.runOf(ada)).shift.vehicle.plate);
    expect(await day.core.db.plans.getVersion(day.today)).toBe(version);
    expect((await day.services.listClosures(day.dispatcher)).map(({ state }) => state)).not.toContain(
      "closed",
    );
  });

  it("holds for estimates and new requests while it is closed, is in the record, and is done once", async () => {
    const was = await estimateOf(ada.trip.id);
    const { closureId, wanted, result } = await accept(around(ada.trip.dropoff.point));
    expect(result.result).toBe("accepted");
    expect(await estimateOf(ada.trip.id)).toBeGreaterThan(was);
    const loaded = await day.loadDay();
    expect(loaded.roads?.closed).toHaveLength(1);
    // No way is left to the polyclinic: who asks for one to be there within the time gets no vehicle.
    const bob = await day.askAndAssign(nextRider(), { arriveBy: "09:00" });
    expect(bob.placement).toBeUndefined();

    const twice = await Promise.all([1, 2].map(() => day.services.acceptClosure(day.dispatcher, wanted)));
    expect(twice.map((each) => each.result)).toEqual(["accepted", "accepted"]);
    const facts = await kindsOf("road.closed", closureId);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ by: { role: "dispatcher" }, texts: { note: "Burst pipe" } });

    const driver = day.driverOf(await day.runOf(ada));
    expect(await day.services.listClosedRoads(driver)).toMatchObject([
      { id: closureId, label: { ru: "All around the polyclinic" } },
    ]);
    await expect(day.services.listClosedRoads(day.dispatcher)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    await expect(day.services.previewClosure(driver, wanted)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    await day.services.liftClosure(day.dispatcher, closureId);
    await day.work();
  });

  it("is open again when a dispatcher says so, and then nobody is late by it any more", async () => {
    const was = await estimateOf(ada.trip.id);
    const { closureId } = await accept(around(ada.trip.dropoff.point));
    expect(await estimateOf(ada.trip.id)).toBeGreaterThan(was);
    const lifted = await day.services.liftClosure(day.dispatcher, closureId);
    await day.work();
    expect(lifted.state).toBe("over");
    expect((await day.loadDay()).roads?.closed.filter(({ until }) => until > 7 * 3600)).toEqual([]);
    expect(await kindsOf("road.reopened", closureId)).toMatchObject([{ details: { how: "said" } }]);
    await day.services.liftClosure(day.dispatcher, closureId); // once more changes nothing
    expect(await kindsOf("road.reopened", closureId)).toHaveLength(1);
  });

  it("is asked for by a street between two crossings, and by what is there alone", async () => {
    const { streets } = day.services.listRoads(day.dispatcher);
    const crossed = streets
      .map((each) => ({ ...each, crossings: day.services.listCrossings(day.dispatcher, each.street) }))
      .find(({ crossings }) => crossings.length > 2);
    const [from, to] = [crossed?.crossings[0], crossed?.crossings.at(-1)];
    if (crossed === undefined || from === undefined || to === undefined)
      throw new Error("no street is crossed");
    const road = { kind: "street" as const, street: crossed.street, from: from.at, to: to.at };
    const plan = await preview({ road });
    expect(plan.label.ru).toBe(`${crossed.name.ru}: ${from.name.ru} – ${to.name.ru}`);
    expect(plan.lines.length).toBeGreaterThan(0);

    const nowhere = { lat: 10, lon: 10 };
    await expect(preview({ road: { ...road, street: "Nowhere" } })).rejects.toMatchObject({
      code: "road.unknown",
    });
    await expect(preview(around(nowhere, 10))).rejects.toMatchObject({ code: "road.closesNothing" });
    const until = toIso(day.at("06:00"));
    await expect(preview({ ...around(nowhere), from: until, until })).rejects.toMatchObject({
      code: "closure.alreadyOver",
    });
    const [bridge] = day.services.listRoads(day.dispatcher).bridges;
    const closed = await preview({ road: { kind: "bridge", bridge: bridge?.bridge ?? "" } });
    expect(closed.lines.length).toBeGreaterThan(0);
  });

  it("is open again by itself when its time is over", async () => {
    const { closureId } = await accept({
      road: around(ada.trip.dropoff.point).road,
      until: toIso(day.at("06:40")),
    });
    await day.setTime("06:39");
    await day.comeDue();
    expect(await kindsOf("road.reopened", closureId)).toEqual([]);
    await day.setTime("06:41");
    await day.comeDue();
    expect(await kindsOf("road.reopened", closureId)).toMatchObject([
      { details: { how: "over" }, by: { role: "system" } },
    ]);
    const driver = day.driverOf(await day.runOf(ada));
    expect(await day.services.listClosedRoads(driver)).toEqual([]);
  });

  it("is taken back within minutes: everybody is with their former vehicle, and the road was not closed", async () => {
    const was = (await day.trip(ada.trip.id)).placement?.shiftId;
    const { closureId } = await accept(around(ada.trip.dropoff.point));
    const undone = await day.services.undoDeed(day.dispatcher, closureId);
    await day.work();
    expect(undone.result).toBe("undone");
    expect((await day.trip(ada.trip.id)).placement?.shiftId).toBe(was);
    expect((await day.services.undoDeed(day.dispatcher, closureId)).result).toBe("undone");
    expect(await kindsOf("road.reopened", closureId)).toMatchObject([{ details: { how: "undone" } }]);

    const { closureId: late } = await accept(around(ada.trip.dropoff.point));
    await day.setTime("06:58");
    await expect(day.services.undoDeed(day.dispatcher, late)).rejects.toMatchObject({
      code: "deed.undoOver",
    });
    await day.services.liftClosure(day.dispatcher, late);
    await day.work();
  });
});
