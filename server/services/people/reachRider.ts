import type { RiderId } from "../../../shared/ids/index.ts";
import { isOfficeRole, officeChangeRoles } from "../../../shared/roles/index.ts";
import type { FactKind } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import { periodOn, type RiderFileRecord, type RiderReach } from "../../domain/people/record.ts";
import { AppError } from "../../errors.ts";
import { canReachRider, riderReach } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { OpenedRider } from "./riderOffice.ts";

type Parts = Pick<PeopleNeeds, "clock" | "dayRules" | "termsOn">;

export const reachOf = (parts: Parts, actor: Actor): RiderReach =>
  riderReach(actor, parts.termsOn(todayOf(parts)).contracts);

export function isReached(
  parts: Parts,
  actor: Actor,
  record: Pick<RiderFileRecord, "districtId" | "eligibility">,
): boolean {
  const category = periodOn(record.eligibility, todayOf(parts))?.category;
  return canReachRider(reachOf(parts, actor), { districtId: record.districtId, category });
}

export function requireOffice(actor: Actor): void {
  if (!isOfficeRole(actor.role)) throw new AppError("session.forbidden");
}
export function requireOfficeChange(actor: Actor): void {
  if (!officeChangeRoles.some((role) => role === actor.role)) throw new AppError("session.forbidden");
}

/** Throws rider.unknown, also for a record beyond the actor's scope. */
export async function getRecord(
  stores: Pick<Stores, "riderRecords">,
  parts: Parts,
  { actor, riderId }: { actor: Actor; riderId: RiderId },
): Promise<RiderFileRecord> {
  const record = await stores.riderRecords.find(riderId);
  if (record === undefined || !isReached(parts, actor, record)) throw new AppError("rider.unknown");
  return record;
}

const TRIPS_AT_MOST = 20;
const HISTORY_AT_MOST = 50;
const told: readonly FactKind[] = [
  "rider.added",
  "rider.changed",
  "rider.needsChanged",
  "rider.conditionOpened",
  "rider.stateSet",
  "rider.restricted",
  "rider.restrictionEnded",
  "rider.dataGiven",
  "rider.merged",
  "rider.mergeUndone",
  "rider.toldApart",
  "application.granted",
];

/** The record with what belongs beside it, also of records that have gone into it. */
export async function withHistory(stores: Stores, record: RiderFileRecord): Promise<OpenedRider> {
  const facts = await stores.facts.listOfPerson(record.id);
  // That they were merged is told of both, and read once.
  for (const gone of await stores.riderMerges.listGone(record.id))
    facts.push(...(await stores.facts.listOfPerson(gone)).filter(({ kind }) => kind !== "rider.merged"));
  const history = facts
    .filter(({ kind }) => told.includes(kind))
    .sort((one, other) => one.id - other.id)
    .slice(-HISTORY_AT_MOST);
  const trips = await stores.trips.listByRider(record.id, TRIPS_AT_MOST);
  return { record, trips, history: history.reverse() };
}

/** Writes down one thing that happened to a record. */
export const noteRider = (
  stores: Stores,
  { clock }: Pick<PeopleNeeds, "clock">,
  about: {
    actor: Actor;
    riderId: RiderId;
    did:
      | {
          kind:
            | "rider.added"
            | "rider.opened"
            | "rider.conditionOpened"
            | "rider.restricted"
            | "rider.restrictionEnded";
          details: Record<never, never>;
        }
      | { kind: "rider.changed"; details: { fields: string[] } }
      | { kind: "rider.stateSet"; details: { cancelled: number } };
    note?: string;
  },
): Promise<void> =>
  recordFact(stores, {
    ...about.did,
    ...{ concerns: { riderId: about.riderId }, by: about.actor, at: clock.now() },
    texts: { note: about.note },
  });
