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
  wishes = generateDay(region, generateRiders(region, 1), today, 1).filter(
    (wish) => wish.requested.at > clock.now(),
  );
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
    // As four workers would, with each job twice.
    const jobs = [...asked, ...asked];
    const work = async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        await core.services.assignRequestedTrip(job.trip.id);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    const records = await core.db.trips.listByIds(asked.map(({ trip }) => trip.id));
    for (const { trip, placement } of records) {
      if (trip.status === "assigned") expect(placement).toBeDefined();
      else
        expect(trip).toMatchObject({
          status: "unassigned",
          reason: { key: expect.stringMatching(/^reason\./) },
        });
    }
    const runs = await core.db.fleet.listRunsOfDay(asked[0]?.trip.serviceDay ?? ("" as never));
    const stops = runs.flatMap((run) => run.stops.map((stop) => `${stop.tripId} ${stop.kind}`));
    expect(new Set(stops).size).toBe(stops.length);
    const assigned = records.filter(({ trip }) => trip.status === "assigned");
    expect(stops.length).toBe(2 * assigned.length);
    expect(assigned.length).toBeGreaterThan(30);
  });
});
