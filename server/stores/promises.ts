import type { TripId } from "../../shared/ids/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { PromiseEntry } from "../domain/trips/promiseLedger.ts";

/** The ledgers of promises: entries are only added. */
export interface PromiseStore {
  /**
   * The trip's `no`th entry (from 1), which belongs to a fact of its kind about the same trip. Refused where it cannot follow
   * what stands before it, and when somebody else has entered a `no`th one meanwhile.
   */
  add(entry: PromiseEntry, belongs: { tripId: TripId; no: number; factId: number }): Promise<void>;
  /** In their order, up to the one that belongs to the fact; none if it belongs to none. */
  listEntriesUntil(factId: number): Promise<PromiseEntry[]>;
  /** In their order. */
  listEntries(tripId: TripId): Promise<PromiseEntry[]>;
  /** In their order; a trip without entries is missing. */
  listLedgers(tripIds: readonly TripId[]): Promise<ReadonlyMap<TripId, PromiseEntry[]>>;
  countPromises(day: ServiceDay): Promise<PromiseCounts>;
  /** The same of all days from one to another, of trips that were asked for less than a day before their time. */
  countShortNotice(from: ServiceDay, until: ServiceDay): Promise<PromiseCounts>;
}

/** Trips of a service day by what became of their promises. */
export interface PromiseCounts {
  /** That were told one at any time. */
  given: number;
  /** As they were told, or changed with consent: no breaking in between. */
  kept: number;
  missed: number;
  /** At any time, whatever came of the bounds that held instead. */
  broken: number;
}
