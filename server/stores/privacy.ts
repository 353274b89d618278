import type { RiderId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { ErasureBasis } from "../domain/facts/details.ts";
import type { FactBy, FactRole } from "../domain/facts/fact.ts";

/** What goes when somebody is erased, by what it is. */
export const erasedParts = [
  ...([
    "identity",
    "contacts",
    "entitlements",
    "standingOrders",
    "tripPlaces",
    "doorPoints",
    "notes",
  ] as const),
  ...(["listRows", "sessions", "devices", "codes", "keys", "notices", "channels"] as const),
] as const;
export type ErasedPart = (typeof erasedParts)[number];
/** How many values of each. */
export type ErasedCounts = Record<ErasedPart, number>;

/** That somebody was erased: ids and counts, so that it can be kept and done again anywhere. */
export interface Erasure {
  riderId: RiderId;
  at: Instant;
  by: FactBy;
  basis: ErasureBasis;
  /** How many values of each; another version of the program may have known other parts. */
  parts: Readonly<Record<string, number>>;
}

export interface RestrictedRider {
  riderId: RiderId;
  name: string;
  since: Instant;
  /** Who said so, and why, as far as that is still written. */
  by?: { role: FactRole; name?: string | undefined } | undefined;
  reason?: string | undefined;
}

/** By what somebody is known outside of their own row. */
export interface Identity {
  iin: string;
  phone: string;
}

export interface PrivacyStore {
  /** Undefined: there is nobody, or nobody any more. */
  findIdentity(id: RiderId): Promise<Identity | undefined>;
  setRestricted(id: RiderId, since: Instant | undefined): Promise<void>;
  listRestricted(limit: number): Promise<RestrictedRider[]>;
  /** How many lists that were read tell of somebody. */
  listsWith(id: RiderId): Promise<{ at: Instant; purpose: string; outcome: string }[]>;
  /** How much there is to erase. `account`: under which devices remember the person. */
  countPersonal(id: RiderId, account: string): Promise<ErasedCounts>;
  /**
   * Takes away everything personal, in the caller's transaction; the same again finds nothing. Trips stay without names, places and
   * words; who plans with one of them starts anew.
   */
  erase(id: RiderId, account: string, at: Instant): Promise<ErasedCounts>;
  /** The records that went into this one when they turned out to be the same person's. */
  listMergedInto(id: RiderId): Promise<RiderId[]>;
  /** One for each person; known ones stay as they are. */
  putErasure(erasure: Erasure): Promise<void>;
  findErasure(id: RiderId): Promise<Erasure | undefined>;
  /** The newest first. */
  listErasures(limit?: number): Promise<Erasure[]>;
}
