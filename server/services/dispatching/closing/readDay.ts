import type { TripId } from "../../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../../../domain/facts/fact.ts";
import type { Run } from "../../../domain/runs/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { type OpenEnd, openEnds } from "../../../domain/troubles/openEnds.ts";
import type { Stores } from "../../../stores/index.ts";

/** What is done at stops, and later words about it. */
export const actKinds = [
  ...(["trip.departed", "trip.arrived", "trip.boarded", "trip.droppedOff", "trip.noShow"] as const),
  ...(["trip.neverRode", "stop.departed", "stop.arrived"] as const),
] as const satisfies readonly FactKind[];

/** A day as a closing looks at it, all of one moment. */
export interface DayToClose {
  runs: Run[];
  trips: TripRecord[];
  acts: StoredFact[];
  solved: StoredFact<"trip.solvedOtherwise">[];
  open: OpenEnd[];
}

export async function readDay(tx: Stores, day: ServiceDay): Promise<DayToClose> {
  const runs = await tx.fleet.listRunsOfDay(day);
  const trips = await tx.trips.listByDay(day);
  const facts = await tx.facts.listOfDay(day, [...actKinds, "trip.solvedOtherwise"]);
  const solved = facts.filter(isSolved);
  const known = new Set<TripId>(solved.flatMap(({ concerns }) => concerns.tripId ?? []));
  const acts = facts.filter((fact) => !isSolved(fact));
  return { runs, trips, acts, solved, open: openEnds({ runs, trips, solved: known }) };
}

const isSolved = (fact: StoredFact): fact is StoredFact<"trip.solvedOtherwise"> =>
  fact.kind === "trip.solvedOtherwise";
