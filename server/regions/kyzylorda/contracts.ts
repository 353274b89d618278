import { DistrictId } from "../../../shared/ids/index.ts";
import type { Contract, EligibilityCategory } from "../../domain/fleet/terms.ts";
import type { Depot, RegionOperator } from "../model.ts";
import { categoryId, cityDistrict, contractId, districts, operatorId } from "./districts.ts";

const rulesOrder = "Order No. 859 of 1 November 2013 (V1300008950), para 23";
const category = (
  id: string,
  name: [kk: string, ru: string, en: string],
  legalBasis = rulesOrder,
): EligibilityCategory => ({
  id: categoryId(id),
  name: { kk: name[0], ru: name[1], en: name[2] },
  legalBasis,
  validFrom: "2025-01-01",
  unverified: true,
  note: "The wording of the indications could not be read; check the order and the akimat's decrees (para 31)",
});

export const categories: readonly EligibilityCategory[] = [
  category("musculoskeletal", [
    "Тірек-қозғалыс аппаратының бұзылуы",
    "Нарушение опорно-двигательного аппарата",
    "Musculoskeletal impairment",
  ]),
  category("child", ["Мүгедектігі бар бала", "Ребёнок с инвалидностью", "Child with a disability"]),
  category("visual", ["Көру қабілеті бұзылған", "Слабовидящие и незрячие", "Visual impairment"]),
  category("dialysis", ["Тұрақты гемодиализ", "Постоянный гемодиализ", "Permanent haemodialysis"]),
  category(
    "other",
    ["Әкімдік шешімі бойынша", "По решению акимата", "By decree of the akimat"],
    "Order No. 859, para 31 (widening by decree); no decree of Kyzylorda was found",
  ),
];

const cityTender =
  "inform.kz, November 2025: tender of 2025 for the city of Kyzylorda (6 + 10 + 10 vehicles)";
const rural = districts.filter((district) => district.id !== cityDistrict);

export const operators: readonly RegionOperator[] = [
  {
    id: operatorId("oblast-society"),
    name: {
      kk: "Қызылорда облыстық мүгедектер қоғамы",
      ru: "Кызылординское областное общество инвалидов",
      en: "Kyzylorda regional society",
    },
    unverified: false,
    source: cityTender,
  },
  {
    id: operatorId("orda-qaisarlary"),
    name: { kk: "«Орда Қайсарлары»", ru: "«Орда Қайсарлары»", en: "Orda Qaisarlary" },
    unverified: false,
    source: cityTender,
  },
  ...rural.map(
    (district): RegionOperator => ({
      id: operatorId(`${district.id}-operator`),
      name: {
        kk: `${district.name.kk}: қызмет беруші`,
        ru: `${district.name.ru}: поставщик услуги`,
        en: `${district.name.en} provider`,
      },
      unverified: true,
      note: "The operators outside the city are not known; one per district is assumed",
    }),
  ),
];

/** Contracts run a year and are renewed; the end of the present ones is not known. */
const contractYear = { validFrom: "2025-01-01" };
const cityContract = (id: string, operator: string, vehicleCount: number, served: string[]): Contract => ({
  id: contractId(id),
  operatorId: operatorId(operator),
  districtId: cityDistrict,
  categories: served.map(categoryId),
  vehicleCount,
  ...contractYear,
  unverified: false,
  source: cityTender,
});

/** 41 vehicles over the districts in proportion to population, largest remainders; e.g. Aral 41 × 78,687 / 441,761 = 7.3 → 7. */
const ruralVehicles: Readonly<Record<string, number>> = {
  aral: 7,
  kazaly: 7,
  karmakshy: 5,
  zhalagash: 3,
  syrdarya: 4,
  shieli: 7,
  zhanakorgan: 8,
};

export const contracts: readonly Contract[] = [
  cityContract("kyz-musculoskeletal", "oblast-society", 6, ["musculoskeletal", "child", "other"]),
  cityContract("kyz-visual", "orda-qaisarlary", 10, ["visual"]),
  cityContract("kyz-dialysis", "orda-qaisarlary", 10, ["dialysis"]),
  ...rural.map(
    (district): Contract => ({
      id: contractId(`${district.id}-all`),
      operatorId: operatorId(`${district.id}-operator`),
      districtId: district.id,
      categories: categories.map((each) => each.id),
      vehicleCount: ruralVehicles[district.id] ?? 0,
      ...contractYear,
      unverified: true,
      note: "67 vehicles in the region less 26 in the city; the split by population is assumed",
    }),
  ),
];

const madeUp = { unverified: true, note: "Position made up for the demo" } as const;
const cityDepot = (id: string, label: Depot["label"], lat: number, lon: number): Depot => ({
  id,
  label,
  districtId: DistrictId.parse("kyzylorda"),
  point: { lat, lon },
  ...madeUp,
});

export const depots: readonly Depot[] = [
  cityDepot(
    "kyz-north",
    { kk: "Солтүстік гараж", ru: "Северный гараж", en: "North depot" },
    44.8571,
    65.4961,
  ),
  cityDepot("kyz-south", { kk: "Оңтүстік гараж", ru: "Южный гараж", en: "South depot" }, 44.8173, 65.5119),
  ...rural.map(
    (district): Depot => ({
      id: district.id,
      label: {
        kk: `${district.centerName.kk} гаражы`,
        ru: `Гараж (${district.centerName.ru})`,
        en: `${district.centerName.en} depot`,
      },
      districtId: district.id,
      point: { lat: district.center.lat + 0.003, lon: district.center.lon + 0.004 },
      ...madeUp,
    }),
  ),
];
