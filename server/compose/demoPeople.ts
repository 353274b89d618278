import { generateRiders } from "../regions/index.ts";
import type { RegionPack } from "../regions/model.ts";
import type { DemoLoginRow } from "../services/dependencies.ts";
import type { NewRider } from "../stores/index.ts";

const DEMO_SEED = 1;
export const DEMO_PIN = "2580";
export const DEMO_PASSWORD = "kyzylorda";

/** One of each role, to try the screens with. */
export function demoLogins(region: RegionPack): DemoLoginRow[] {
  const rider = generateRiders(region, DEMO_SEED)[0];
  const driver = region.drivers[0];
  return [
    { role: "rider", screen: "/", login: rider?.phone ?? "", secret: "", name: rider?.name ?? "" },
    {
      role: "driver",
      screen: "/driver",
      login: driver?.phone ?? "",
      secret: DEMO_PIN,
      name: driver?.name ?? "",
    },
    { role: "dispatcher", screen: "/dispatch", login: "dispatcher", secret: DEMO_PASSWORD, name: "Demo" },
  ];
}

export function demoRiders(region: RegionPack): NewRider[] {
  const legalBasis = new Map(region.categories.map((category) => [category.id, category.legalBasis]));
  return generateRiders(region, DEMO_SEED).map((rider) => ({
    ...rider,
    legalBasis: legalBasis.get(rider.category) ?? "",
    eligibleFrom: "2020-01-01",
  }));
}
