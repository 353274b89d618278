import { districtOf } from "../regions/index.ts";
import { stableId } from "../regions/stableId.ts";
import { hashSecret } from "../secrets.ts";
import { putRegion } from "../services/fleet/index.ts";
import type { Core } from "./core.ts";
import { DEMO_PASSWORD, DEMO_PIN, demoRiders, officeStaff } from "./demoPeople.ts";
import { planShiftsOf } from "./planShiftsOf.ts";

/**
 * Fills an empty database: in a demo with synthetic people and the region's fleet, else with what is true of the region whoever
 * serves it: districts, places, rules, categories, calendar. Operators, contracts, vehicles and people come in the office. Terms are put in
 * once too, also where an earlier version left a fleet and no terms; from then on they are as the database has them. A known one only
 * gets the shifts that have come into sight.
 */
export async function seedIfEmpty(core: Core): Promise<void> {
  const { config, db, master, region, terms, places } = core;
  await master.alone(async () => {
    if (!config.DEMO) await master.putDistricts(region.districts);
    else if (await master.isEmpty()) await seedDemo(core);
    // A fleet of an earlier version has its contracts and shifts by this; where there is none, there is nothing for them.
    await master.putTerms((await master.isEmpty()) ? { ...region, contracts: [], shifts: [] } : region);
    await terms.load();
    // Once each: what the office has made of one since stays.
    await db.places.putUnknown(
      region.places.map((place) => ({ id: stableId(`${region.id} place ${place.id}`), place })),
    );
    await places.load();
    await planShiftsOf(core);
    await master.respellRiders();
    await db.tripSearch.respell();
    await master.placeRiders((point) => districtOf(region, point)?.id);
  });
}

async function seedDemo({ region, people, master }: Core): Promise<void> {
  const [passwordHash, driverPinHash] = await Promise.all([hashSecret(DEMO_PASSWORD), hashSecret(DEMO_PIN)]);
  const staff = [["dispatcher", "dispatcher"] as const, ...officeStaff];
  const first = region.operators[0]?.id;
  await putRegion({
    ...{ master, region },
    driverPinHash,
    staff: staff.map(([username, role]) => ({
      id: stableId(`${region.id} staff ${username}`),
      ...{ username, name: username, role, passwordHash },
      ...(role === "manager" && first !== undefined && { scope: { operators: [first] } }),
    })),
    riders: demoRiders({ region, people }),
  });
}
