import type { RiderId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../domain/facts/fact.ts";

/** Which facts; what is not named is not limited. */
export interface AuditFilter {
  /** Whom it concerns: a rider, a driver or one of the staff. */
  person?: string | undefined;
  /** Who did it. */
  actor?: string | undefined;
  kinds?: readonly FactKind[] | undefined;
  tripId?: string | undefined;
  vehicleId?: string | undefined;
  /** By the service's clock; `until` is not in it. */
  from?: Instant | undefined;
  until?: Instant | undefined;
}

export interface FoundPerson {
  id: string;
  role: "rider" | "driver" | "staff";
  name: string;
}

/** A rider whom some facts concern. */
export interface ConcernedPerson {
  riderId: RiderId;
  /** Of somebody whose record is gone there is none. */
  name?: string | undefined;
  phone?: string | undefined;
  facts: number;
  first: Instant;
  last: Instant;
  kinds: string[];
}

/** How far the facts are sealed, and what the last check of the seals found. */
export interface SealBook {
  seals: number;
  sealedUntil?: Instant | undefined;
  check?:
    | {
        at: Instant;
        seals: number;
        /** The first seal that does not fit, and when its facts were written. */
        broken?: { no: number; from: Instant; until: Instant } | undefined;
      }
    | undefined;
}

/** The facts as who watches over them reads them. */
export interface AuditStore {
  /** The newest first, before the one with this id. */
  list(filter: AuditFilter, page: { before?: number | undefined; limit: number }): Promise<StoredFact[]>;
  /** At most `most` are counted. */
  count(filter: AuditFilter, most: number): Promise<number>;
  /** Riders whom the facts concern, by name. */
  listConcerned(filter: AuditFilter): Promise<ConcernedPerson[]>;
  /** By name; riders by any writing of it or by phone. */
  searchPeople(text: string, limit: number): Promise<FoundPerson[]>;
  /** What people and vehicles are called; those that are gone are missing. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Seals what was written until the call before; in a transaction. Answers how many facts. */
  seal(): Promise<number>;
  /** Computes every seal anew and writes down what it found; answers whether a broken one is news. */
  check(): Promise<{ book: SealBook; isNews: boolean }>;
  readBook(): Promise<SealBook>;
}
