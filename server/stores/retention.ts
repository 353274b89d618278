import type { LatLng } from "../../shared/geo/index.ts";
import type { ShiftId } from "../../shared/ids/index.ts";
import type { RetentionKey } from "../../shared/schemas/serviceRules.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { FactKind } from "../domain/facts/fact.ts";
import type { DrivenDistance } from "../domain/runs/drivenDistance.ts";
import type { Fix } from "../domain/runs/plausiblePosition.ts";

/** How long what concerns people is kept, in days, as the rules of the day say. */
export type RetentionDays = Record<RetentionKey, number>;
/** What becomes thinner or goes, by what it is. */
export type RetentionCount =
  | "tracksThinned"
  | "tracks"
  | "oddTracks"
  | "listRows"
  | "codes"
  | "sessions"
  | "devices"
  | "notes"
  | "readReasons"
  | "applications"
  | "notices"
  | "channels"
  | "callNumbers"
  | "tripShares";

/** A run that was driven: where its vehicle was seen, and the places of its stops in their order. */
export interface DrivenRun {
  shiftId: ShiftId;
  /** All that are kept: its way is the `trackOf` them. */
  fixes: Fix[];
  way: LatLng[];
}

export interface RetentionStore {
  /**
   * Thins and takes away what has been kept for long enough: tracks and what was written by the service's time, codes, sessions and
   * devices by real time. `reads`: kinds
   * of facts whose words are reasons of readings. Tracks of runs that have not been measured yet stay whole. Answers how many rows.
   */
  apply(
    days: RetentionDays,
    now: { service: Instant; real: Instant; reads: readonly FactKind[] },
  ): Promise<Record<RetentionCount, number>>;
  /** Runs of days before this one that somebody began and nobody has measured. */
  listUnmeasured(before: ServiceDay, limit: number): Promise<ShiftId[]>;
  readDriven(id: ShiftId): Promise<DrivenRun>;
  putDistance(id: ShiftId, distance: DrivenDistance): Promise<void>;
}
