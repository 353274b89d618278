import { straightLine } from "../../../../shared/geo/index.ts";
import type { Purpose } from "../../../../shared/schemas/index.ts";
import { hours, minutes, type Seconds, seconds } from "../../../../shared/time/index.ts";
import type { Place } from "../../../domain/place.ts";
import type { PlaceKind, RegionPack, RegionPlace } from "../../model.ts";
import type { Random } from "../../random.ts";
import type { GeneratedRider, Habit } from "../../syntheticPeople.ts";
import { placesOf } from "./habits.ts";

/** One way of an outing, on the clock of the service day. */
export interface Outing {
  rider: GeneratedRider;
  purpose: Purpose;
  pickup: Place;
  dropoff: Place;
  when: { kind: "leaveAt" | "arriveBy"; at: Seconds };
  /** Repeats week by week, so it is booked ahead. */
  standing: boolean;
}

const errands: readonly { purpose: Purpose; share: number; kinds: readonly PlaceKind[]; stay: Seconds }[] = [
  { purpose: "medical", share: 0.42, kinds: ["polyclinic", "hospital", "clinic"], stay: hours(1.5) },
  { purpose: "rehabilitation", share: 0.22, kinds: ["rehabilitation"], stay: hours(2) },
  {
    purpose: "publicService",
    share: 0.13,
    kinds: ["publicService", "akimat", "socialService", "bank"],
    stay: hours(1),
  },
  { purpose: "sport", share: 0.08, kinds: ["sport"], stay: hours(1.5) },
  {
    purpose: "other",
    share: 0.15,
    kinds: ["shop", "culture", "worship", "park", "station"],
    stay: hours(1.5),
  },
];
const RETURNS_WITH_US = 0.85;
const TO_THE_CITY_SHARE = 0.03;
/** Whoever lives this near asks for no vehicle. */
const NEXT_DOOR_METERS = 100;
/** Nobody farther than this goes to the city and back on a day of the demo. */
const TO_THE_CITY_LIMIT = 90_000;

const toPlace = (place: RegionPlace, rider: GeneratedRider): Place => ({
  point: place.point,
  label: place.name[rider.locale],
  placeId: place.id,
});

export function outingOfHabit(pack: RegionPack, rider: GeneratedRider, habit: Habit): Outing[] {
  const place = pack.places.find((each) => each.id === habit.placeId);
  if (!place) return [];
  const there = toPlace(place, rider);
  const { purpose } = habit;
  return thereAndBack({ rider, purpose, standing: true, there, from: habit.from, until: habit.until });
}

/** A way out and mostly the way back; nothing if the errand is next door. */
export function inventOuting(random: Random, pack: RegionPack, rider: GeneratedRider): Outing[] {
  const toTheCity = random.chance(TO_THE_CITY_SHARE) ? cityHospital(pack, rider) : undefined;
  if (toTheCity) {
    const from = quarterHour(random, hours(10), hours(12));
    const until = seconds(from + hours(random.int(3, 4)));
    return thereAndBack({
      rider,
      purpose: "medical",
      standing: false,
      there: toPlace(toTheCity, rider),
      from,
      until,
    });
  }
  const errand = random.pickWeighted(errands, ({ share }) => share);
  const there = toPlace(random.pick(placesOf(pack, rider, errand.kinds)), rider);
  const from = arrivalTime(random, rider, there);
  const until = seconds(from + errand.stay + random.int(0, 4) * minutes(15));
  const ways = thereAndBack({ rider, purpose: errand.purpose, standing: false, there, from, until });
  return random.chance(RETURNS_WITH_US) ? ways : ways.slice(0, 1);
}

function cityHospital(pack: RegionPack, rider: GeneratedRider): RegionPlace | undefined {
  const hospital = pack.places.find((place) => place.id === "regional-hospital");
  if (!hospital || rider.districtId === hospital.districtId) return undefined;
  return straightLine(hospital.point, rider.home.point) <= TO_THE_CITY_LIMIT ? hospital : undefined;
}

/** Most errands are done in the morning; whoever lives far cannot be there before the vehicle could. */
function arrivalTime(random: Random, rider: GeneratedRider, there: Place): Seconds {
  const drive = (straightLine(rider.home.point, there.point) * 1.4) / (50 / 3.6);
  const earliest = Math.max(hours(8.5), hours(7.5) + drive);
  const latest = random.chance(0.65) ? hours(12) : hours(17);
  return quarterHour(random, seconds(earliest), seconds(Math.max(earliest, latest)));
}

const quarterHour = (random: Random, from: Seconds, until: Seconds): Seconds =>
  seconds(Math.ceil(random.int(from, until) / minutes(15)) * minutes(15));

interface Errand {
  rider: GeneratedRider;
  purpose: Purpose;
  standing: boolean;
  there: Place;
  from: Seconds;
  until: Seconds;
}

function thereAndBack({ rider, purpose, standing, there, from, until }: Errand): Outing[] {
  const { home } = rider;
  if (straightLine(home.point, there.point) <= NEXT_DOOR_METERS) return [];
  return [
    { rider, purpose, standing, pickup: home, dropoff: there, when: { kind: "arriveBy", at: from } },
    { rider, purpose, standing, pickup: there, dropoff: home, when: { kind: "leaveAt", at: until } },
  ];
}
