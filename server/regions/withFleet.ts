import type { RegionPack, RegionVehicle } from "./model.ts";

/**
 * The region with only so many of its vehicles, and their drivers and shifts: a town that can be played in seconds. Districts
 * keep their vehicles in the order of the pack, the last one that has any shares them out among its contracts as they are:
 * 8 of the city's 6, 10 and 10 are 2, 3 and 3.
 */
export function withFleet(pack: RegionPack, count: number | undefined): RegionPack {
  if (count === undefined || count >= pack.vehicles.length) return pack;
  const vehicles = pack.districts
    .map(({ id }) => pack.vehicles.filter((vehicle) => vehicle.districtId === id))
    .flatMap(spreadOverContracts)
    .slice(0, count);
  const has = new Set(vehicles.map(({ id }) => id));
  const shifts = pack.shifts.filter(({ vehicleId }) => has.has(vehicleId));
  const driving = new Set(shifts.map(({ driverId }) => driverId));
  return { ...pack, vehicles, shifts, drivers: pack.drivers.filter(({ id }) => driving.has(id)) };
}

/** Any first so many of them have each contract's share: the k-th of n stands at (k + 1/2) / n. */
function spreadOverContracts(vehicles: readonly RegionVehicle[]): RegionVehicle[] {
  return vehicles
    .map((vehicle) => {
      const own = vehicles.filter(({ contractId }) => contractId === vehicle.contractId);
      return { vehicle, place: (own.indexOf(vehicle) + 0.5) / own.length };
    })
    .sort((one, other) => one.place - other.place)
    .map(({ vehicle }) => vehicle);
}
