import type { CategoryId, DriverId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import type { Locale, MobilityAid } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";

/** Who acts. Services take it first; policies decide with it. */
export type Actor =
  | { role: "rider"; id: RiderId }
  | { role: "driver"; id: DriverId }
  | { role: "dispatcher" | "administrator"; id: StaffId };

export interface Rider {
  id: RiderId;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  /** Person and chair together, kg; checked against the lift's limit. */
  chairWeightKg?: number | undefined;
  home?: Place | undefined;
  category: CategoryId;
  /** Last day of eligibility; undefined: no end known. */
  eligibleUntil?: ServiceDay | undefined;
  guardians: { name: string; phone: string }[];
  demo: boolean;
}
