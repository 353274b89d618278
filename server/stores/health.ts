import type { HealthState } from "../../shared/schemas/health.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { DatabaseVitals, ProcessVitals } from "../domain/health/vitals.ts";

/** What a process tells; when, is the database's to say. */
export type Heartbeat = Omit<ProcessVitals, "seenAt" | "hasEnded" | "startedAt">;

export interface GatewayTries {
  gateway: string;
  lastSuccess: Instant | undefined;
  /** Of the first failure since the last success. */
  failingSince: Instant | undefined;
}

/** What is known of the installation itself. All times are the database's clock, which all processes share. */
export interface HealthStore {
  readClock(): Promise<Instant>;
  /** The first one of a process begins it. */
  beat(heartbeat: Heartbeat): Promise<void>;
  /** It ended in order: nobody misses it. */
  endProcess(id: string): Promise<void>;
  listProcesses(): Promise<ProcessVitals[]>;
  /** `known`: the changes of tables that this program has; `offset`: what the zone is ahead of UTC today, in minutes. */
  readDatabase(about: {
    known: readonly string[];
    timeZone: string;
    offset: number;
  }): Promise<DatabaseVitals>;
  /** Where its files lie, if it is of this machine and says so. */
  findDataFolder(): Promise<string | undefined>;
  noteTry(gateway: string, hasWorked: boolean): Promise<void>;
  listTries(): Promise<GatewayTries[]>;
  /** How each named thing is now; answers since when each has been so. What is not named any more is forgotten. */
  noteStates(states: ReadonlyMap<string, HealthState>): Promise<Map<string, Instant>>;
}
