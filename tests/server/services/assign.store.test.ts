import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateDay, generateRiders, type TripWish } from "../../../server/regions/index.ts";
import { NewTripRequest } from "../../../shared/schemas/index.ts";
import { serviceDayOf, toIso } from "../../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

let core: TestCore;
let wishes: TripWish[];

beforeAll(async () => {
  core = await createTestCore();
  const { region, clock } = core;
  const today = serviceDayOf(clock.now(), region.timeZone);
  wishes = generateDay(region, generateRiders(region, 1), today, 1).filter((wish) => wish.requested.at > clock.now());
});
afterAll(() => core?.end());

const ask = (wish: TripWish) =>
  core.services.requestTrip(
    { role: "rider", id: wish.riderId },
    NewTripRequest.parse({
      pickup: wish.pickup,
      dropoff: wish.dropoff,
      when: { kind: wish.requested.kind, at: toIso(wish.requested.at) },
      companions: wish.companions,
      aid: wish.aid,
      assistance: wish.assistance,
      purpose: wish.purpose,
    }),
    wish.key,
  );

describe("assigning requests to the fleet", () => {
  it("ends every one of many requests as assigned or explained, none twice", async () => {
    const asked = await Promise.all(wishes.slice(0, 40).map(ask));
    const t0 = performance.now();
    const outcomes = [];
    for (const { trip } of asked) outcomes.push(await core.services.assignRequestedTrip(trip.id));
    console.log("per assign ms", (performance.now() - t0) / asked.length, outcomes.filter((o) => o === "assigned").length);
    const records = await core.db.trips.listByIds(asked.map(({ trip }) => trip.id));
    for (const { trip, placement } of records) {
      if (trip.status === "assigned") expect(placement).toBeDefined();
      else expect(trip).toMatchObject({ status: "unassigned", reason: { key: expect.stringMatching(/^reason\./) } });
    }
    expect(outcomes.filter((outcome) => outcome === "assigned").length).toBeGreaterThan(30);
  });
});
