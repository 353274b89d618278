import { type ServiceDay, serviceDay, serviceDayOf } from "../../../../shared/time/index.ts";
import { type ApplicationRecord, missingParts } from "../../../domain/people/application.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { workingDaysUntil } from "../../../domain/people/workingDays.ts";
import { AppError } from "../../../errors.ts";
import { canReachApplication } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { isReached, reachOf } from "../reachRider.ts";
import type { OpenedApplication } from "./applicationOffice.ts";

type Parts = Pick<PeopleNeeds, "clock" | "dayRules" | "termsOn">;

export const isSpecialDay =
  ({ termsOn }: Pick<PeopleNeeds, "termsOn">) =>
  (day: ServiceDay): boolean =>
    termsOn(day).special !== undefined;

export const isApplicationReached = (parts: Parts, actor: Actor, record: ApplicationRecord): boolean =>
  canReachApplication(actor, reachOf(parts, actor), record);

/** Throws application.unknown, also for one beyond the actor's scope. */
export async function getApplication(
  stores: Pick<Stores, "applications">,
  parts: Parts,
  { actor, id }: { actor: Actor; id: string },
): Promise<ApplicationRecord> {
  const record = await stores.applications.find(id);
  if (record === undefined || !isApplicationReached(parts, actor, record))
    throw new AppError("application.unknown");
  return record;
}

export const daysLeftOf = (parts: Parts, { state, due }: ApplicationRecord): number | undefined =>
  state === "open" ? workingDaysUntil(todayOf(parts), serviceDay(due), isSpecialDay(parts)) : undefined;

/** With what belongs beside it. */
export async function withSurroundings(
  stores: Stores,
  parts: Parts,
  { actor, id }: { actor: Actor; id: string },
): Promise<OpenedApplication> {
  const record = await getApplication(stores, parts, { actor, id });
  const { iin, papers, decided } = record;
  const today = todayOf(parts);
  const [rider] = await stores.riderRecords.listByIins([iin]);
  const same = await stores.applications.listOpenOf(iin);
  const others = same.filter((each) => each.id !== id && isApplicationReached(parts, actor, each));
  const staff = [...papers.map(({ seenBy }) => seenBy), ...(decided === undefined ? [] : [decided.by])];
  return {
    record,
    daysLeft: daysLeftOf(parts, record),
    missing:
      record.state === "open"
        ? missingParts(record, parts.termsOn(today).rules.applications.value, today)
        : [],
    known: rider && isReached(parts, actor, rider) ? { id: rider.id, name: rider.name } : undefined,
    others: others.map((each) => ({ id: each.id, number: each.number })),
    names: await stores.applications.namesOf([...new Set(staff)].filter((each) => each !== "")),
    decidedOn: decided && serviceDayOf(decided.at, parts.dayRules),
  };
}
