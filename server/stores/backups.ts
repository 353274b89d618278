import type { ErrorCode } from "../../shared/errors/index.ts";
import type { TripId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { TripPromise } from "../domain/trips/model.ts";
import type { PromiseEntry } from "../domain/trips/promiseLedger.ts";

export interface KeptBackup {
  id: string;
  /** A server's files with its log from there on, or one moment alone. */
  way: "folder" | "dump";
  /** Real time; so are all here. */
  startedAt: Instant;
  until: Instant;
  /** As they lie where it is kept. */
  bytes: number;
}
export interface Rehearsal {
  beganAt: Instant;
  endedAt: Instant;
  backupId?: string | undefined;
  restoredUntil?: Instant | undefined;
  trips?: number | undefined;
  facts?: number | undefined;
  /** undefined: it went well. */
  fault?: { code: ErrorCode; values: Record<string, string | number> } | undefined;
}
/** How far the log is kept beside the last backup. */
export interface LogKeeping {
  isOn: boolean;
  keptAt?: Instant | undefined;
  /** Since when it fails, if its last try did. */
  failingSince?: Instant | undefined;
}

/** One ledger, and what the database makes of it. */
export interface StoredLedger {
  tripId: TripId;
  entries: PromiseEntry[];
  present: TripPromise | undefined;
}
export interface LastSeal {
  no: number;
  lastFact: number;
  hash: string;
}

export interface BackupStore {
  addBackup(backup: KeptBackup): Promise<void>;
  addRehearsal(rehearsal: Rehearsal): Promise<void>;
  findLastBackup(): Promise<KeptBackup | undefined>;
  findLastRehearsal(): Promise<Rehearsal | undefined>;
  readLogKeeping(): Promise<LogKeeping>;
  /** The seal over the newest facts, and with it over all before. */
  findLastSeal(): Promise<LastSeal | undefined>;
  findSeal(no: number): Promise<LastSeal | undefined>;
  /** Trips that were asked for up to that fact: how many there are, and what all of them come to. */
  digestTrips(lastFact: number): Promise<{ count: number; digest: string }>;
  countRecord(): Promise<{ trips: number; facts: number; withoutTrip: number }>;
  /** By trip, from the one after. */
  listLedgers(after: TripId | undefined, limit: number): Promise<StoredLedger[]>;
}
