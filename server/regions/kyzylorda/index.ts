import type { RegionPack } from "../model.ts";
import { categories, contracts, depots, operators, priorities } from "./contracts.ts";
import { districts, excludedAreas } from "./districts.ts";
import { drivers, shifts, vehicles } from "./fleet.ts";
import { places } from "./places.ts";
import { river, roads } from "./roads.ts";
import { rules } from "./rules.ts";
import { settlements } from "./settlements.ts";
import { streetAttribution, streets } from "./streets.ts";

/** Kyzylorda region, Kazakhstan: the default region. */
export const kyzylorda: RegionPack = {
  id: "kyzylorda",
  name: { kk: "Қызылорда облысы", ru: "Кызылординская область", en: "Kyzylorda region" },
  timeZone: "Asia/Qyzylorda",
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
  priorities,
  operators,
  contracts,
  depots,
  vehicles,
  drivers,
  shifts,
};
