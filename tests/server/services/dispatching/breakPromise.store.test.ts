import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentPromises } from "../../../../server/presenters/presentPromises.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 6);
});
afterAll(() => day?.end());
beforeEach(async () => {
  ada = await day.askAndAssign(nextOf(riders), { leaveAt: "09:00" });
});

const breakIt = ({ trip }: TripRecord, later: number, tripVersion = trip.version) =>
  day.services.breakPromise(day.dispatcher, trip.id, { minutes: later, reason: "delay", tripVersion });
const ledgerOf = async ({ trip, rider }: TripRecord) =>
  presentPromises(await day.services.getPromises({ role: "rider", id: rider.id }, trip.id));

describe("a promise that a dispatcher breaks", () => {
  it("is another time with its reason, which its rider reads beside what had been promised", async () => {
    const { from, until } = ada.promise.pickupWindow;
    const broken = await breakIt(ada, 30);
    expect(broken.promise.pickupWindow.until).toBe(addSeconds(until, minutes(30)));
    expect(broken.promise.pickupWindow.from).toBeGreaterThanOrEqual(from);
    expect(broken.trip.status).toBe("assigned");
    expect(broken.placement?.shiftId).toBe(ada.placement?.shiftId);
    const [given, other, ...more] = await ledgerOf(ada);
    expect(given).toMatchObject({ kind: "given", by: "system" });
    expect(other).toMatchObject({ kind: "broken", by: "dispatcher", reason: "delay", was: given?.window });
    expect(other?.window).not.toEqual(given?.window);
    expect(more).toEqual([]);
    expect((await day.services.getTripDetail(day.dispatcher, ada.trip.id)).ledger.at(-1)?.entry.kind).toBe(
      "broken",
    );
  });

  it("counts as broken among the promises of its day, and as kept no more", async () => {
    const before = await day.services.countPromises(day.dispatcher);
    await breakIt(ada, 15);
    const after = await day.services.countPromises(day.dispatcher, day.today);
    expect(after).toEqual({ ...before, broken: before.broken + 1 });
    expect(after.day).toBe(day.today);
  });

  it("stays as it is where the trip has changed since it was looked at", async () => {
    await breakIt(ada, 15, ada.trip.version);
    const now = await day.trip(ada.trip.id);
    await expect(breakIt(ada, 15, now.trip.version + 1)).rejects.toMatchObject({ code: "plan.stale" });
  });

  it("is none where nothing is promised any more", async () => {
    const left = await day.services.unassignTrip(day.dispatcher, ada.trip.id);
    await expect(breakIt(left, 15)).rejects.toMatchObject({ code: "trip.notChangeable" });
  });

  it("is broken by dispatchers alone, and its ledger is nobody else's", async () => {
    const asAda = { role: "rider" as const, id: ada.rider.id };
    const wanted = { minutes: 15, reason: "delay" as const, tripVersion: ada.trip.version };
    await expect(day.services.breakPromise(asAda, ada.trip.id, wanted)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    const [stranger] = riders;
    if (stranger === undefined) throw new Error("no rider left");
    await expect(
      day.services.getPromises({ role: "rider", id: stranger.id }, ada.trip.id),
    ).rejects.toMatchObject({ code: "trip.unknown" });
  });
});
