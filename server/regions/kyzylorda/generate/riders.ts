import { CategoryId, type ContractId, RiderId } from "../../../../shared/ids/index.ts";
import type { Assistance, Locale, MobilityAid } from "../../../../shared/schemas/index.ts";
import { serviceDay } from "../../../../shared/time/index.ts";
import type { Rider } from "../../../domain/people/model.ts";
import type { RegionDistrict, RegionPack } from "../../model.ts";
import { type Random, seededRandom } from "../../random.ts";
import { stableId } from "../../stableId.ts";
import type { GeneratedRider } from "../../syntheticPeople.ts";
import { inventHabit } from "./habits.ts";
import { createHomes, isWithinReach } from "./homes.ts";
import { syntheticIins } from "./iin.ts";
import { inventName, inventRelative, type PersonName } from "./names.ts";

/** The region's list at the end of 2025: 1,742 people, 682 of them in the city; the rest is spread by population. */
const RIDERS = 1742;
const CITY_RIDERS = 682;

type Shares<Key extends string> = Readonly<Record<Key, number>>;
/** The city's contracts are split by category; the shares are assumed, with room for the many on dialysis. */
const cityCategories = { musculoskeletal: 0.36, child: 0.11, visual: 0.33, dialysis: 0.19, other: 0.01 };
const ruralCategories = { musculoskeletal: 0.4, child: 0.17, visual: 0.24, dialysis: 0.05, other: 0.14 };

/** Chosen so that about 32 % use a wheelchair, the country's share (6,000 of 19,000). */
const aids: Readonly<Record<string, Shares<MobilityAid>>> = {
  musculoskeletal: { wheelchair: 0.48, powerWheelchair: 0.08, walker: 0.26, none: 0.18 },
  child: { wheelchair: 0.33, powerWheelchair: 0.03, walker: 0.2, none: 0.44 },
  visual: { wheelchair: 0.04, powerWheelchair: 0, walker: 0.08, none: 0.88 },
  dialysis: { wheelchair: 0.14, powerWheelchair: 0.01, walker: 0.3, none: 0.55 },
  other: { wheelchair: 0.2, powerWheelchair: 0.03, walker: 0.3, none: 0.47 },
};

/** Phones of the pattern +7 700 000 xxxx: drivers below 1000, riders from 1000, guardians from 5000. */
const fakePhone = (number: number) => `+7700000${String(number).padStart(4, "0")}`;
const FIRST_RIDER_PHONE = 1000;
const FIRST_GUARDIAN_PHONE = 5000;

/** All the region's riders; the same for the same pack and seed. None of them exists. */
export function generateRiders(pack: RegionPack, seed: number): GeneratedRider[] {
  const homeFor = createHomes(pack);
  const iins = { male: syntheticIins("male"), female: syntheticIins("female") };
  return ridersPerDistrict(pack).map((district, index) => {
    const random = seededRandom(seed, `rider ${index}`);
    const sex = random.chance(0.5) ? "male" : "female";
    const name = inventName(random, sex);
    const locale = inventLocale(random, name);
    const { place: home, settlement } = homeFor(random, district, locale);
    const category = inventCategory(random, pack, district);
    const contractId = contractFor(pack, district, category);
    const person = {
      id: RiderId.parse(stableId(`${pack.id} rider ${seed} ${index}`)),
      sex,
      iin: iins[sex].next().value,
      name: name.full,
      phone: fakePhone(FIRST_RIDER_PHONE + index),
      locale,
      home,
      districtId: district.id,
      settlementId: settlement.id,
      category,
      contractId,
      withinReach: isWithinReach(home.point, depotsOf(pack, contractId)),
      ...inventNeeds(random, category),
      ...inventTerm(random),
      guardians: inventGuardians(random, { name, category, phone: fakePhone(FIRST_GUARDIAN_PHONE + index) }),
      demo: true,
    } as const;
    return { ...person, habit: inventHabit(random, pack, person) };
  });
}

/** One entry per rider. */
function ridersPerDistrict(pack: RegionPack): RegionDistrict[] {
  const [city, ...others] = pack.districts;
  if (!city) throw new Error("the pack has no districts");
  const population = others.reduce((sum, district) => sum + district.population.value, 0);
  let upTo = 0;
  const rural = others.flatMap((district) => {
    const before = Math.round(((RIDERS - CITY_RIDERS) * upTo) / population);
    upTo += district.population.value;
    const after = Math.round(((RIDERS - CITY_RIDERS) * upTo) / population);
    return Array.from({ length: after - before }, () => district);
  });
  return [...Array.from({ length: CITY_RIDERS }, () => city), ...rural];
}

function inventLocale(random: Random, { slavic }: PersonName): Locale {
  if (slavic) return "ru";
  return random.pickWeighted(["kk", "ru", "en"], (locale) => ({ kk: 0.87, ru: 0.12, en: 0.01 })[locale]);
}

function inventCategory(random: Random, pack: RegionPack, district: RegionDistrict): CategoryId {
  const shares = Object.entries(district === pack.districts[0] ? cityCategories : ruralCategories);
  return CategoryId.parse(random.pickWeighted(shares, ([, share]) => share)[0]);
}

function contractFor(pack: RegionPack, district: RegionDistrict, category: CategoryId): ContractId {
  const contract = pack.contracts.find(
    (each) => each.districtId === district.id && each.categories.includes(category),
  );
  if (!contract) throw new Error(`no contract serves ${category} in ${district.id}`);
  return contract.id;
}

function depotsOf(pack: RegionPack, contractId: ContractId) {
  const used = new Set(
    pack.vehicles.filter((vehicle) => vehicle.contractId === contractId).map((vehicle) => vehicle.depotId),
  );
  return pack.depots.filter((depot) => used.has(depot.id)).map((depot) => depot.point);
}

function inventNeeds(
  random: Random,
  category: CategoryId,
): Pick<GeneratedRider, "aid" | "assistance"> & Pick<Rider, "chairWeightKg"> {
  const shares = aids[category] ?? aids.other;
  const kinds: readonly MobilityAid[] = ["none", "walker", "wheelchair", "powerWheelchair"];
  const aid = random.pickWeighted(kinds, (each) => shares?.[each] ?? 0);
  const needsDoor = aid !== "none" || category === "visual";
  const assistance: Assistance = !needsDoor ? "curb" : random.chance(0.25) ? "throughDoor" : "door";
  return { aid, assistance, chairWeightKg: inventWeight(random, aid) };
}

/** Person and chair together, kg. */
function inventWeight(random: Random, aid: MobilityAid): number | undefined {
  if (aid === "wheelchair") return random.int(60, 140);
  return aid === "powerWheelchair" ? random.int(150, 290) : undefined;
}

/** The conclusion of the commission holds for the term of the disability: mostly without end, sometimes renewed, rarely lapsed. */
function inventTerm(random: Random): Pick<Rider, "eligibleUntil"> {
  const lot = random.next();
  if (lot < 0.7) return {};
  const year = lot < 0.71 ? 2025 : random.int(2030, 2034);
  return { eligibleUntil: serviceDay(`${year}-${String(random.int(1, 12)).padStart(2, "0")}-28`) };
}

function inventGuardians(
  random: Random,
  { name, category, phone }: { name: PersonName; category: CategoryId; phone: string },
): Rider["guardians"] {
  const needed = category === "child" || random.chance(0.08);
  return needed ? [{ name: inventRelative(random, name), phone }] : [];
}
