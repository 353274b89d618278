import type { DiskPlace, ProcessRole } from "../../../shared/schemas/health.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { BudgetState } from "../notices/budget.ts";

export interface Disk {
  what: DiskPlace;
  /** Bytes. */
  free: number;
  size: number;
}

/** What a process tells of itself every few seconds; times are the database's, so that all can be compared. */
export interface ProcessVitals {
  id: string;
  role: ProcessRole;
  version: string;
  host: string;
  startedAt: Instant;
  seenAt: Instant;
  /** Ended in order. */
  hasEnded: boolean;
  /** How late its event loop was, at the 99th of a hundred times, in milliseconds. */
  loopDelay: number;
  /** Bytes: what it takes, and what there is for it. */
  memory: number;
  memoryMost: number;
  /** How far its clock is ahead of the database's. */
  clockOff: Seconds;
  /** Whether its zone data has the region's offsets as they are known. */
  isZoneRight: boolean;
  hasRedis: boolean;
  disks: Disk[];
}

export interface QueueVitals {
  queue: string;
  waiting: number;
  failed: number;
  oldest: Seconds;
  /** Longer than the setting allows for such work. */
  isLate: boolean;
}

export interface DatabaseVitals {
  connections: number;
  mostConnections: number;
  bytes: number;
  /** Changes of its tables that this program does not know: a newer one has been here. */
  unknownMigrations: number;
  /** Whether its zone data agrees with what is known of the region's. */
  isZoneRight: boolean;
}

export interface RedisVitals {
  bytes: number;
  /** undefined: as much as the machine has. */
  most: number | undefined;
  /** Throws things away when it is full. */
  evicts: boolean;
  /** Shows the mark of the one that was handed all jobs. */
  hasMark: boolean;
}

export interface GatewayVitals {
  gateway: string;
  isOn: boolean;
  lastSuccess?: Instant | undefined;
  /** Since when it fails, if its last try did. */
  failingSince?: Instant | undefined;
}

/** How this month's messages stand against what they may cost, where that is bounded; tenge. */
export interface SpendingVitals {
  budget: number;
  spent: number;
  forecast: number;
  level: BudgetState["level"];
}

export interface BackupVitals {
  /** Whether this installation says where backups go. */
  isOn: boolean;
  lastBackup?: Instant | undefined;
  log: { isOn: boolean; failingSince?: Instant | undefined };
  /** `isUntried`: this machine could not do it, and nothing is known of the backup. */
  lastRehearsal?: { at: Instant; isWhole: boolean; isUntried: boolean } | undefined;
}

/** How the open days stood when their invariants were looked after last. */
export interface PlanVitals {
  at: Instant;
  days: number;
  trips: number;
  broken: number;
  /** Milliseconds, of all days together. */
  took: number;
}

/** All that is known of the installation at one moment of real time. undefined: it could not be asked. */
export interface Vitals {
  now: Instant;
  processes: ProcessVitals[];
  queues: QueueVitals[] | undefined;
  database: DatabaseVitals;
  redis: RedisVitals | undefined;
  gateways: GatewayVitals[];
  spending?: SpendingVitals | undefined;
  backups: BackupVitals;
  /** undefined: nobody has looked yet. */
  plans?: PlanVitals | undefined;
}
