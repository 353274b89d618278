import type { ShiftId } from "../../../shared/ids/index.ts";
import type { ShiftPlan, TemplatePlan, WorkingBreach } from "../../../shared/schemas/index.ts";
import { TimeOfDay } from "../../../shared/schemas/serviceRules.ts";
import {
  atLocalTime,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDay,
  weekdayOf,
} from "../../../shared/time/index.ts";
import { isOutOn } from "../../domain/fleet/templates.ts";
import type { WorkSpan } from "../../domain/fleet/workingTime.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { breachesAmong, warnOf, weighWork } from "./weighWork.ts";

/** Two weeks show every combination of weekdays; so many more say how many days in a row follow. */
const [DAYS_SHOWN, DAYS_LOOKED] = [14, 45];

interface Weighed {
  id: string;
  plan: TemplatePlan;
  /** Planned shifts that follow it. */
  changes: readonly { id: ShiftId; plan: ShiftPlan }[];
}

/**
 * Which rules of working time a template breaks by itself and with the driver's others, and on the days that follow it with what was set
 * for single days. Throws where one binds.
 */
export async function weighTemplate(
  tx: Pick<Stores, "roster">,
  { id, plan, changes }: Weighed,
  deps: FleetNeeds,
): Promise<WorkingBreach[]> {
  const driver = await tx.roster.findDriver(plan.driverId);
  if (driver === undefined) throw new AppError("driver.unknown");
  const { timeZone } = deps.region;
  const first = serviceDay([plan.validFrom ?? "", todayOf(deps)].sort().at(-1) ?? "");
  const days = Array.from({ length: DAYS_LOOKED }, (_, count) => nextServiceDay(first, count));
  const others = (await tx.roster.listTemplates({})).filter(
    (each) => each.driverId === plan.driverId && each.id !== id,
  );
  const spans = [plan, ...others].flatMap((each) => spansOf(each, days, timeZone));
  const own = days.slice(0, DAYS_SHOWN).filter((day) => isOutOn(plan, { day, weekday: weekdayOf(day) }));
  const always = warnOf(driver.name, breachesAmong(spans, own, deps.termsOn));
  const added = changes.flatMap(({ plan: each }) =>
    each.kind === "set" ? [spanOf(each, serviceDay(each.serviceDay), timeZone)] : [],
  );
  const without = new Set(changes.map((each) => each.id));
  const planned = await weighWork(tx, { driver, without, added }, deps);
  const told = new Set(always.map(({ limit }) => limit));
  return [...always, ...planned.filter(({ limit }) => !told.has(limit))];
}

type Times = Pick<TemplatePlan, "from" | "until">;

const spansOf = (
  plan: Parameters<typeof isOutOn>[0] & Times,
  days: readonly ServiceDay[],
  timeZone: string,
) =>
  days
    .filter((day) => isOutOn(plan, { day, weekday: weekdayOf(day) }))
    .map((day) => spanOf(plan, day, timeZone));

/** The times that a form gives, as instants of a day. */
export function spanOf({ from, until }: Times, day: ServiceDay, timeZone: string): WorkSpan {
  const at = (time: string) => atLocalTime(day, seconds(TimeOfDay.parse(time)), timeZone);
  return { serviceDay: day, from: at(from), until: at(until) };
}
