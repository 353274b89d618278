import type { TripId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours, type Instant, instant } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { openUntil } from "../../../domain/undo/deed.ts";
import type { KnownClosure } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { ClosureRecord, DrawnClosure } from "./closureUseCases.ts";

const FAR_AHEAD = hours(24 * 400);
const isClosed = (fact: StoredFact): fact is StoredFact<"road.closed"> => fact.kind === "road.closed";

/** Those that hold now or will. */
export async function listOpen({ db, clock, roadMap }: DispatchingNeeds): Promise<DrawnClosure[]> {
  const now = clock.now();
  const closures = await db.closures.listWithin({ from: now, until: addSeconds(now, FAR_AHEAD) });
  return closures.map((closure) => ({ ...closure, lines: roadMap.closedWith(closure.place) }));
}

/** Of today and later, the newest first. */
export async function readClosures(deps: DispatchingNeeds): Promise<ClosureRecord[]> {
  const facts = await deps.db.facts.listOfDaysFrom(todayOf(deps), ["road.closed"]);
  const open = await listOpen(deps);
  const said = facts.filter(isClosed).map(({ details }) => details.closure);
  const ids = new Set([...said, ...open.map(({ id }) => id)]);
  const records: ClosureRecord[] = [];
  for (const id of ids) {
    const record = await readClosure(deps, id);
    if (record !== undefined) records.push(record);
  }
  return records.sort((one, other) => other.fact.id - one.fact.id);
}

export async function readClosure(deps: DispatchingNeeds, id: string): Promise<ClosureRecord | undefined> {
  const closure = await deps.db.closures.find(id);
  const fact = closure && (await deps.db.facts.find(closure.factId));
  return closure && fact && isClosed(fact) ? toRecord(deps, closure, fact) : undefined;
}

async function toRecord(
  deps: DispatchingNeeds,
  closure: KnownClosure,
  fact: StoredFact<"road.closed">,
): Promise<ClosureRecord> {
  const { details } = fact;
  const moved = details.moved.map(({ trip }) => trip);
  const records = await deps.db.trips.listByIds([...moved, ...details.late]);
  const known = new Map(records.map((record) => [record.trip.id, record]));
  const inOrder = (ids: readonly TripId[]): TripRecord[] => ids.flatMap((tripId) => known.get(tripId) ?? []);
  const state = stateOf(closure, deps.clock.now());
  const undoUntil = openUntil(await deps.db.deeds.find(closure.id), deps.clock.now());
  const mayUndo = undoUntil !== undefined && (state === "planned" || state === "closed");
  return {
    closure: { ...closure, lines: deps.roadMap.closedWith(closure.place) },
    ...{ state, fact, ...(mayUndo && { undoUntil }) },
    ...{ moved: inOrder(moved), late: inOrder(details.late) },
  };
}

function stateOf({ from, until, endedAt, isUndone }: KnownClosure, now: Instant): ClosureRecord["state"] {
  if (isUndone) return "undone";
  const end = instant(Math.min(until ?? Number.POSITIVE_INFINITY, endedAt ?? Number.POSITIVE_INFINITY));
  if (end <= now) return "over";
  return from > now ? "planned" : "closed";
}
