import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { auditOf } from "../../../support/audit.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
const rider = () => nextOf(riders);
/** The way back from the polyclinic to where the rider lives. */
const back = (ada: GeneratedRider) => ({
  pickup: day.place("polyclinic"),
  dropoff: { point: ada.home.point, label: ada.home.label },
});

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());

describe("a person's day as a chain", () => {
  it("takes the way there, the way back, and the way there again", async () => {
    const ada = rider();
    await day.ask(ada, { arriveBy: "10:00" });
    await day.ask(ada, { ...back(ada), leaveAt: "10:00" });
    await expect(day.ask(ada, { arriveBy: "14:00" })).resolves.toBeDefined();
  });

  it("asks back about a second way there without a way back, and names the first", async () => {
    const ada = rider();
    const { trip } = await day.ask(ada, { arriveBy: "10:00" });
    await expect(day.ask(ada, { arriveBy: "11:00" })).rejects.toMatchObject({
      code: "trip.apartFromOwnTrip",
      values: { tripId: trip.id, kind: "arriveBy", gap: "before" },
    });
  });

  it("takes it at the word of who confirms it, under the same key, and writes that down", async () => {
    const ada = rider();
    await day.ask(ada, { arriveBy: "10:00" });
    const wish = { ...back(ada), leaveAt: "09:00" };
    const key = randomUUID();
    await expect(day.ask(ada, wish, key)).rejects.toMatchObject({ code: "trip.apartFromOwnTrip" });
    const { trip } = await day.ask(ada, { ...wish, confirmed: ["chain"] }, key);
    expect((await day.ask(ada, wish, key)).trip.id).toBe(trip.id);
    expect(await auditOf(day.core.db, trip.id)).toEqual([
      "trip.requested",
      "trip.chainConfirmed",
      "promise.asked",
    ]);
  });

  it("refuses what no confirmation makes possible", async () => {
    const ada = rider();
    const { trip } = await day.ask(ada, { arriveBy: "10:00" });
    const wish = { leaveAt: "10:01", confirmed: ["chain" as const] };
    await expect(day.ask(ada, wish)).rejects.toMatchObject({
      code: "trip.overlapsOwnTrip",
      field: "when.at",
      values: { tripId: trip.id },
    });
  });

  it("forgets a trip that was called off", async () => {
    const ada = rider();
    const { trip } = await day.ask(ada, { arriveBy: "10:00" });
    await day.services.cancelTrip({ role: "rider", id: trip.riderId }, trip.id);
    await expect(day.ask(ada, { arriveBy: "11:00" })).resolves.toBeDefined();
  });

  it("takes one of two that come at once and do not fit each other", async () => {
    const ada = rider();
    const asked = await Promise.allSettled([
      day.ask(ada, { arriveBy: "10:00" }),
      day.ask(ada, { arriveBy: "11:00" }),
    ]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
