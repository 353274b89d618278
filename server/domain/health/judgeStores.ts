import { addSeconds, type Instant, seconds } from "../../../shared/time/index.ts";
import type { Finding } from "./finding.ts";
import { inMb, isAlive, percentOf } from "./judgeProcesses.ts";
import type { DatabaseVitals, Disk, ProcessVitals, QueueVitals, RedisVitals, Vitals } from "./vitals.ts";

const CROWDED = { look: 0.8, wrong: 0.95 };
const REDIS_FULL = { look: 0.7, wrong: 0.9 };
const GIGABYTE = 1_000_000_000;
/** A big disk is not nearly full at so few percent, a small one not at so few gigabytes. */
const LOW = { look: { share: 0.15, free: 20 * GIGABYTE }, wrong: { share: 0.05, free: 5 * GIGABYTE } };
const NONE_LEFT = 0.5 * GIGABYTE;

/** What processes stand on: queues, database, Redis, disks. */
export const judgeStores = (vitals: Vitals): Finding[] => [
  ...queuesOf(vitals),
  ...databaseOf(vitals.database),
  redisOf(vitals),
  ...disksOf(vitals),
];

function queuesOf({ queues, now }: Vitals): Finding[] {
  if (queues === undefined) return [{ part: "queues", state: "look", saying: "queuesUnread" }];
  return queues.map((each) => queueOf(each, now));
}

/** What waits for too long is a dispatcher's trouble already, by its own rule: see `workTroubles`. */
function queueOf({ queue, waiting, failed, oldest, isLate }: QueueVitals, now: Instant): Finding {
  const values = { waiting, failed, minutes: Math.floor(oldest / 60) };
  const about = { part: "queues" as const, about: queue, values };
  const since = oldest > 0 ? addSeconds(now, seconds(-oldest)) : undefined;
  if (isLate) return { ...about, state: "wrong", saying: "queueLate", since };
  if (failed > 0) return { ...about, state: "look", saying: "queueFailed" };
  return { ...about, state: "fine", saying: "queueFine" };
}

function databaseOf(database: DatabaseVitals): Finding[] {
  const { connections, mostConnections, bytes, unknownMigrations } = database;
  const values = { connections, most: mostConnections, size: inMb(bytes) };
  const share = mostConnections > 0 ? connections / mostConnections : 0;
  const isWrong = share >= CROWDED.wrong;
  const crowd: Finding =
    share < CROWDED.look
      ? { part: "database", state: "fine", saying: "databaseFine", values }
      : {
          ...{ part: "database", state: isWrong ? "wrong" : "look", saying: "databaseCrowded", values },
          ...(isWrong && { endangersRides: true }),
        };
  const newer: Finding = {
    ...{
      part: "database",
      state: "look",
      saying: "databaseNewer",
      about: "tables",
      values: { count: unknownMigrations },
    },
  };
  return unknownMigrations > 0 ? [crowd, newer] : [crowd];
}

/** Seen from here and from every process: one that cannot reach it works on nothing. */
function redisOf({ redis, processes, now }: Vitals): Finding {
  const without = processes.find((each) => isAlive(each, now) && !each.hasRedis);
  const part = "redis" as const;
  if (redis === undefined || without !== undefined) {
    return { part, state: "wrong", saying: "redisAway", host: without?.host, endangersRides: true };
  }
  return memoryOf(redis);
}

function memoryOf({ bytes, most, evicts, hasMark }: RedisVitals): Finding {
  const about = {
    part: "redis" as const,
    values: { size: inMb(bytes), percent: percentOf(bytes, most ?? 0) },
  };
  if (evicts) return { ...about, state: "wrong", saying: "redisEvicts" };
  const share = most === undefined ? 0 : bytes / most;
  if (share >= REDIS_FULL.look)
    return { ...about, state: share >= REDIS_FULL.wrong ? "wrong" : "look", saying: "redisFull" };
  if (!hasMark) return { ...about, state: "look", saying: "redisForgot" };
  return { ...about, state: "fine", saying: "redisFine" };
}

/** Processes of one machine tell of the same disks; the newest word counts. */
function disksOf({ processes, now }: Vitals): Finding[] {
  const known = new Map<string, { host: string; disk: Disk }>();
  const living = processes.filter((each) => isAlive(each, now));
  for (const { host, disks } of living.sort(bySight))
    for (const disk of disks) known.set(`${host} ${disk.what}`, { host, disk });
  return [...known.values()].map(({ host, disk }) => diskOf(host, disk));
}

const bySight = (a: ProcessVitals, b: ProcessVitals): number => a.seenAt - b.seenAt;

function diskOf(host: string, { what, free, size }: Disk): Finding {
  const values = { free: Math.round(free / (GIGABYTE / 10)) / 10, percent: percentOf(free, size) };
  const about = { part: "disks" as const, about: what, host, values };
  const isBelow = (low: { share: number; free: number }) => free < size * low.share && free < low.free;
  if (isBelow(LOW.wrong) || free < NONE_LEFT)
    return {
      ...{ ...about, state: "wrong", saying: "diskLow" },
      // Where backups lie, a full disk costs backups, not rides.
      ...(what !== "backups" && { endangersRides: true }),
    };
  if (isBelow(LOW.look)) return { ...about, state: "look", saying: "diskLow" };
  return { ...about, state: "fine", saying: "diskFine" };
}
