import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KeptBackup, LogKeeping, Rehearsal } from "../../stores/index.ts";
import type { Health } from "../records/watchHealth.ts";

/** Real time throughout. */
export interface BackupBook {
  now: Instant;
  lastBackup: KeptBackup | undefined;
  lastRehearsal: Rehearsal | undefined;
  log: LogKeeping;
}

/** What comes by itself, and who watches it. */
export interface UpkeepUseCases {
  /** Hands the jobs of everything that is due to the outbox; answers how many. May run at any time, twice and side by side. */
  drainDue(): Promise<number>;
  /** Ends the trip as missed if nobody served it and nobody will any more; may run at any time and twice. */
  missOverdueTrip(tripId: TripId): Promise<"missed" | "later" | "nothingToDo">;
  /** What had been kept for long enough goes, and how far runs went is counted; answers how many rows of each kind. May run at any time and twice. */
  applyRetention(): Promise<Record<string, number>>;
  /** Reckons from the service's own days how long things take, and when to do so next; answers of how many subjects of each kind. May run at any time and twice. */
  learnTimes(): Promise<Record<string, number>>;
  /** For administrators; that somebody opens a page of it is written down, not each part that the page asks for. */
  openQueueBoard(actor: Actor, what: "page" | "part"): Promise<void>;
  /** For administrators: the last backup, the last rehearsal, how far the log is kept. */
  readBackups(actor: Actor): Promise<BackupBook>;
  /** For administrators and chiefs: how the installation itself is. */
  readHealth(actor: Actor): Promise<Health>;
  /** Looks how it is and writes down since when; may run at any time, twice and side by side. */
  watchHealth(): Promise<void>;
  /** Lets go what a dispatcher has fixed, once its time is over; may run at any time and twice. */
  expireLock(lockId: string): Promise<"expired" | "later" | "nothingToDo">;
  /** A closed road whose time is over is open again; may run at any time and twice. */
  endClosure(closureId: string): Promise<"ended" | "later" | "nothingToDo">;
  /** So is weather that a dispatcher has named. */
  endWeather(weatherId: string): Promise<"ended" | "later" | "nothingToDo">;
}
