import { randomUUID } from "node:crypto";
import { stableId } from "../regions/stableId.ts";
import { hashSecret } from "../secrets.ts";
import { putRegion } from "../services/fleet/index.ts";
import type { Core } from "./core.ts";
import { DEMO_PASSWORD, DEMO_PIN, demoRiders, officeStaff } from "./demoPeople.ts";
import { planShiftsOf } from "./planShiftsOf.ts";

const FIRST = ["admin", "administrator"] as const;

/**
 * Fills an empty database: in a demo with synthetic people, else with the fleet and one administrator, whose password must be
 * given. Its terms are put in once too, also where an earlier version left a fleet and no terms; from then on they are as the
 * database has them. A known one only gets the shifts that have come into sight.
 */
export async function seedIfEmpty(core: Core): Promise<void> {
  const { master, region, terms } = core;
  await master.alone(async () => {
    if (await master.isEmpty()) await seed(core);
    await master.putTerms(region);
    await terms.load();
    await planShiftsOf(core);
    await master.respellRiders();
  });
}

async function seed({ config, region, people, master }: Core): Promise<void> {
  const password = config.ADMIN_PASSWORD ?? (config.DEMO ? DEMO_PASSWORD : undefined);
  if (password === undefined)
    throw new Error("the database is empty: ADMIN_PASSWORD is needed, for the first administrator, admin");
  const [passwordHash, driverPinHash] = await Promise.all([
    hashSecret(password),
    hashSecret(config.DEMO ? DEMO_PIN : randomUUID()),
  ]);
  const staff = config.DEMO ? [["dispatcher", "dispatcher"] as const, ...officeStaff] : [FIRST];
  const first = region.operators[0]?.id;
  await putRegion({
    ...{ master, region },
    driverPinHash,
    staff: staff.map(([username, role]) => ({
      id: stableId(`${region.id} staff ${username}`),
      ...{ username, name: username, role, passwordHash },
      ...(role === "manager" && first !== undefined && { scope: { operators: [first] } }),
    })),
    riders: config.DEMO ? demoRiders({ region, people }) : [],
  });
}
