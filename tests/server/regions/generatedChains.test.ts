import { expect, it } from "vitest";
import { checkChain, leastRide } from "../../../server/domain/trips/dayChain.ts";
import type { TripRequest } from "../../../server/domain/trips/model.ts";
import type { TripWish } from "../../../server/regions/index.ts";
import { daysOf } from "../../../server/regions/index.ts";
import { generateDay, generateRiders, kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createRouting } from "../../../server/routing/index.ts";
import { TripId } from "../../../shared/ids/index.ts";
import { serviceDay, serviceDayOf } from "../../../shared/time/index.ts";

const riders = generateRiders(kyzylorda, 1);
const routing = createRouting(kyzylorda);

const toTrip = (wish: TripWish): TripRequest => ({
  ...wish,
  id: TripId.parse(crypto.randomUUID()),
  version: 1,
  serviceDay: serviceDayOf(wish.requested.at, daysOf(kyzylorda)),
  status: "requested",
  priorityClass: 0,
  requestedAt: wish.bookedAt,
  bookedBy: "rider",
});

it("everybody of two invented days can ride what they ask for, and nobody is asked back", () => {
  const days = [serviceDay("2026-09-07"), serviceDay("2026-09-08")];
  const wishes = days.flatMap((day) => generateDay(kyzylorda, riders, day, 1)).map(toTrip);
  const odd = wishes.flatMap((trip, index) => {
    const others = wishes.slice(0, index).filter(({ riderId }) => riderId === trip.riderId);
    const home = riders.find(({ id }) => id === trip.riderId)?.home.point;
    const world = { region: kyzylorda, routing, now: trip.requestedAt, home };
    return Object.values(checkChain(leastRide(trip, world), others, world));
  });
  expect(wishes.length).toBeGreaterThan(800);
  expect(odd).toEqual([]);
});
