import { depotOf } from "./depotOf.ts";
import { planShifts } from "./planShifts.ts";
import type { Seeding } from "./seeding.ts";

/**
 * Puts in what the region pack says. Everything has its name for good and what is known stays, so a seeding that was cut
 * short is taken up again: the fleet, by which an empty database is known, comes last.
 */
export async function putRegion(seeding: Seeding): Promise<void> {
  const { master, region } = seeding;
  await master.putStaff(seeding.staff);
  await master.putRiders(seeding.riders);
  await master.putFleet({
    districts: region.districts,
    operators: region.operators,
    contracts: region.contracts,
    vehicles: region.vehicles.map((vehicle) => ({
      ...vehicle,
      layouts: [...vehicle.layouts],
      depot: depotOf(region, vehicle.depotId),
    })),
    drivers: region.drivers.map((driver) => ({ ...driver, pinHash: seeding.driverPinHash })),
  });
  await planShifts(seeding);
}
