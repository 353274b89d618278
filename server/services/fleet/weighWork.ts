import type { DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { WorkingBreach } from "../../../shared/schemas/index.ts";
import { nextServiceDay, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import { type Breach, breachesOn, DAYS_AROUND, type WorkSpan } from "../../domain/fleet/workingTime.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { FleetNeeds } from "./needs.ts";

export interface NewWork {
  driver: { id: DriverId; name: string };
  /** What is to be otherwise: these shifts are no longer, or are among the added ones. */
  without: ReadonlySet<ShiftId>;
  added: readonly WorkSpan[];
}

/** Of which rules of working time somebody is to be warned when a driver's shifts become these; throws where one binds. */
export async function weighWork(
  tx: Pick<Stores, "roster">,
  { driver, without, added }: NewWork,
  { termsOn }: Pick<FleetNeeds, "termsOn">,
): Promise<WorkingBreach[]> {
  const days = added.map((each) => each.serviceDay).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = await tx.roster.listOfDriver(
    driver.id,
    nextServiceDay(first, -DAYS_AROUND),
    nextServiceDay(last, DAYS_AROUND),
  );
  const kept = known
    .filter(({ id }) => !without.has(id))
    .map(({ serviceDay: day, from, until }) => ({ serviceDay: serviceDay(day), from, until }));
  return warnOf(driver.name, breachesAmong([...kept, ...added], days, termsOn));
}

/** Each day by the rules of its own. */
export const breachesAmong = (
  spans: readonly WorkSpan[],
  days: readonly ServiceDay[],
  termsOn: FleetNeeds["termsOn"],
): Breach[] =>
  [...new Set(days)].flatMap((day) => breachesOn(day, spans, termsOn(day).rules.workingTime.value));

/** The words of what does not bind, once a rule; throws what does. */
export function warnOf(driverName: string, breaches: readonly Breach[]): WorkingBreach[] {
  const binding = breaches.find(({ binds }) => binds);
  if (binding !== undefined) {
    const { limit, day, is, most } = binding;
    throw new AppError(`shift.${limit}`, { values: { driver: driverName, day, is, most } });
  }
  const first = new Map(breaches.toReversed().map((breach) => [breach.limit, breach]));
  return [...first.values()].map(({ binds: _, ...breach }) => ({ driverName, ...breach }));
}
