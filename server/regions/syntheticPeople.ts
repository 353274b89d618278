import type { ContractId, DistrictId, PlaceId, RiderId } from "../../shared/ids/index.ts";
import type { Assistance, MobilityAid, Purpose } from "../../shared/schemas/index.ts";
import type { Instant, Seconds, Weekday } from "../../shared/time/index.ts";
import type { Rider } from "../domain/people/model.ts";
import type { Place } from "../domain/place.ts";

/** A person who does not exist, with what is needed to invent their days. */
export interface GeneratedRider extends Rider {
  readonly home: Place;
  readonly sex: "male" | "female";
  /** Of the synthetic range (born 15.01.2099), unique. */
  readonly iin: string;
  readonly districtId: DistrictId;
  readonly settlementId: PlaceId;
  /** The contract whose vehicles serve this category in this district. */
  readonly contractId: ContractId;
  /** Lives within `reach` of a depot of that contract. */
  readonly withinReach: boolean;
  readonly assistance: Assistance;
  readonly demo: true;
  /** What repeats week by week; undefined: only now and then. */
  readonly habit?: Habit | undefined;
}

/** The same outing on the same weekdays. */
export interface Habit {
  readonly purpose: Purpose;
  readonly placeId: PlaceId;
  readonly weekdays: readonly Weekday[];
  /** Has to be there by. */
  readonly from: Seconds;
  /** May leave from. */
  readonly until: Seconds;
}

/** A trip that somebody will ask for. */
export interface TripWish {
  /** Names the wish: the same on every run with the same seed. */
  readonly key: string;
  readonly riderId: RiderId;
  readonly phone: string;
  readonly pickup: Place;
  readonly dropoff: Place;
  readonly requested: { readonly kind: "leaveAt" | "arriveBy"; readonly at: Instant };
  readonly companions: number;
  readonly aid: MobilityAid;
  readonly assistance: Assistance;
  readonly purpose: Purpose;
  /** When they will ask: on the day before or, at times, on the day itself. */
  readonly bookedAt: Instant;
}

/** What a day is made of, in one-way trips. */
export interface DayMix {
  readonly trips: number;
  /** To and from dialysis. */
  readonly dialysis: number;
  /** To and from work and study, at most. */
  readonly daily: number;
  /** By people in wheelchairs, power wheelchairs among them. */
  readonly wheelchairs: number;
  /** Asked for on the day itself; all others on the day before. */
  readonly sameDay: number;
}
