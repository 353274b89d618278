import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  minutes,
  nextServiceDay,
  type ServiceDay,
  seconds,
  type Weekday,
  weekdayOf,
} from "../../../../shared/time/index.ts";
import type { RegionPack } from "../../model.ts";
import { type Random, seededRandom } from "../../random.ts";
import type { GeneratedRider, TripWish } from "../../syntheticPeople.ts";
import { inventOuting, type Outing, outingOfHabit } from "./outings.ts";

/** One-way trips asked for on a day, from and to inclusive, Monday first: 67 vehicles × 6 to 10. */
const tripsByWeekday: Readonly<Record<Weekday, readonly [number, number]>> = {
  1: [560, 650],
  2: [540, 630],
  3: [560, 650],
  4: [540, 630],
  5: [530, 620],
  6: [420, 480],
  7: [400, 430],
};
export const GOES_TODAY = 0.93;
const SAME_DAY_SHARE = 0.18;

/** How often somebody without a daily way goes out: the city's few vehicles for the musculoskeletal are known to be short. */
const outingWeight: Readonly<Record<string, number>> = {
  "kyz-musculoskeletal": 0.35,
  "kyz-visual": 1.2,
  "kyz-dialysis": 0.15,
};
const BEYOND_REACH_WEIGHT = 0.25;

/**
 * The wishes of a service day, in order of booking: 400 to 670; the same for the same pack, riders, day and seed.
 * Daily ways to work, school and dialysis come first, other outings fill the day up.
 */
export function generateDay(
  pack: RegionPack,
  riders: readonly GeneratedRider[],
  day: ServiceDay,
  seed: number,
): TripWish[] {
  const random = seededRandom(seed, `day ${day}`);
  const weekday = weekdayOf(day);
  const eligible = riders.filter((rider) => rider.eligibleUntil === undefined || rider.eligibleUntil >= day);
  const standing = eligible.flatMap((rider) => {
    const today = rider.habit?.weekdays.includes(weekday) && random.chance(GOES_TODAY);
    return today && rider.habit ? outingOfHabit(pack, rider, rider.habit) : [];
  });
  const wanted = random.int(...tripsByWeekday[weekday]);
  const busy = new Set(standing.map((outing) => outing.rider));
  const free = eligible.filter((rider) => !busy.has(rider));
  const outings = [...standing];
  for (const rider of inRandomOrder(random, free)) {
    if (outings.length >= wanted) break;
    outings.push(...inventOuting(random, pack, rider).slice(0, wanted - outings.length));
  }
  return outings
    .map((outing, index) => toWish(random, outing, { pack, day, key: `${day}-${seed}-${index}` }))
    .sort((one, other) => one.bookedAt - other.bookedAt);
}

/** Weighted sampling without replacement (Efraimidis and Spirakis 2006): the smallest −ln(u)/w first. */
export function inRandomOrder(random: Random, riders: readonly GeneratedRider[]): GeneratedRider[] {
  return riders
    .map((rider) => {
      const weight = (outingWeight[rider.contractId] ?? 1) * (rider.withinReach ? 1 : BEYOND_REACH_WEIGHT);
      return { rider, order: -Math.log(1 - random.next()) / weight };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ rider }) => rider);
}

export interface DayOf {
  pack: RegionPack;
  day: ServiceDay;
  key: string;
}

export function toWish(random: Random, outing: Outing, { pack, day, key }: DayOf): TripWish {
  const { rider, purpose, pickup, dropoff, when, standing } = outing;
  const at = atLocalTime(day, when.at, pack.timeZone);
  return {
    key,
    riderId: rider.id,
    phone: rider.phone,
    pickup,
    dropoff,
    requested: { kind: when.kind, at },
    companions: companionsOf(random, rider),
    aid: rider.aid,
    assistance: rider.assistance,
    purpose,
    bookedAt: bookingTime(random, { pack, day, at, standing }),
  };
}

function companionsOf(random: Random, { category }: GeneratedRider): number {
  const share = category === "child" ? 0.7 : category === "visual" ? 0.2 : 0.1;
  if (!random.chance(share)) return 0;
  return random.chance(0.1) ? 2 : 1;
}

/** A day ahead between 9:00 and 18:00, or on the day two to five hours before, not before 6:00. */
function bookingTime(
  random: Random,
  {
    pack,
    day,
    at,
    standing,
  }: { pack: RegionPack; day: ServiceDay; at: TripWish["bookedAt"]; standing: boolean },
): TripWish["bookedAt"] {
  const sameDay = onTheDay(random, at);
  if (!standing && random.chance(SAME_DAY_SHARE) && sameDay >= openingOf(pack, day)) return sameDay;
  return theDayBefore(random, pack, day);
}

/** Nobody asks earlier. */
export const openingOf = (pack: RegionPack, day: ServiceDay): Instant =>
  atLocalTime(day, hours(6), pack.timeZone);

export const onTheDay = (random: Random, at: Instant): Instant =>
  addSeconds(at, seconds(-random.int(hours(2), hours(5))));

export function theDayBefore(random: Random, pack: RegionPack, day: ServiceDay): Instant {
  const dayBefore = nextServiceDay(day, -1);
  return atLocalTime(dayBefore, seconds(random.int(hours(9), hours(18) - minutes(1))), pack.timeZone);
}
