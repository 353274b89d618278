import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Trip } from "../../../../server/domain/scheduling/index.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { RiderNeeds } from "../../../../shared/schemas/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());

function nextRider(): GeneratedRider {
  const [first, ...rest] = riders;
  if (first === undefined) throw new Error("no rider left");
  riders = rest;
  return first;
}
const write = (rider: GeneratedRider, needs: RiderNeeds) =>
  day.services.setNeeds(day.dispatcher, rider.id, needs);
const planned = async (record: TripRecord): Promise<Trip | undefined> => {
  const { problem } = day.problemOf(await day.loadDay());
  return problem.trips.find(({ id }) => id === record.trip.id);
};
const shiftOf = async (record: TripRecord) => (await day.trip(record.trip.id)).placement?.shiftId;

describe("what somebody always needs", () => {
  it("is kept as a whole, and that it was written is a fact without what it says", async () => {
    const rider = nextRider();
    const needs: RiderNeeds = {
      ...{ chairWeightKg: 120, chair: { kind: "manual", folds: true, widthCm: 64 }, blind: true },
      longestRide: { minutes: 25, source: "Certificate 12", until: "2031-12-31" },
    };
    const written = await write(rider, needs);
    expect(written.rider).toMatchObject({ chairWeightKg: 120, needs: { blind: true } });
    await write(rider, needs); // the same again
    await write(rider, { blind: true });
    const facts = await day.core.db.facts.listOfPerson(rider.id);
    const told = facts.filter(({ kind }) => kind === "rider.needsChanged");
    expect(told.map(({ details, texts }) => [details, texts])).toEqual([
      [{ fields: ["blind", "chair", "chairWeightKg", "longestRide"] }, {}],
      [{ fields: ["chair", "chairWeightKg", "longestRide"] }, {}],
    ]);
    const asRider = { role: "rider" as const, id: rider.id };
    await expect(day.services.setNeeds(asRider, rider.id, {})).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });

  it("is not asked again: it goes into the trip, where what was asked for this time is said", async () => {
    const rider = nextRider();
    await write(rider, { guideDog: true, childSeats: 1, assistance: "throughDoor" });
    const { trip } = await day.ask(rider, { leaveAt: "10:00", needs: { childSeats: 2 } });
    expect(trip).toMatchObject({ assistance: "throughDoor", needs: { guideDog: true, childSeats: 2 } });
  });

  it("bounds the ride, keeps it alone and takes the time that help takes", async () => {
    const rider = nextRider();
    const usual = await day.ask(rider, { leaveAt: "10:00" });
    await day.services.cancelTrip(day.dispatcher, usual.trip.id);
    // A minute less than everybody is promised for this way, which is more than it takes.
    const longest = Math.floor(usual.promise.maxRideTime / 60) - 1;
    await write(rider, { ridesAlone: true, longestRide: { minutes: longest, source: "Certificate 7" } });
    const ada = await day.askAndAssign(rider, { leaveAt: "10:00", assistance: "throughDoor", companions: 2 });
    expect(ada.promise.maxRideTime).toBe(minutes(longest));
    // 2 min to board and 1 to alight on foot; 3 and 3 for help through the door; 2 × 30 s for companions; a fifth more is counted on
    expect(await planned(ada)).toMatchObject({
      ...{ ridesAlone: true, maxRideTime: minutes(longest), load: { ambulatory: 1, companion: 2 } },
      ...{
        pickup: { dwell: expect.closeTo(1.2 * 60 * (2 + 3 + 1)) },
        dropoff: { dwell: expect.closeTo(360) },
      },
    });
  });

  it("keeps two people apart, whichever of them has said so, and some from a vehicle", async () => {
    const [ada, bo] = [nextRider(), nextRider()];
    const first = await day.askAndAssign(ada, { leaveAt: "12:00" });
    const { shift } = await day.runOf(first);
    await write(bo, { notWith: [ada.id], neverVehicles: [shift.vehicle.id] });
    const second = await day.askAndAssign(bo, { leaveAt: "12:00" });
    expect(await shiftOf(second)).not.toBe(shift.id);
    const { violations } = await day.look(second.trip.id, shift.id);
    expect(violations.map(({ key }) => key)).toContain("reason.shiftNotAllowed");
    expect(day.problemOf(await day.loadDay()).problem.incompatible).toContainEqual([bo.id, ada.id]);

    const only = nextRider();
    await write(only, { onlyVehicles: [shift.vehicle.id] });
    expect(await shiftOf(await day.askAndAssign(only, { leaveAt: "14:00" }))).toBe(shift.id);
  });

  it("is refused where no vehicle has what it takes: nobody lies in a fleet without stretchers", async () => {
    const lying = await day.askAndAssign(nextRider(), { leaveAt: "13:00", needs: { stretcher: true } });
    expect(lying.trip).toMatchObject({ status: "unassigned", reason: { key: "reason.noVehicleAllowed" } });
  });
});

describe("trips that belong together", () => {
  it("get a vehicle together, in one if it is to be so, or none of them does", async () => {
    const pickup = day.place("hospital");
    const there = await day.ask(nextRider(), { leaveAt: "15:00", pickup });
    const also = await day.ask(nextRider(), { leaveAt: "15:10", pickup });
    const link = { linkId: randomUUID(), tripIds: [there.trip.id, also.trip.id], sameVehicle: true };
    await day.services.linkTrips(day.dispatcher, link);
    expect((await day.services.linkTrips(day.dispatcher, link)).tripIds).toHaveLength(2); // the same again
    await day.work();
    expect(await shiftOf(there)).toBeDefined();
    expect(await shiftOf(there)).toBe(await shiftOf(also));

    const walks = await day.ask(nextRider(), { leaveAt: "16:00" });
    const lies = await day.ask(nextRider(), { leaveAt: "16:00", needs: { stretcher: true } });
    await day.services.linkTrips(day.dispatcher, {
      ...{ linkId: randomUUID(), tripIds: [walks.trip.id, lies.trip.id], sameVehicle: false },
    });
    await day.work();
    const together = await day.trip(walks.trip.id);
    expect(together.trip).toMatchObject({ status: "unassigned" });
    expect(Object.keys(together.trip.reason?.values ?? {})).toContain("linkedTrip");
    expect((await day.trip(lies.trip.id)).trip.status).toBe("unassigned");
  });

  it("are of one day and not over; unlinked, each is on its own again", async () => {
    const one = await day.ask(nextRider(), { leaveAt: "17:00" });
    const other = await day.ask(nextRider(), { leaveAt: "17:00" });
    const link = { linkId: randomUUID(), tripIds: [one.trip.id, other.trip.id], sameVehicle: false };
    await day.services.linkTrips(day.dispatcher, link);
    const detail = await day.services.getTripDetail(day.dispatcher, one.trip.id);
    expect(detail.links.map(({ id }) => id)).toEqual([link.linkId]);
    await day.services.unlinkTrips(day.dispatcher, link.linkId);
    expect((await day.services.getTripDetail(day.dispatcher, one.trip.id)).links).toEqual([]);
    await day.services.cancelTrip(day.dispatcher, other.trip.id);
    await expect(
      day.services.linkTrips(day.dispatcher, { ...link, linkId: randomUUID() }),
    ).rejects.toMatchObject({ code: "link.impossible" });
    await expect(day.services.unlinkTrips(day.dispatcher, randomUUID())).rejects.toMatchObject({
      code: "link.unknown",
    });
  });
});
