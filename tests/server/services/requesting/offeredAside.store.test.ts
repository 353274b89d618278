import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NarrowDay } from "../planning/narrowDay.ts";
import { as } from "./asking.ts";

let day: NarrowDay;
beforeAll(async () => {
  day = await NarrowDay.begin();
});
afterAll(() => day?.end());

async function offeredVan(leaveAt: string) {
  const rider = day.nextRider();
  const wish = day.service.wish(rider, day.vanWish(leaveAt));
  const { offers } = await day.service.services.askOffers(as(rider), wish);
  return { rider, offers, asAsked: offers.find(({ time }) => time.movedBy === 0) };
}

it("a time that is taken is offered all the same where somebody else can ride with another vehicle, who keeps what was promised", async () => {
  const { services, ...service } = {
    services: day.service.services,
    trip: day.service.trip.bind(day.service),
  };
  const { walking, taken } = await day.fillVan(10, ["20"]);
  const before = await day.rides();
  const { rider, offers, asAsked } = await offeredVan(taken);
  expect(offers[0]).toBe(asAsked);
  expect(asAsked?.time.reason.code).toBe("asYouAsked");
  expect(await day.rides()).toEqual(before); // to be shown it changes nothing

  const outcome = await services.confirmOffer(as(rider), asAsked?.offered.id ?? expect.fail(), randomUUID());
  const { trip, promise } = outcome.kind === "confirmed" ? outcome.record : expect.fail(outcome.code);
  expect(promise.state).toBe("given");
  expect(promise.pickupWindow).toEqual(asAsked?.offered.bounds.pickupWindow);
  const { van, car } = await day.rides();
  expect(van).toContain(trip.id);
  expect(car).toHaveLength(before.car.length + 1);
  const moved = walking.filter((each) => car.includes(each.trip.id));
  expect(moved).toHaveLength(1);
  for (const each of walking) expect((await service.trip(each.trip.id)).promise).toEqual(each.promise);
  for (const each of moved)
    expect((await service.trip(each.trip.id)).facts.at(-1)).toMatchObject({
      ...{ kind: "trip.assigned", details: { movedFrom: day.van } },
    });
  expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
});

it("where nobody can move any more by the time of confirming, nothing is promised and what can be had is searched anew", async () => {
  const { taken } = await day.fillVan(14, ["20"]);
  const { rider, asAsked } = await offeredVan(taken);
  const { core, at, services } = {
    core: day.service.core,
    at: day.service.at.bind(day.service),
    services: day.service.services,
  };
  const period = sql`tstzrange(${new Date(at("07:00"))}, ${new Date(at("13:00"))})`;
  await sql`UPDATE shifts SET period = ${period}, version = version + 1 WHERE id = ${day.car}`.execute(
    core.kysely,
  );
  const before = await day.rides();
  const outcome = await services.confirmOffer(as(rider), asAsked?.offered.id ?? expect.fail(), randomUUID());
  expect(outcome).toMatchObject({ kind: "gone", code: "offer.outdated" });
  expect(outcome.kind === "gone" && outcome.instead.offers.some(({ time }) => time.movedBy === 0)).toBe(
    false,
  );
  expect(await day.rides()).toEqual(before);
});
