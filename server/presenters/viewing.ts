import type { LatLng } from "../../shared/geo/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { Clock, DayRules, Instant, Seconds, ServiceDay } from "../../shared/time/index.ts";
import type { Run } from "../domain/fleet/model.ts";
import type { Doubt, Standing } from "../domain/runs/doubt.ts";
import type { RunStopRecord } from "../domain/trips/model.ts";

/** Rules of the domain that views show the outcome of; `compose` hands in the real ones. */
export interface ViewRules {
  /** From when on a no-show may be reported here; undefined: nobody waits here. */
  noShowFrom(stop: RunStopRecord): Instant | undefined;
  /** Whether a run of a service day is in doubt at a moment. */
  doubtOf(shift: Standing, day: ServiceDay, now: Instant): Doubt | undefined;
  /** What was reported last on this run, or its beginning. */
  lastAct(run: Run): Instant;
  /** How long a vehicle waits before that, on a service day. */
  freeWaiting(day: ServiceDay): Seconds;
  /** What the district around a point is called. */
  districtName(point: LatLng): LocalizedName | undefined;
}

/** What presenters are made of. */
export interface ViewingParts {
  /** Service time. */
  clock: Clock;
  /** By what its days are told apart. */
  dayRules: DayRules;
  rules: ViewRules;
  /** What people call the categories of eligibility of a service day. */
  categoriesOn(day: ServiceDay): readonly { readonly id: string; readonly name: LocalizedName }[];
}

/** The moment for which a view is made. */
export interface Viewing {
  now: Instant;
  today: ServiceDay;
  rules: ViewRules;
  categories: ReturnType<ViewingParts["categoriesOn"]>;
}
