import type { ShiftId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import { isInForce } from "../../domain/fleet/terms.ts";
import type { DueStore, MasterStore, NewShift, PlacedTemplate } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";

interface Planning extends Pick<Dependencies, "termsOn"> {
  master: Pick<MasterStore, "listShiftTemplates" | "putShifts">;
  due: Pick<DueStore, "put">;
  region: { readonly timeZone: string };
  now: Instant;
  /** Names things for good, so that planning twice adds nothing. */
  stableId(name: string): string;
}

/**
 * Shifts by the templates of the database that are in force on each day, from today to the end of the booking horizon and one
 * day more; none on a day without service. Known ones stay as they are. Due again when the next day begins, and within the hour,
 * since somebody may have changed the templates.
 */
export async function planShifts({ master, due, termsOn, region, now, stableId }: Planning): Promise<void> {
  const { timeZone } = region;
  const today = serviceDayOf(now, timeZone);
  const count = termsOn(today).rules.bookingHorizonDays.value + 1;
  const days = Array.from({ length: count + 1 }, (_, index) => nextServiceDay(today, timeZone, index));
  const templates = await master.listShiftTemplates();
  const served = days.filter((day) => termsOn(day).hours !== undefined);
  await master.putShifts(served.flatMap((day) => shiftsOf(templates, day, { timeZone, stableId })));
  const tomorrow = startOfServiceDay(nextServiceDay(today, timeZone), timeZone);
  const at = instant(Math.min(tomorrow, addSeconds(now, hours(1))));
  await due.put({ key: "planShifts", at, job: "planShifts", payload: {} });
}

function shiftsOf(
  templates: readonly PlacedTemplate[],
  day: ServiceDay,
  { timeZone, stableId }: { timeZone: string } & Pick<Planning, "stableId">,
): NewShift[] {
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const at = (time: Parameters<typeof atLocalTime>[1]) => atLocalTime(day, time, timeZone);
  return templates
    .filter((template) => isInForce(template, day) && template.weekdays.some((each) => each === weekday))
    .map((template) => ({
      id: stableId(`shift ${day} ${template.vehicleId} ${template.starts}`) as ShiftId,
      serviceDay: day,
      vehicleId: template.vehicleId,
      driverId: template.driverId,
      starts: at(template.starts),
      ends: at(template.ends),
      depot: template.depot,
      breaks: template.breaks.map(({ window, length }) => ({
        window: { from: at(window.from), until: at(window.until) },
        length,
      })),
    }));
}
