import type { RiderId } from "../../../shared/ids/index.ts";
import type { Ending } from "../../../shared/needs/riderRecords.ts";
import type { RiderDraft, SetRiderState } from "../../../shared/schemas/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { EligibilityCategory } from "../../domain/fleet/terms.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { RiderLineRecord } from "../../stores/riderRecords.ts";

/** A record as it is opened: with the last trips and what was done to it, newest first. */
export interface OpenedRider {
  record: RiderFileRecord;
  trips: TripRecord[];
  history: StoredFact[];
}
export interface RiderLinesAsked {
  text?: string | undefined;
  ending?: Ending | undefined;
  offset: number;
  limit: number;
}

/** Riders as the office keeps them. Whoever is beyond somebody's scope is nobody: rider.unknown. */
export interface RiderOffice {
  /** In force today. */
  listCategories(actor: Actor): Promise<readonly EligibilityCategory[]>;
  listRiders(
    actor: Actor,
    asked: RiderLinesAsked,
  ): Promise<{ riders: RiderLineRecord[]; total: number; endings: Record<Ending, number> }>;
  /** Is written down. */
  openRider(actor: Actor, riderId: RiderId): Promise<OpenedRider>;
  /** The same again changes nothing. */
  addRider(actor: Actor, draft: RiderDraft & { riderId: RiderId }): Promise<OpenedRider>;
  /** Throws rider.stale when the record is another than the one of `version`, and would become another than it is. */
  changeRider(actor: Actor, riderId: RiderId, draft: RiderDraft & { version: number }): Promise<OpenedRider>;
  /** What is the matter with somebody, by the number of the period; who asked, and why, is written down. */
  openCondition(
    actor: Actor,
    riderId: RiderId,
    reason: string,
  ): Promise<{ period: number; condition: string }[]>;
  /** Calls off the trips of that time, whoever is not aboard yet. */
  setRiderState(
    actor: Actor,
    riderId: RiderId,
    asked: SetRiderState,
  ): Promise<OpenedRider & { cancelled: number }>;
}
export type { RiderLineRecord } from "../../stores/riderRecords.ts";
