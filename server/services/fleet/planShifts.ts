import type { ShiftId } from "../../../shared/ids/index.ts";
import { atLocalTime, nextServiceDay, type ServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import type { RegionPack } from "../../regions/model.ts";
import type { NewShift } from "../../stores/index.ts";
import { depotOf } from "./depotOf.ts";
import type { Seeding } from "./seeding.ts";

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
