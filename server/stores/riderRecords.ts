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

/** Records of riders as the office keeps them. */
export interface RiderRecordStore {
  find(id: RiderId): Promise<RiderFileRecord | undefined>;
  findIdBy(of: { iin: string } | { phone: string }): Promise<RiderId | undefined>;
  /** By name, or as the search has them; how many there are in all. */
  list(
    wanted: RidersWanted,
    page: { offset: number; limit: number },
  ): Promise<{ riders: RiderLineRecord[]; total: number }>;
  /** Of all who are served and within reach. */
  countEndings(wanted: Pick<RidersWanted, "reach" | "today">): Promise<Record<Ending, number>>;
  create(record: RiderFileRecord): Promise<void>;
  /** As a whole; the version grows by one. The caller has locked the rider. */
  replace(record: RiderFileRecord): Promise<void>;
  setStanding(id: RiderId, standing: Standing): Promise<void>;
}
