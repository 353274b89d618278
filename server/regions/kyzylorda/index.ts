import type { Region, RegionPack } from "../model.ts";
import { calendar } from "./calendar.ts";
import { categories, contracts, depots, operators } from "./contracts.ts";
import { districts, excludedAreas } from "./districts.ts";
import { drivers, shifts, vehicles } from "./fleet.ts";
import { generateDay, generateMixedDay, generateRiders } from "./generate/index.ts";
import { places } from "./places.ts";
import { river, roads } from "./roads.ts";
import { rules } from "./rules.ts";
import { settlements } from "./settlements.ts";
import { streetAttribution, streets } from "./streets.ts";

/** Kyzylorda region, Kazakhstan. */
export const kyzylorda: RegionPack = {
  id: "kyzylorda",
  name: { kk: "Қызылорда облысы", ru: "Кызылординская область", en: "Kyzylorda region" },
  timeZone: "Asia/Qyzylorda",
  // Moved from +06 to +05 on 21 December 2018 (tzdata 2018h), and stayed when the whole country went to +05 on 1 March 2024.
  knownOffsets: [
    { at: "2018-12-15T00:00:00Z", minutes: 360 },
    { at: "2019-01-15T00:00:00Z", minutes: 300 },
    { at: "2024-07-15T00:00:00Z", minutes: 300 },
  ],
  attribution: streetAttribution,
  center: { lat: 44.8427, lon: 65.5036 },
  bounds: { southWest: { lat: 43, lon: 59.2 }, northEast: { lat: 47.4, lon: 67.9 } },
  districts,
  excludedAreas,
  settlements,
  places,
  streets,
  river,
  roads,
  rules,
  categories,
  calendar,
  operators,
  contracts,
  depots,
  vehicles,
  drivers,
  shifts,
};

export const region: Region = { pack: kyzylorda, people: { generateRiders, generateDay, generateMixedDay } };
export { generateDay, generateRiders } from "./generate/index.ts";
