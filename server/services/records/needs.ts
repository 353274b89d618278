import type { Clock, DayRules, Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Terms } from "../../domain/fleet/terms.ts";
import type { Territory } from "../../regions/model.ts";
import type { Database } from "../../stores/index.ts";

/** What every room is made of: where things are kept, when it is, and what holds where. */
export interface CommonNeeds {
  db: Database;
  /** Service time: what trips, shifts and positions live by. */
  clock: Clock;
  /** Real time: what sessions and codes live by. */
  realClock: Clock;
  demoClock: DemoClock | undefined;
  /** What is fixed of the region: zone, land, places. */
  region: Territory;
  /** What holds on a service day: rules, hours, categories, contracts. Ask for the day that it is about. */
  termsOn(day: ServiceDay): Terms;
  /** What tells the service's days apart. */
  dayRules: DayRules;
}

/** The service's clock as people set it in a demo. */
export interface DemoClock {
  state(): { now: number; anchorReal: number; speed: number; paused: boolean };
  set(change: {
    speed?: number | undefined;
    paused?: boolean | undefined;
    to?: Instant | undefined;
  }): Promise<void>;
}
