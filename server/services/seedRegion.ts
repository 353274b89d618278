import type { ShiftId } from "../../shared/ids/index.ts";
import {
  atLocalTime,
  type Instant,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
} from "../../shared/time/index.ts";
import type { Place } from "../domain/trips/model.ts";
import type { Depot, RegionPack } from "../regions/model.ts";
import type { MasterStore, NewRider, NewShift, NewStaff } from "../stores/index.ts";

export interface Seeding {
  master: MasterStore;
  region: RegionPack;
  now: Instant;
  /** One hash for all drivers of a demo; in production each driver gets a PIN of their own later. */
  driverPinHash: string;
  staff: readonly NewStaff[];
  riders: readonly NewRider[];
  /** Names things for good, so that seeding twice adds nothing. */
  stableId(name: string): string;
}

/**
 * Puts in what the region pack says. Everything has its name for good and what is known stays, so a seeding that was cut
 * short is taken up again: the fleet, by which an empty database is known, comes last.
 */
export async function seedRegion(seeding: Seeding): Promise<void> {
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

/** Shifts by the pack's template, from the day before to the end of the booking horizon; known ones stay as they are. */
export async function planShifts({
  master,
  region,
  now,
  stableId,
}: Pick<Seeding, "master" | "region" | "now" | "stableId">): Promise<void> {
  const today = serviceDayOf(now, region.timeZone);
  const count = region.rules.bookingHorizonDays.value + 1;
  const days = Array.from({ length: count + 1 }, (_, index) => nextServiceDay(today, region.timeZone, index));
  await master.putShifts(days.flatMap((day) => shiftsOf(region, day, stableId)));
}

function shiftsOf(region: RegionPack, day: ServiceDay, stableId: (name: string) => string): NewShift[] {
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const at = (time: Parameters<typeof atLocalTime>[1]) => atLocalTime(day, time, region.timeZone);
  return region.shifts
    .filter((template) => template.weekdays.some((each) => each === weekday))
    .map((template) => {
      const vehicle = region.vehicles.find((each) => each.id === template.vehicleId);
      return {
        id: stableId(`shift ${day} ${template.vehicleId} ${template.starts}`) as ShiftId,
        serviceDay: day,
        vehicleId: template.vehicleId,
        driverId: template.driverId,
        starts: at(template.starts),
        ends: at(template.ends),
        depot: depotOf(region, vehicle?.depotId ?? ""),
        breaks: template.breaks.map(({ window, length }) => ({
          window: { from: at(window.from), until: at(window.until) },
          length,
        })),
      };
    });
}

function depotOf(region: RegionPack, id: string): Place {
  const depot: Depot | undefined = region.depots.find((each) => each.id === id);
  if (depot === undefined) throw new RangeError(`the region pack has no depot ${id}`);
  return { point: depot.point, label: depot.label.kk };
}
