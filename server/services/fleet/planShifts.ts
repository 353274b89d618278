import type { DriverId, ShiftId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  endOfServiceDay,
  hours,
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  weekdayOf,
} from "../../../shared/time/index.ts";
import { isInForce } from "../../domain/fleet/terms.ts";
import { breachesOn, DAYS_AROUND, type WorkSpan } from "../../domain/fleet/workingTime.ts";
import type { DueStore, KnownWork, MasterStore, NewShift, PlacedTemplate } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { wakeWaiting } from "../records/roomFreed.ts";
import { wakePlanners } from "../records/watchDays.ts";
import type { FleetNeeds } from "./needs.ts";

interface Planning extends Pick<FleetNeeds, "termsOn" | "dayRules" | "stableId"> {
  master: Pick<MasterStore, "listShiftTemplates" | "listWork" | "putShifts">;
  due: Pick<DueStore, "put">;
  now: Instant;
}

/**
 * Shifts by the templates of the database that are in force on each day, from today to the end of the booking horizon and one
 * day more; none on a day without service, nor of a vehicle or driver whose papers have ended by then, nor where a driver would work more
 * than binding rules allow (`listLeftOut` says which). Known ones stay as they are. Due again when the next day begins, and within the hour, since somebody may have changed the templates.
 */
export async function planShifts({ master, due, termsOn, dayRules, now, stableId }: Planning): Promise<void> {
  const { timeZone } = dayRules;
  const today = serviceDayOf(now, dayRules);
  const last = lastPlanned(today, termsOn);
  const ahead: ServiceDay[] = [];
  for (let day = today; day <= last; day = nextServiceDay(day)) ahead.push(day);
  const templates = await master.listShiftTemplates();
  const served = ahead.filter((day) => termsOn(day).hours !== undefined);
  const wanted = served.flatMap((day) => shiftsOf(templates, day, { timeZone, stableId }));
  const known = await master.listWork(nextServiceDay(today, -DAYS_AROUND), nextServiceDay(last, DAYS_AROUND));
  const planned = withinWorkingTime(wanted, known, termsOn);
  for (const { day, hadOthers } of await master.putShifts(planned)) {
    await wakeWaiting(due, day, now);
    if (hadOthers) await wakePlanners(due, day, { now, today });
  }
  const tomorrow = endOfServiceDay(today, dayRules);
  const at = instant(Math.min(tomorrow, addSeconds(now, hours(1))));
  await due.put({ key: "planShifts", at, job: "planShifts", payload: {} });
}

/** Known ones stay; of the others those that break no binding rule of working time beside what their drivers drive already. */
function withinWorkingTime(
  wanted: readonly NewShift[],
  known: readonly KnownWork[],
  termsOn: CommonNeeds["termsOn"],
): NewShift[] {
  const ids = new Set(known.map(({ id }) => id));
  const work = new Map<DriverId, readonly WorkSpan[]>();
  for (const each of known) work.set(each.driverId, [...(work.get(each.driverId) ?? []), each]);
  return wanted.filter(({ id, serviceDay, driverId, starts, ends }) => {
    if (ids.has(id)) return true;
    const spans = [...(work.get(driverId) ?? []), { serviceDay, from: starts, until: ends }];
    const limits = termsOn(serviceDay).rules.workingTime.value;
    if (breachesOn(serviceDay, spans, limits).some(({ binds }) => binds)) return false;
    work.set(driverId, spans);
    return true;
  });
}

/** The last day for which shifts are planned: one more than trips can be asked for, once or by a standing order. */
export function lastPlanned(today: ServiceDay, termsOn: CommonNeeds["termsOn"]): ServiceDay {
  const { bookingHorizonDays, standingHorizonDays } = termsOn(today).rules;
  return nextServiceDay(today, Math.max(bookingHorizonDays.value, standingHorizonDays.value) + 1);
}

/** By it a day's shift of a template is known. */
export const shiftName = (
  day: ServiceDay,
  { vehicleId, starts }: Pick<PlacedTemplate, "vehicleId" | "starts">,
): string => `shift ${day} ${vehicleId} ${starts}`;

function shiftsOf(
  templates: readonly PlacedTemplate[],
  day: ServiceDay,
  { timeZone, stableId }: { timeZone: string } & Pick<Planning, "stableId">,
): NewShift[] {
  const weekday = weekdayOf(day);
  const at = (time: Parameters<typeof atLocalTime>[1]) => atLocalTime(day, time, timeZone);
  return templates
    .filter(({ fitUntil }) => fitUntil === undefined || day <= fitUntil)
    .filter((template) => isInForce(template, day) && template.weekdays.some((each) => each === weekday))
    .map((template) => ({
      id: stableId(shiftName(day, template)) as ShiftId,
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
