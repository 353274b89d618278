import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../facts/fact.ts";

/** Somebody on the road called for help at once, until a dispatcher says what was done. */
export interface Sos {
  id: string;
  from: "driver" | "rider";
  /** Missing where a rider's vehicle was not known. */
  shiftId?: ShiftId | undefined;
  /** Of a rider's call. */
  tripId?: TripId | undefined;
  since: Instant;
  ended?: { at: Instant; note?: string | undefined } | undefined;
}

/** The kinds of facts that it is folded from. */
export const sosKinds = ["sos.called", "sos.ended"] as const satisfies readonly FactKind[];

/** In the order in which they were called. */
export function sosOf(facts: readonly StoredFact[]): Sos[] {
  const all = new Map<string, Sos>();
  for (const fact of facts) {
    if (fact.kind === "sos.called") {
      const { sos: id, from } = fact.details;
      const { shiftId, tripId } = fact.concerns;
      if (!all.has(id)) all.set(id, { id, from, shiftId, tripId, since: fact.at });
    } else if (fact.kind === "sos.ended") {
      const sos = all.get(fact.details.sos);
      if (sos !== undefined) sos.ended ??= { at: fact.at, note: fact.texts?.note };
    }
  }
  return [...all.values()];
}

/** By whom it is called: one at a time is open. */
export const calledBy = (sos: Sos, by: { shiftId: ShiftId } | { tripId: TripId }): boolean =>
  "tripId" in by ? sos.tripId === by.tripId : sos.tripId === undefined && sos.shiftId === by.shiftId;

export const isOpenSos = ({ ended }: Sos): boolean => ended === undefined;
