import { parseArgs } from "node:util";
import {
  type DayRules,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  toIso,
} from "../../../shared/time/index.ts";
import { createLogger } from "../../logger.ts";
import { daysOf, findRegion, type Region, type TripWish } from "../../regions/index.ts";
import { createRouting } from "../../routing/index.ts";
import { type DemoDays, playDays } from "./playDay.ts";
import type { Wish } from "./simulatedRiders.ts";

/** Plays demo days against a running service: `tsx server/twin/demo/main.ts --url http://localhost:3000`. */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    seed: { type: "string", default: "1" },
    region: { type: "string" },
  },
});
const logger = createLogger(process.env.LOG_LEVEL ?? "info", "demo");
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, () => stop.abort());

function createDays({ pack: region, people }: Region, seed: number): DemoDays {
  if (people === undefined) throw new Error(`the region ${region.id} has no synthetic people`);
  const days = daysOf(region);
  const riders = people.generateRiders(region, seed);
  const dayOf = (day: ServiceDay) => people.generateDay(region, riders, day, seed);
  const routing = createRouting(region);
  return {
    serviceDayOf: (at) => serviceDayOf(at, days),
    listWishes: (day) => wishesOf(day, dayOf, days),
    listDrivers: (pin) => region.drivers.map(({ phone }) => ({ phone, pin })),
    roads: {
      path: routing.path,
      travelTime: (from, to, departAt) =>
        routing.travelTime(from, to, localSeconds(departAt, serviceDayOf(departAt, days), region.timeZone)),
    },
  };
}

/** What is asked for today: trips of today, and those of tomorrow that people book a day ahead. */
function wishesOf(day: ServiceDay, dayOf: (day: ServiceDay) => TripWish[], days: DayRules): Wish[] {
  const bookedToday = dayOf(nextServiceDay(day)).filter((wish) => serviceDayOf(wish.bookedAt, days) <= day);
  return [...dayOf(day), ...bookedToday].map(toWish);
}

const toWish = (wish: TripWish): Wish => ({
  key: `demo-${wish.key}`,
  phone: wish.phone,
  askAt: wish.bookedAt,
  request: {
    pickup: wish.pickup,
    dropoff: wish.dropoff,
    when: { kind: wish.requested.kind, at: toIso(wish.requested.at) },
    companions: wish.companions,
    aid: wish.aid,
    assistance: wish.assistance,
    purpose: wish.purpose,
  },
});

await playDays({
  baseUrl: values.url,
  seed: Number(values.seed),
  days: createDays(await findRegion(values.region), Number(values.seed)),
  logger,
  signal: stop.signal,
  real: Date.now,
});
