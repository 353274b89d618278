import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StoredFact } from "../facts/fact.ts";
import type { Run } from "../runs/model.ts";
import type { TripRecord } from "../trips/model.ts";
import { type BrokenInvariant, nameOfBroken } from "./brokenInvariants.ts";
import type { Remedy, Trouble, Waiting } from "./listTroubles.ts";

/** What is broken now, with the fact that says so. */
export interface OpenBreach extends BrokenInvariant {
  since: Instant;
  concerns: StoredFact["concerns"];
}
export const invariantKinds = ["invariant.broken", "invariant.mended"] as const;

/** From the facts of these kinds, in the order of writing; by name. */
export function openBreaches(facts: readonly StoredFact[]): Map<string, OpenBreach> {
  const open = new Map<string, OpenBreach>();
  for (const { kind, details, concerns, at } of facts) {
    if (kind !== "invariant.broken" && kind !== "invariant.mended") continue;
    const broken = { code: details.code, tripId: concerns.tripId, shiftId: concerns.shiftId };
    const name = nameOfBroken(broken);
    if (kind === "invariant.broken") open.set(name, { ...broken, since: at, concerns });
    else open.delete(name);
  }
  return open;
}

/** Each names its person, where it is about one, and the run. */
export const invariantTroubles = (
  open: Iterable<OpenBreach>,
  { runs, trips }: { runs: readonly Run[]; trips: readonly TripRecord[] },
): Trouble[] =>
  [...open].map((breach): Trouble => {
    const record = trips.find(({ trip }) => trip.id === breach.tripId);
    const shiftId = breach.shiftId ?? record?.placement?.shiftId;
    const waiting: Waiting[] = record === undefined ? [] : [{ ...record, tripId: record.trip.id }];
    const remedies: Remedy[] = [
      ...(record === undefined ? [] : (["callRider"] as const)),
      ...(record !== undefined && isMovable(record.trip) ? (["moveTrip"] as const) : []),
      "callDriver",
    ];
    return {
      ...{ id: `invariant ${nameOfBroken(breach)}`, kind: "invariantBroken", since: breach.since },
      ...{ runs: runs.filter(({ shift }) => shift.id === shiftId), waiting, unplaced: [], remedies },
      broken: breach.code,
    };
  });
