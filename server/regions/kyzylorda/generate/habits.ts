import { straightLine } from "../../../../shared/geo/index.ts";
import { hours, minutes, type Seconds, seconds, type Weekday } from "../../../../shared/time/index.ts";
import type { PlaceKind, RegionPack, RegionPlace } from "../../model.ts";
import type { Random } from "../../random.ts";
import type { GeneratedRider, Habit } from "../../syntheticPeople.ts";

type Person = Omit<GeneratedRider, "habit">;

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const dialysisDays: readonly (readonly Weekday[])[] = [
  [1, 3, 5],
  [2, 4, 6],
];
/** Three shifts of the dialysis ward, each begun over half an hour; the first is the fullest. */
const dialysisSessions = [
  { from: hours(8), share: 0.45 },
  { from: hours(12.25), share: 0.35 },
  { from: hours(16.5), share: 0.2 },
];
const dialysisLength = hours(4);

/** Share of people with a daily way to work and to school, by category. */
const goesToWork: Readonly<Record<string, number>> = { musculoskeletal: 0.05, visual: 0.13, other: 0.06 };
const goesToSchool: Readonly<Record<string, number>> = { child: 0.26, musculoskeletal: 0.03, visual: 0.04 };

/** Six vehicles cannot take as many people to work and school daily as the other contracts can. */
const daily: Readonly<Record<string, number>> = { "kyz-musculoskeletal": 0.55 };
const AFTERNOON_SCHOOL = 0.3;

const workKinds: readonly PlaceKind[] = [
  "work",
  "akimat",
  "office",
  "bank",
  "shop",
  "culture",
  "socialService",
];
const childSchools: readonly PlaceKind[] = ["school"];
const adultSchools: readonly PlaceKind[] = ["university", "college"];

/** The places of a kind in the rider's own district. */
export function placesOf(pack: RegionPack, person: Person, kinds: readonly PlaceKind[]): RegionPlace[] {
  return pack.places.filter((place) => place.districtId === person.districtId && kinds.includes(place.kind));
}

export function inventHabit(random: Random, pack: RegionPack, person: Person): Habit | undefined {
  if (person.category === "dialysis") return dialysis(random, pack, person);
  if (!person.withinReach) return undefined;
  const scarcity = daily[person.contractId] ?? 1;
  if (random.chance(scarcity * (goesToWork[person.category] ?? 0))) return work(random, pack, person);
  if (random.chance(scarcity * (goesToSchool[person.category] ?? 0))) return study(random, pack, person);
  return undefined;
}

function dialysis(random: Random, pack: RegionPack, person: Person): Habit {
  // Whoever lives far could not be there by eight: the way is longer than the service is open.
  const sessions = person.withinReach ? dialysisSessions : dialysisSessions.slice(1, 2);
  const session = random.pickWeighted(sessions, ({ share }) => share);
  const from = quarterHours(random, session.from, 2);
  return {
    purpose: "dialysis",
    placeId: nearest(placesOf(pack, person, ["dialysis"]), person, random).id,
    weekdays: random.pick(dialysisDays),
    from,
    until: seconds(from + dialysisLength),
  };
}

/** Mostly the nearest one, sometimes the next: wards have a limited number of chairs. */
function nearest(places: readonly RegionPlace[], person: Person, random: Random): RegionPlace {
  const byDistance = [...places].sort(
    (one, other) => straightLine(one.point, person.home.point) - straightLine(other.point, person.home.point),
  );
  return random.pick(byDistance.slice(0, random.chance(0.75) ? 1 : 2));
}

const quarterHours = (random: Random, from: Seconds, count: number): Seconds =>
  seconds(from + random.int(0, count) * minutes(15));

function work(random: Random, pack: RegionPack, person: Person): Habit {
  const from = quarterHours(random, hours(8.25), 3);
  return {
    purpose: "work",
    placeId: random.pick(placesOf(pack, person, workKinds)).id,
    weekdays: workdays,
    from,
    until: seconds(from + hours(random.chance(0.6) ? 9 : 5)),
  };
}

function study(random: Random, pack: RegionPack, person: Person): Habit {
  const child = person.category === "child";
  const begin = !child ? 8.5 : random.chance(AFTERNOON_SCHOOL) ? 13.5 : 8;
  const from = quarterHours(random, hours(begin), 2);
  return {
    purpose: "study",
    placeId: random.pick(placesOf(pack, person, child ? childSchools : adultSchools)).id,
    weekdays: workdays,
    from,
    until: quarterHours(random, seconds(from + hours(4.5)), 4),
  };
}
