import type { TripId } from "../../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { openUntil } from "../../../domain/undo/deed.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { RescueRecord } from "./rescueUseCases.ts";

type RescuedFact = StoredFact<"run.rescued">;
const kinds = ["run.rescued", "run.rescueUndone"] as const;

const isRescued = (fact: StoredFact): fact is RescuedFact => fact.kind === "run.rescued";

/** What was accepted from that day on, the newest first. */
export async function readRescues(deps: DispatchingNeeds, from: ServiceDay): Promise<RescueRecord[]> {
  const facts = await deps.db.facts.listOfDaysFrom(from, kinds);
  const found: RescueRecord[] = [];
  for (const fact of facts.filter(isRescued).reverse()) {
    const record = await toRecord(deps, fact, facts);
    if (record !== undefined) found.push(record);
  }
  return found;
}

/** By its id, which is that of its withdrawal. */
export async function readRescue(deps: DispatchingNeeds, id: string): Promise<RescueRecord | undefined> {
  const [first] = await deps.db.withdrawals.listShifts(id);
  if (first === undefined) return undefined;
  const facts = await deps.db.facts.listOfDaysFrom(first.serviceDay, kinds);
  const fact = facts.filter(isRescued).find(({ details }) => details.rescue === id);
  return fact && toRecord(deps, fact, facts);
}

async function toRecord(
  { db, clock }: DispatchingNeeds,
  fact: RescuedFact,
  facts: readonly StoredFact[],
): Promise<RescueRecord | undefined> {
  const { details, concerns, at } = fact;
  const shift = concerns.shiftId && (await db.fleet.findShift(concerns.shiftId));
  if (!shift) return undefined;
  const moved = [...details.onward.map((each) => each.by), ...details.moved.map(({ trip }) => trip)];
  const records = await db.trips.listByIds([...moved, ...details.left]);
  const known = new Map(records.map((record) => [record.trip.id, record]));
  const inOrder = (ids: readonly TripId[]): TripRecord[] => ids.flatMap((id) => known.get(id) ?? []);
  const isUndone = facts.some(
    (each) => each.kind === "run.rescueUndone" && each.details.rescue === details.rescue,
  );
  const undoUntil = openUntil(await db.deeds.find(details.rescue), clock.now());
  return {
    ...{ id: details.rescue, cause: details.cause, shift, at, isUndone, fact },
    by: shift.withdrawals?.find(({ id }) => id === details.rescue)?.by,
    ...(undoUntil !== undefined && { undoUntil }),
    ...{ moved: inOrder(moved), left: inOrder(details.left) },
  };
}
