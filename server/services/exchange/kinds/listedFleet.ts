import type { Stores } from "../../../stores/index.ts";
import { allOf, plainPlate } from "./fleetParts.ts";

/** Vehicles by plain plate, drivers by phone, those of the actor. */
export interface ListedFleet {
  vehicles: ReadonlyMap<string, { id: string; plate: string }>;
  drivers: ReadonlyMap<string, { id: string; phone: string }>;
  phoneOf: ReadonlyMap<string, string>;
}
export async function readFleet(stores: Stores, scope: Parameters<typeof allOf>[0]): Promise<ListedFleet> {
  const vehicles = new Map<string, { id: string; plate: string }>();
  for await (const piece of allOf(scope, async (q) => (await stores.roster.listVehicles(q)).vehicles))
    for (const each of piece) vehicles.set(plainPlate(each.plate), each);
  const drivers = new Map<string, { id: string; phone: string }>();
  for await (const piece of allOf(scope, async (q) => (await stores.roster.listDrivers(q)).drivers))
    for (const each of piece) drivers.set(each.phone, each);
  return { vehicles, drivers, phoneOf: new Map([...drivers.values()].map(({ id, phone }) => [id, phone])) };
}
