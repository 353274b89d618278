import type { PlaceId } from "../../../shared/ids/index.ts";
import type { Clock, DayRules, Instant, Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { Entrance, EntranceOf } from "../../domain/entrance.ts";
import type { Terms } from "../../domain/fleet/terms.ts";
import type { RedisVitals } from "../../domain/health/vitals.ts";
import type { KnownPlace } from "../../domain/place.ts";
import type { LearnedOf } from "../../domain/trips/learned.ts";
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
  /** What is fixed of the region: zone, land, settlements. */
  region: Territory;
  /** What people ask for by name, as the office has it. */
  knownPlaces(): readonly KnownPlace[];
  /** Doors of places, as of when this process last read them. */
  entrances: {
    of: EntranceOf;
    listAt(place: PlaceId): readonly Entrance[];
    /** Resolves when all is read that is known to have changed. */
    settled(): Promise<void>;
  };
  /** How long things take by the service's own days, as of when this process last read it. */
  learned: { of: LearnedOf };
  /** What holds on a service day: rules, hours, categories, contracts. Ask for the day that it is about. */
  termsOn(day: ServiceDay): Terms;
  /** What tells the service's days apart. */
  dayRules: DayRules;
  /** How long a job may take when all is well, beyond which its queue keeps people waiting. */
  timeForJob(name: string): Seconds;
  ownState: OwnState;
}

/** What this process knows of the installation beside what stands in the database. */
export interface OwnState {
  /** undefined: it does not answer. */
  readRedis(): Promise<RedisVitals | undefined>;
  countQueues(): Promise<{ queue: string; waiting: number; failed: number }[] | undefined>;
  /** In which queue jobs of this name wait; undefined: nobody knows it any more. */
  queueOf(job: string): string | undefined;
  gateways: readonly { gateway: string; isOn: boolean }[];
  hasBackups: boolean;
  /** The changes of tables that this program has. */
  migrations: readonly string[];
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
