import { parseArgs } from "node:util";
import {
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  toIso,
} from "../../shared/time/index.ts";
import { createLogger } from "../logger.ts";
import {
  type GeneratedRider,
  generateDay,
  generateRiders,
  kyzylorda,
  type TripWish,
} from "../regions/index.ts";
import { createRouting } from "../routing/index.ts";
import { type DemoDays, playDays } from "./playDay.ts";
import type { Wish } from "./simulatedRiders.ts";

/** Plays demo days against a running service: `tsx server/demo/main.ts --url http://localhost:3000`. */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    seed: { type: "string", default: "1" },
  },
});
const logger = createLogger(process.env.LOG_LEVEL ?? "info", "demo");
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, () => stop.abort());

function createDays(seed: number): DemoDays {
  const region = kyzylorda;
  const zone = region.timeZone;
  const riders = generateRiders(region, seed);
  const routing = createRouting(region);
  return {
    serviceDayOf: (at) => serviceDayOf(at, zone),
    listWishes: (day) => wishesOf(day, riders, seed),
    listDrivers: (pin) => region.drivers.map(({ phone }) => ({ phone, pin })),
    roads: {
      path: routing.path,
      travelTime: (from, to, departAt) =>
        routing.travelTime(from, to, localSeconds(departAt, serviceDayOf(departAt, zone), zone)),
    },
  };
}

/** What is asked for today: trips of today, and those of tomorrow that people book a day ahead. */
function wishesOf(day: ServiceDay, riders: readonly GeneratedRider[], seed: number): Wish[] {
  const tomorrow = nextServiceDay(day, kyzylorda.timeZone);
  const bookedToday = generateDay(kyzylorda, riders, tomorrow, seed).filter(
    (wish) => serviceDayOf(wish.bookedAt, kyzylorda.timeZone) <= day,
  );
  return [...generateDay(kyzylorda, riders, day, seed), ...bookedToday].map(toWish);
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
  days: createDays(Number(values.seed)),
  logger,
  signal: stop.signal,
  real: Date.now,
});
