import type { LatLng } from "../../shared/geo/index.ts";
import type { DistrictId, DriverId, VehicleId } from "../../shared/ids/index.ts";
import type { Clock, DayRules, Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Terms } from "../domain/fleet/terms.ts";
import type { PositionRecord } from "../domain/runs/model.ts";
import type { FixVerdict } from "../domain/runs/plausiblePosition.ts";
import type { Territory } from "../regions/model.ts";
import type { TravelTimeProvider } from "../routing/index.ts";
import type { Database, PositionStore } from "../stores/index.ts";
import type { LookStore } from "../stores/looks.ts";
import type { CodeAllowances } from "./people/allowances.ts";
import type { LoadDay } from "./planning/loadDay.ts";

/** Compares a secret with its hash; argon2 in production. */
export interface SecretHasher {
  verify(hash: string, secret: string): Promise<boolean>;
  /** A hash of nothing anybody knows: verified when the account is unknown, so that the answer takes as long. */
  readonly decoy: string;
}

/** Seals what a driver reports on a device until the service has it; the keys follow from the service's secret. */
export interface ReportSeal {
  keyFor(author: DriverId): string;
  /** What was sealed under that key; undefined for anything else. */
  open(author: DriverId, sealed: string): string | undefined;
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

/** What the use cases are made of. Each takes only what it needs of it. */
export interface Dependencies {
  db: Database;
  positions: PositionStore;
  looks: LookStore;
  /** Service time: what trips, shifts and positions live by. */
  clock: Clock;
  /** Real time: what sessions and codes live by. */
  realClock: Clock;
  demoClock: DemoClock | undefined;
  /** How much is under way in this process and its queues: rows not handed over, jobs not done, news not told. */
  countUnderWay(): Promise<number>;
  /** What is fixed of the region: zone, land, places. */
  region: Territory;
  /** What holds on a service day: rules, hours, categories, contracts. Ask for the day that it is about. */
  termsOn(day: ServiceDay): Terms;
  /** What tells the service's days apart. */
  dayRules: DayRules;
  /** The district whose served area holds the point; undefined: the service does not go there. */
  districtOf(point: LatLng): DistrictId | undefined;
  /** The point stands for a whole street: nobody's door. */
  isOfStreet(point: LatLng): boolean;
  routing: TravelTimeProvider;
  hasher: SecretHasher;
  /** Keyed: the same for the same words, and telling nobody which; one-time codes and allowances go by it. */
  digest(...words: string[]): string;
  reportSeal: ReportSeal;
  /** So many digits, each equally likely. */
  createCode(digits: number): string;
  codeAllowances: CodeAllowances;
  createId(): string;
  keepPosition(position: PositionRecord): void;
  /** Positions of the vehicle that were kept a moment ago and do not stand in the store yet. */
  listUnwrittenPositions(vehicleId: VehicleId): PositionRecord[];
  /** Counts what became of a position. */
  countPosition(verdict: FixVerdict): void;
  /** Something went wrong that must not stop the work; ids only. */
  reportFault(fault: string): void;
  demoLogins: readonly DemoLoginRow[];
}

/** What planning needs besides: the day as it stands. */
export interface PlanningDependencies extends Dependencies {
  loadDay: LoadDay;
}

export interface DemoLoginRow {
  role: "rider" | "driver" | "dispatcher" | "administrator";
  screen: string;
  login: string;
  secret: string;
  name: string;
}
