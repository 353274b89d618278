import { CategoryId, ContractId, DistrictId, OperatorId } from "../../../shared/ids/index.ts";
import type { Rule } from "../../../shared/schemas/serviceRules.ts";
import type { ExcludedArea, LonLat, RegionDistrict } from "../model.ts";

const statistics = "National statistics, 1 January 2023";
const counted = (value: number): Rule<number> => ({ value, unverified: false, source: statistics });
const guessed = (value: number): Rule<number> => ({
  value,
  unverified: true,
  note: "No figure of the district was found; a share of what the published figures leave over",
});

interface DistrictFacts {
  id: string;
  name: [kk: string, ru: string, en: string];
  center: [kk: string, ru: string, en: string, lat: number, lon: number];
  population: Rule<number>;
  outline: LonLat[];
}

const district = ({ id, name, center, population, outline }: DistrictFacts): RegionDistrict => ({
  id: DistrictId.parse(id),
  name: { kk: name[0], ru: name[1], en: name[2] },
  centerName: { kk: center[0], ru: center[1], en: center[2] },
  center: { lat: center[3], lon: center[4] },
  population,
  outline,
  unverified: true,
  note: "Outline drawn by hand around the settlements for the demo; it is no administrative boundary",
});

/** Neighbors share their corners, so the areas meet without gaps or overlaps. */
export const districts: readonly RegionDistrict[] = [
  district({
    id: "kyzylorda",
    name: ["Қызылорда қаласы", "город Кызылорда", "Kyzylorda city"],
    center: ["Қызылорда", "Кызылорда", "Kyzylorda", 44.8427, 65.5036],
    population: counted(278_638),
    outline: [
      [65.27, 45.3],
      [65.93, 45.3],
      [65.93, 44.65],
      [65.27, 44.65],
    ],
  }),
  district({
    id: "aral",
    name: ["Арал ауданы", "Аральский район", "Aral district"],
    center: ["Арал", "Арал", "Aral", 46.798, 61.6612],
    population: counted(78_687),
    outline: [
      [59.2, 45.85],
      [61.2, 45.88],
      [62.05, 45.91],
      [62.08, 46.3],
      [62.2, 46.8],
      [63.6, 46.85],
      [63.6, 47.4],
      [60.6, 47.4],
      [60, 46.95],
      [59.2, 46.4],
    ],
  }),
  district({
    id: "kazaly",
    name: ["Қазалы ауданы", "Казалинский район", "Kazaly district"],
    center: ["Әйтеке би", "Айтеке би", "Aiteke Bi", 45.8449, 62.153],
    population: counted(78_614),
    outline: [
      [61.2, 45.88],
      [62.05, 45.91],
      [62.08, 46.3],
      [62.2, 46.8],
      [63.08, 46.8],
      [63.08, 44.6],
      [61.4, 44.6],
      [61.2, 45.4],
    ],
  }),
  district({
    id: "karmakshy",
    name: ["Қармақшы ауданы", "Кармакшинский район", "Karmakshy district"],
    center: ["Жосалы", "Жосалы", "Zhosaly", 45.484, 64.0849],
    population: counted(52_087),
    outline: [
      [63.08, 46.1],
      [64.45, 46.1],
      [64.42, 45.3],
      [64.28, 45.05],
      [64.15, 44.9],
      [64.14, 44.835],
      [64.1, 44.45],
      [63.08, 44.45],
    ],
  }),
  district({
    id: "zhalagash",
    name: ["Жалағаш ауданы", "Жалагашский район", "Zhalagash district"],
    center: ["Жалағаш", "Жалагаш", "Zhalagash", 45.0809, 64.6809],
    population: guessed(36_000),
    outline: [
      [64.42, 45.3],
      [64.45, 46.1],
      [64.84, 46.1],
      [64.84, 44.835],
      [64.14, 44.835],
      [64.15, 44.9],
      [64.28, 45.05],
    ],
  }),
  district({
    id: "syrdarya",
    name: ["Сырдария ауданы", "Сырдарьинский район", "Syrdarya district"],
    center: ["Тереңөзек", "Теренозек", "Terenozek", 45.0473, 64.9844],
    population: counted(37_851),
    outline: [
      [64.14, 44.835],
      [64.84, 44.835],
      [64.84, 46.1],
      [65.27, 46.1],
      [65.27, 44.65],
      [65.93, 44.65],
      [65.93, 44.3],
      [64.1, 44.3],
      [64.1, 44.45],
    ],
  }),
  district({
    id: "shieli",
    name: ["Шиелі ауданы", "Шиелийский район", "Shieli district"],
    center: ["Шиелі", "Шиели", "Shieli", 44.176, 66.741],
    population: guessed(78_000),
    outline: [
      [65.93, 45],
      [67.1, 45],
      [67.1, 44.6],
      [67.03, 44.11],
      [66.9, 44.03],
      [66.85, 43.4],
      [66.3, 43.4],
      [65.93, 44],
      [65.93, 44.3],
    ],
  }),
  district({
    id: "zhanakorgan",
    name: ["Жаңақорған ауданы", "Жанакорганский район", "Zhanakorgan district"],
    center: ["Жаңақорған", "Жанакорган", "Zhanakorgan", 43.9098, 67.2495],
    population: counted(80_522),
    outline: [
      [67.1, 44.6],
      [67.03, 44.11],
      [66.9, 44.03],
      [66.85, 43.4],
      [67.2, 43],
      [67.9, 43],
      [67.9, 43.65],
      [67.75, 44.3],
    ],
  }),
];

export const excludedAreas: readonly ExcludedArea[] = [
  {
    name: { kk: "Байқоңыр қаласы", ru: "город Байконур", en: "Baikonur city" },
    outline: [
      [63.28, 45.642],
      [63.35, 45.642],
      [63.35, 45.6],
      [63.28, 45.6],
    ],
    unverified: true,
    note: "Leased city under another administration: treated as outside the service unless a contract says otherwise",
  },
];

export const cityDistrict = DistrictId.parse("kyzylorda");
export const categoryId = (text: string) => CategoryId.parse(text);
export const contractId = (text: string) => ContractId.parse(text);
export const operatorId = (text: string) => OperatorId.parse(text);
