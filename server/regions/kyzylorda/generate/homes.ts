import { type LatLng, straightLine } from "../../../../shared/geo/index.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import type { Place } from "../../../domain/place.ts";
import type { LonLat, RegionDistrict, RegionPack, Settlement, StreetLine } from "../../model.ts";
import type { Random } from "../../random.ts";

const degreesNorth = 1 / 111_195;
const degreesEast = (lat: number) => degreesNorth / Math.cos((lat * Math.PI) / 180);

export interface Home {
  place: Place;
  settlement: Settlement;
}

/** Farther than this from every depot the fleet of a district hardly gets. */
export const reach = 30_000;
export const isWithinReach = (point: LatLng, depots: readonly LatLng[]): boolean =>
  depots.some((depot) => straightLine(depot, point) <= reach);

const FAR_SHARE_OUTSIDE_CITY = 0.245;
const CITY_STREET_SHARE = 0.8;

/** Finds homes near real streets and settlements. */
export function createHomes(pack: RegionPack) {
  const residential = pack.streets.filter(isHomeStreet);
  const lengths = new Map(residential.map((street) => [street, lengthOf(street)]));
  return (random: Random, district: RegionDistrict, locale: Locale): Home => {
    const settlement = chooseSettlement(random, pack, district);
    const drawn = settlement.kind === "regionCenter";
    if (!drawn) return { place: villageHome(random, settlement, locale), settlement };
    const street = random.pickWeighted(residential, (each) => lengths.get(each) ?? 0);
    return { place: streetHome(random, street, locale), settlement };
  };
}

const isHomeStreet = (street: StreetLine): boolean =>
  street.name !== undefined && !street.inferred && ["residential", "tertiary"].includes(street.class);

const toPoint = ([lon, lat]: LonLat): LatLng => ({ lat, lon });
function lengthOf({ line }: StreetLine): number {
  return line.reduce((sum, corner, index) => {
    const next = line[index + 1];
    return next ? sum + straightLine(toPoint(corner), toPoint(next)) : sum;
  }, 0);
}

/** In the city most live in the town; in a district about a quarter beyond the fleet's reach. */
function chooseSettlement(random: Random, pack: RegionPack, district: RegionDistrict): Settlement {
  const own = pack.settlements.filter((settlement) => settlement.districtId === district.id);
  const town = own.find((settlement) => settlement.kind === "regionCenter");
  if (town && random.chance(CITY_STREET_SHARE)) return town;
  const depots = pack.depots.filter((depot) => depot.districtId === district.id).map((depot) => depot.point);
  const far = own.filter((settlement) => !isWithinReach(settlement.point, depots));
  const near = own.filter((settlement) => settlement !== town && isWithinReach(settlement.point, depots));
  const chosen = far.length > 0 && random.chance(FAR_SHARE_OUTSIDE_CITY) ? far : near;
  return random.pickWeighted(chosen, (settlement) => settlement.population ?? 800);
}

/** At a corner of the street, 15 to 40 m off its line. */
function streetHome(random: Random, street: StreetLine, locale: Locale): Place {
  const { lat, lon } = toPoint(random.pick(street.line));
  const away = random.int(15, 40);
  const direction = random.next() * 2 * Math.PI;
  return {
    point: round({
      lat: lat + away * Math.sin(direction) * degreesNorth,
      lon: lon + away * Math.cos(direction) * degreesEast(lat),
    }),
    label: `${street.name?.[locale] ?? ""}, ${random.int(1, 140)}`,
  };
}

/** Streets that nearly every village has: the address is made up, only the settlement is real. */
const villageStreets = [
  { kk: "Абай көшесі", ru: "улица Абая", en: "Abay street" },
  { kk: "Жамбыл көшесі", ru: "улица Жамбыла", en: "Zhambyl street" },
  { kk: "Бейбітшілік көшесі", ru: "улица Бейбитшилик", en: "Beybitshilik street" },
  { kk: "Достық көшесі", ru: "улица Достык", en: "Dostyk street" },
  { kk: "Тәуелсіздік көшесі", ru: "улица Тауелсиздик", en: "Tauelsizdik street" },
];

const spread: Readonly<Record<Settlement["kind"], number>> = {
  regionCenter: 2000,
  districtCenter: 1000,
  town: 700,
  village: 350,
  suburb: 300,
};

function villageHome(random: Random, settlement: Settlement, locale: Locale): Place {
  const { lat, lon } = settlement.point;
  const meters = () => Math.max(-2, Math.min(2, random.normal())) * spread[settlement.kind];
  return {
    point: round({ lat: lat + meters() * degreesNorth, lon: lon + meters() * degreesEast(lat) }),
    label: `${settlement.name[locale]}, ${random.pick(villageStreets)[locale]}, ${random.int(1, 60)}`,
  };
}

const round = ({ lat, lon }: LatLng): LatLng => ({
  lat: Math.round(lat * 1e5) / 1e5,
  lon: Math.round(lon * 1e5) / 1e5,
});
