import type { CategoryId, DistrictId, RiderId } from "../../shared/ids/index.ts";
import type { Ending } from "../../shared/needs/riderRecords.ts";
import type { MobilityAid } from "../../shared/schemas/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { RiderFileRecord, RiderReach, Standing } from "../domain/people/record.ts";

export interface RidersWanted {
  text?: string | undefined;
  ending?: Ending | undefined;
  reach: RiderReach;
  today: ServiceDay;
}
/** One of many. */
export interface RiderLineRecord {
  id: RiderId;
  name: string;
  phone: string;
  aid: MobilityAid;
  category?: CategoryId | undefined;
  districtId?: DistrictId | undefined;
  home?: string | undefined;
  /** Last day of the last period; undefined: no end is known, or there is none. */
  eligibleUntil?: string | undefined;
  standing: Standing;
}

/** What belongs to one person alone. */
export interface RiderHolder {
  id: RiderId;
  iin: string;
  phone: string;
}

/** Records of riders as the office keeps them. */
export interface RiderRecordStore {
  find(id: RiderId): Promise<RiderFileRecord | undefined>;
  listByIds(ids: readonly RiderId[]): Promise<RiderFileRecord[]>;
  listByIins(iins: readonly string[]): Promise<RiderFileRecord[]>;
  /** In the order of IINs, in pieces. */
  listAfter(iin: string, limit: number): Promise<RiderFileRecord[]>;
  /** Whoever else changes these riders waits until the transaction ends. */
  lockByIins(iins: readonly string[]): Promise<void>;
  lockByIds(ids: readonly RiderId[]): Promise<void>;
  /** Who has one of these numbers. */
  listHolders(of: { iins: readonly string[]; phones: readonly string[] }): Promise<RiderHolder[]>;
  /** By name, or as the search has them; how many there are in all. */
  list(
    wanted: RidersWanted,
    page: { offset: number; limit: number },
  ): Promise<{ riders: RiderLineRecord[]; total: number }>;
  /** Of all who are served and within reach. */
  countEndings(wanted: Pick<RidersWanted, "reach" | "today">): Promise<Record<Ending, number>>;
  /** false: one of their numbers was given to somebody else this very moment, and the transaction must end with nothing written. */
  create(records: readonly RiderFileRecord[]): Promise<boolean>;
  /** Each as a whole; their versions grow by one. The caller has locked them. */
  replace(records: readonly RiderFileRecord[]): Promise<void>;
  /** Takes out those who have no trip; answers with whom it took out. */
  removeUnused(ids: readonly RiderId[]): Promise<RiderId[]>;
  setStanding(id: RiderId, standing: Standing): Promise<void>;
}
