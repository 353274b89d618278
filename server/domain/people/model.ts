import type {
  CategoryId,
  DistrictId,
  DriverId,
  OperatorId,
  PlaceId,
  RiderId,
  StaffId,
} from "../../../shared/ids/index.ts";
import type { StaffRole } from "../../../shared/roles/index.ts";
import type { Locale, MobilityAid, RiderNeeds } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";

/** Who acts. Services take it first; policies decide with it. */
export type Actor =
  | { role: "rider"; id: RiderId }
  | { role: "driver"; id: DriverId }
  | { role: StaffRole; id: StaffId; scope?: Scope | undefined };

/** What of the service is somebody's business; what is not named is not limited. */
export interface Scope {
  operators?: readonly OperatorId[] | undefined;
  districts?: readonly DistrictId[] | undefined;
  /** Of somebody from outside: their places, the people who have consented, and the last day of the account. */
  places?: readonly PlaceId[] | undefined;
  people?: readonly Consent[] | undefined;
  lastDay?: string | undefined;
}

/** Somebody's consent that their trips are seen, or asked for, by another; first and last day included. */
export interface Consent {
  riderId: RiderId;
  from: string;
  until?: string | undefined;
}

export interface Rider {
  id: RiderId;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  /** Person and chair together, kg; checked against the lift's limit. */
  chairWeightKg?: number | undefined;
  /** What they always need, as far as it is known; the weight stands beside it. */
  needs?: Omit<RiderNeeds, "chairWeightKg"> | undefined;
  home?: Place | undefined;
  category: CategoryId;
  /** Last day of eligibility; undefined: no end known. */
  eligibleUntil?: ServiceDay | undefined;
  guardians: { name: string; phone: string }[];
  demo: boolean;
  /** Has died or moved away: nobody signs in with this record. */
  hasLeft?: boolean | undefined;
  /** Nothing new is begun with the record, see `rider.restricted`. */
  isRestricted?: boolean | undefined;
}
