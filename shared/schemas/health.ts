import { z } from "zod";
import { IsoInstant } from "./common.ts";

export const healthStates = ["fine", "look", "wrong"] as const;
export type HealthState = (typeof healthStates)[number];

/** Parts of the whole, in the order in which a page shows them. */
export const healthParts = [
  "roles",
  "processes",
  "queues",
  "database",
  "redis",
  "plans",
  "disks",
  "gateways",
  "backups",
  "clocks",
  "zones",
] as const;
export const HealthPart = z.enum(healthParts);
export type HealthPart = z.infer<typeof HealthPart>;

/** All is well. */
export const goodSayings = [
  "roleServed",
  "processFine",
  "queueFine",
  "databaseFine",
  "redisFine",
  "plansHold",
  "diskFine",
  "gatewayFine",
  "gatewayUnused",
  "spendingFine",
  "backupFresh",
  "logKept",
  "rehearsalPassed",
  "clocksAgree",
  "zonesRight",
] as const;
/** For each of these a page says what to do about it. */
export const badSayings = [
  "roleGone",
  "roleMissing",
  "processSilent",
  "processSlow",
  "processFull",
  "versionsDiffer",
  "queueLate",
  "queueFailed",
  "queuesUnread",
  "databaseCrowded",
  "databaseNewer",
  "redisAway",
  "redisFull",
  "redisEvicts",
  "redisForgot",
  "plansBroken",
  "plansUnchecked",
  "diskLow",
  "gatewayOff",
  "gatewayFailing",
  "spendingNear",
  "spendingUsed",
  "backupsOff",
  "backupNone",
  "backupOld",
  "logOff",
  "logFailing",
  "rehearsalNone",
  "rehearsalFailed",
  "rehearsalUntried",
  "rehearsalOld",
  "clocksDiffer",
  "zonesWrong",
] as const;
export type GoodSaying = (typeof goodSayings)[number];
export type BadSaying = (typeof badSayings)[number];

export const processRoles = ["web", "worker", "planner", "all"] as const;
export type ProcessRole = (typeof processRoles)[number];
export const diskPlaces = ["database", "backups", "program"] as const;
export type DiskPlace = (typeof diskPlaces)[number];

/** One thing that was looked at: how it is, in which words, since when, and of which of its kind. */
export const HealthLine = z.object({
  part: HealthPart,
  state: z.enum(healthStates),
  saying: z.enum([...goodSayings, ...badSayings]),
  /** A role, a queue, a gateway, a disk; of processes and disks with the host after it. */
  about: z.string().optional(),
  host: z.string().optional(),
  /** For the words: counts, seconds, percents, bytes in MB. */
  values: z.record(z.string(), z.number()),
  /** Since when it is so, as far as it is known. */
  since: IsoInstant.optional(),
});
export type HealthLine = z.infer<typeof HealthLine>;

export const HealthView = z.object({
  /** By the database's clock; so are all times here. */
  now: IsoInstant,
  /** Of the worst line. */
  state: z.enum(healthStates),
  lines: z.array(HealthLine),
  processes: z.array(
    z.object({
      role: z.enum(processRoles),
      host: z.string(),
      version: z.string(),
      startedAt: IsoInstant,
      seenAt: IsoInstant,
      loopDelayMs: z.int(),
      memoryMb: z.int(),
    }),
  ),
});
export type HealthView = z.infer<typeof HealthView>;
