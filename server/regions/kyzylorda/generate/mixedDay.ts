import { type Instant, type ServiceDay, weekdayOf } from "../../../../shared/time/index.ts";
import type { RegionPack } from "../../model.ts";
import { type Random, seededRandom } from "../../random.ts";
import type { DayMix, GeneratedRider, TripWish } from "../../syntheticPeople.ts";
import { GOES_TODAY, inRandomOrder, onTheDay, openingOf, theDayBefore, toWish } from "./day.ts";
import { inventOuting, type Outing, outingOfHabit } from "./outings.ts";

/**
 * A day with exactly these numbers, out of the same people and outings as `generateDay`; the same for the same pack, riders,
 * day and seed. Only who has a vehicle of their contract in the pack asks. Where today's half of the dialysis patients is too
 * small, people of the other half have been moved to today.
 */
export function generateMixedDay(
  pack: RegionPack,
  riders: readonly GeneratedRider[],
  { day, seed, mix }: { day: ServiceDay; seed: number; mix: DayMix },
): TripWish[] {
  const random = seededRandom(seed, `mixed day ${day}`);
  const served = new Set(pack.vehicles.map(({ contractId }) => contractId));
  const people = riders.filter(
    ({ contractId, eligibleUntil }) =>
      served.has(contractId) && (eligibleUntil === undefined || eligibleUntil >= day),
  );
  const chosen = new Choice(mix);
  for (const rider of dialysisToday(random, people, day))
    chosen.take(outingOf(pack, rider), chosen.count("dialysis"), mix.dialysis);
  for (const rider of dailyToday(random, people, day))
    chosen.take(outingOf(pack, rider), chosen.count("work") + chosen.count("study"), mix.daily);
  const free = people.filter((rider) => !chosen.has(rider));
  for (const rider of inRandomOrder(random, free)) {
    if (chosen.left === 0) break;
    chosen.fill(inventOuting(random, pack, rider));
  }
  return withTimes(random, chosen.outings, { pack, day, seed, mix });
}

const outingOf = (pack: RegionPack, rider: GeneratedRider): Outing[] =>
  rider.habit === undefined ? [] : outingOfHabit(pack, rider, rider.habit);

const isInWheelchair = ({ aid }: GeneratedRider): boolean =>
  aid === "wheelchair" || aid === "powerWheelchair";

/** Whose day it is come first. */
function dialysisToday(random: Random, people: readonly GeneratedRider[], day: ServiceDay): GeneratedRider[] {
  const patients = random.shuffled(people.filter(({ habit }) => habit?.purpose === "dialysis"));
  const isToday = ({ habit }: GeneratedRider) => habit?.weekdays.includes(weekdayOf(day)) === true;
  return [...patients.filter(isToday), ...patients.filter((patient) => !isToday(patient))];
}

const dailyToday = (random: Random, people: readonly GeneratedRider[], day: ServiceDay): GeneratedRider[] =>
  random
    .shuffled(people.filter(({ habit }) => habit !== undefined && habit.purpose !== "dialysis"))
    .filter(({ habit }) => habit?.weekdays.includes(weekdayOf(day)) && random.chance(GOES_TODAY));

/** The outings of a day as they are chosen, within its numbers. */
class Choice {
  readonly outings: Outing[] = [];
  private readonly riders = new Set<GeneratedRider>();
  private wheelchairs = 0;

  constructor(private readonly mix: DayMix) {}

  get left(): number {
    return this.mix.trips - this.outings.length;
  }

  has = (rider: GeneratedRider): boolean => this.riders.has(rider);
  count = (purpose: Outing["purpose"]): number =>
    this.outings.filter((outing) => outing.purpose === purpose).length;

  /** Both ways or none. */
  take(outings: readonly Outing[], taken: number, most: number): void {
    if (taken + outings.length <= most && outings.length <= this.roomFor(outings)) this.add(outings);
  }

  /** As many of the ways as there is room for. */
  fill(outings: readonly Outing[]): void {
    this.add(outings.slice(0, this.roomFor(outings)));
  }

  private roomFor([first]: readonly Outing[]): number {
    if (first === undefined) return 0;
    const inChairs = this.mix.wheelchairs - this.wheelchairs;
    return isInWheelchair(first.rider) ? Math.min(this.left, inChairs) : this.left - inChairs;
  }

  private add(outings: readonly Outing[]): void {
    for (const outing of outings) {
      this.outings.push(outing);
      this.riders.add(outing.rider);
      if (isInWheelchair(outing.rider)) this.wheelchairs += 1;
    }
  }
}

interface MixedDay {
  pack: RegionPack;
  day: ServiceDay;
  seed: number;
  mix: DayMix;
}

/** Standing orders are asked for the day before; of the others as many as the mix says on the day, as far as there is time. */
function withTimes(
  random: Random,
  outings: readonly Outing[],
  { pack, day, seed, mix }: MixedDay,
): TripWish[] {
  const wishes = outings.map((outing, index) => {
    const wish = toWish(random, outing, { pack, day, key: `${day}-${seed}-${index}` });
    return { standing: outing.standing, wish, sameDay: onTheDay(random, wish.requested.at) };
  });
  const opening = openingOf(pack, day);
  const able = wishes.filter(({ standing, sameDay }) => !standing && sameDay >= opening);
  const late = new Set(random.shuffled(able).slice(0, mix.sameDay));
  return wishes
    .map((each): TripWish => {
      const bookedAt: Instant = late.has(each) ? each.sameDay : theDayBefore(random, pack, day);
      return { ...each.wish, bookedAt };
    })
    .sort((one, other) => one.bookedAt - other.bookedAt);
}
