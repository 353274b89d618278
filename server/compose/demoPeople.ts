import type { StaffRole } from "../../shared/roles/index.ts";
import type { GeneratedRider, Region, RegionPack } from "../regions/index.ts";
import type { DemoLoginRow } from "../services/demo/needs.ts";
import type { NewRider } from "../stores/index.ts";

const DEMO_SEED = 1;
export const DEMO_PIN = "2580";
export const DEMO_PASSWORD = "kyzylorda";

/** Who tries the office out. */
export const officeStaff = [
  ["admin", "administrator"],
  ["chief", "chief"],
  ["manager", "manager"],
  ["auditor", "auditor"],
] as const satisfies readonly (readonly [string, StaffRole])[];

interface Peopled {
  region: RegionPack;
  people: Region["people"] | undefined;
}

function inventRiders({ region, people }: Peopled): GeneratedRider[] {
  if (people === undefined) throw new Error(`the region ${region.id} has no synthetic people for a demo`);
  return people.generateRiders(region, DEMO_SEED);
}

/** One of each role, to try the screens with. */
export function demoLogins(peopled: Peopled): DemoLoginRow[] {
  const rider = inventRiders(peopled)[0];
  const driver = peopled.region.drivers[0];
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
    ...officeStaff.map(([login, role]) => ({
      ...{ role, login, screen: "/office", secret: DEMO_PASSWORD, name: "Demo" },
    })),
  ];
}

export function demoRiders(peopled: Peopled): NewRider[] {
  const legalBasis = new Map(peopled.region.categories.map((category) => [category.id, category.legalBasis]));
  return inventRiders(peopled).map((rider) => ({
    ...rider,
    legalBasis: legalBasis.get(rider.category) ?? "",
    eligibleFrom: "2020-01-01",
  }));
}
