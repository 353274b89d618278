import { randomUUID } from "node:crypto";
import { stableId } from "../regions/stableId.ts";
import { hashSecret } from "../secrets.ts";
import { planShifts, putRegion } from "../services/fleet/index.ts";
import type { Core } from "./core.ts";
import { DEMO_PASSWORD, DEMO_PIN, demoRiders } from "./demoPeople.ts";

const FIRST = ["admin", "administrator"] as const;

/**
 * Fills an empty database: in a demo with synthetic people, else with the fleet and one administrator, whose password must be
 * given. A known one only gets the shifts that have come into sight.
 */
export async function seedIfEmpty(core: Core): Promise<void> {
  const { master, region, clock } = core;
  const parts = { master, region, now: clock.now(), stableId };
  await master.alone(async () => {
    await ((await master.isEmpty()) ? seed(core, parts) : planShifts(parts));
    await master.respellRiders();
  });
}

async function seed({ config, region }: Core, parts: Parameters<typeof planShifts>[0]): Promise<void> {
  const password = config.ADMIN_PASSWORD ?? (config.DEMO ? DEMO_PASSWORD : undefined);
  if (password === undefined)
    throw new Error("the database is empty: ADMIN_PASSWORD is needed, for the first administrator, admin");
  const [passwordHash, driverPinHash] = await Promise.all([
    hashSecret(password),
    hashSecret(config.DEMO ? DEMO_PIN : randomUUID()),
  ]);
  const staff = config.DEMO ? [["dispatcher", "dispatcher"] as const, FIRST] : [FIRST];
  await putRegion({
    ...parts,
    driverPinHash,
    staff: staff.map(([username, role]) => ({
      id: stableId(`${region.id} staff ${username}`),
      ...{ username, name: username, role, passwordHash },
    })),
    riders: config.DEMO ? demoRiders(region) : [],
  });
}
