import type { LatLng } from "../../shared/geo/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { Clock, DayRules, Instant, Seconds, ServiceDay } from "../../shared/time/index.ts";
import type { EntranceOf } from "../domain/entrance.ts";
import type { DoubtRules } from "../domain/runs/doubt.ts";

/** What a region decides of what is shown. */
interface RegionalViews {
  /** How long a vehicle waits before a no-show may be reported, on a service day. */
  freeWaiting(day: ServiceDay): Seconds;
  /** How long before their beginning stops stay as they are planned, on a service day. */
  frozenAhead(day: ServiceDay): Seconds;
  /** When runs of a service day are in doubt. */
  doubtRules(day: ServiceDay): DoubtRules;
  /** So long after its window a break that nobody has begun is still planned, on a service day. */
  breakGrace(day: ServiceDay): Seconds;
  /** Whether a vehicle has to be looked over before its shift begins, on a service day. */
  checkDemanded(day: ServiceDay): boolean;
  /** What the district around a point is called. */
  districtName(point: LatLng): LocalizedName | undefined;
  /** By which door somebody is fetched from a place or brought there. */
  entranceOf: EntranceOf;
  /** What people call the categories of eligibility of a service day. */
  categoriesOn(day: ServiceDay): readonly { readonly id: string; readonly name: LocalizedName }[];
}

/** What presenters are made of. */
export interface ViewingParts extends RegionalViews {
  /** Service time. */
  clock: Clock;
  /** By what its days are told apart. */
  dayRules: DayRules;
}

/** The moment for which a view is made. */
export interface Viewing extends RegionalViews {
  now: Instant;
  today: ServiceDay;
}
