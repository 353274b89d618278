import { type DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { LeftOutShift } from "../../../shared/schemas/index.ts";
import { TimeOfDay } from "../../../shared/schemas/serviceRules.ts";
import { nextServiceDay, type ServiceDay, serviceDay, weekdayOf } from "../../../shared/time/index.ts";
import { isOutOn } from "../../domain/fleet/templates.ts";
import { breachesOn, DAYS_AROUND, type WorkSpan } from "../../domain/fleet/workingTime.ts";
import type { KnownShift, KnownTemplate } from "../../stores/roster.ts";
import type { FleetNeeds } from "./needs.ts";
import { shiftName } from "./planShifts.ts";
import { spanOf } from "./weighTemplate.ts";

interface Asked {
  /** Those whose shifts the templates have made. */
  days: readonly ServiceDay[];
  templates: readonly KnownTemplate[];
  /** Of these days. */
  shifts: readonly KnownShift[];
}
interface Wanted {
  day: ServiceDay;
  template: KnownTemplate;
  span: WorkSpan;
}

/**
 * What templates want on days and `planShifts` leaves out, since the driver would work more than a binding rule allows: which rule, and
 * what it would come to. Whatever else is not there (somebody removed it, or the vehicle or driver is out otherwise) is not named.
 */
export async function listLeftOut(deps: FleetNeeds, asked: Asked): Promise<LeftOutShift[]> {
  const work = new Map<DriverId, WorkSpan[]>();
  const left: LeftOutShift[] = [];
  for (const wanted of missing(deps, asked)) {
    const { day, template, span } = wanted;
    const { vehicleId, driverId, plate, driverName, from, until } = template;
    const id = ShiftId.parse(deps.stableId(shiftName(day, { vehicleId, starts: TimeOfDay.parse(from) })));
    if ((await deps.db.roster.findShift(id)) !== undefined) continue;
    const known = work.get(driverId) ?? (await workAround(deps, driverId, asked.days));
    work.set(driverId, known);
    const limits = deps.termsOn(day).rules.workingTime.value;
    const breach = breachesOn(day, [...known, span], limits).find(({ binds }) => binds);
    if (breach === undefined) continue; // nobody has planned it yet
    const { limit, is, most } = breach;
    left.push({ plate, from, until, limit, driverName, day, is, most });
  }
  return left;
}

/** Neither planned so, nor is its vehicle or driver out at the time. */
function missing({ region }: FleetNeeds, { days, templates, shifts }: Asked): Wanted[] {
  const wanted = days.flatMap((day) =>
    templates
      .filter((template) => isOutOn(template, { day, weekday: weekdayOf(day) }))
      .map((template) => ({ day, template, span: spanOf(template, day, region.timeZone) })),
  );
  const isOut = ({ template: { vehicleId, driverId }, span }: Wanted) =>
    shifts.some(
      (shift) =>
        (shift.vehicleId === vehicleId || shift.driverId === driverId) &&
        shift.from < span.until &&
        span.from < shift.until,
    );
  return wanted.filter((each) => !isOut(each));
}

async function workAround(
  { db }: FleetNeeds,
  driverId: DriverId,
  days: readonly ServiceDay[],
): Promise<WorkSpan[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = await db.roster.listOfDriver(
    driverId,
    nextServiceDay(first, -DAYS_AROUND),
    nextServiceDay(last, DAYS_AROUND),
  );
  return known.map(({ serviceDay: day, from, until }) => ({ serviceDay: serviceDay(day), from, until }));
}
