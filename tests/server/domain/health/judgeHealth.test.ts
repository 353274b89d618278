import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../server/domain/health/finding.ts";
import { judgeHealth, nameOf, statesOf, worstOf } from "../../../../server/domain/health/judgeHealth.ts";
import type { Disk, ProcessVitals, Vitals } from "../../../../server/domain/health/vitals.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const now = at("09:00");
const ago = (time: Seconds): Instant => addSeconds(now, seconds(-time));
const GB = 1_000_000_000;

const process = (role: ProcessVitals["role"], more: Partial<ProcessVitals> = {}): ProcessVitals => ({
  ...{ id: role, role, version: "1+039", host: "one", startedAt: ago(hours(5)), seenAt: ago(seconds(4)) },
  ...{ hasEnded: false, loopDelay: 30, memory: 0.2 * GB, memoryMost: 4 * GB, clockOff: seconds(0.1) },
  ...{ isZoneRight: true, hasRedis: true, disks: [disk(30)], ...more },
});
const disk = (free: number, what: Disk["what"] = "database"): Disk => ({
  what,
  free: free * GB,
  size: 40 * GB,
});
const three = [process("web"), process("worker"), process("planner")];

const healthy: Vitals = {
  now,
  processes: three,
  queues: [{ queue: "assign", waiting: 2, failed: 0, oldest: seconds(3), isLate: false }],
  database: { connections: 20, mostConnections: 97, bytes: GB, unknownMigrations: 0, isZoneRight: true },
  redis: { bytes: 5_000_000, most: undefined, evicts: false, hasMark: true },
  gateways: [{ gateway: "sms", isOn: true, lastSuccess: ago(minutes(9)) }],
  backups: {
    ...{ isOn: true, lastBackup: ago(hours(7)), log: { isOn: true } },
    lastRehearsal: { at: ago(hours(6)), isWhole: true, isUntried: false },
  },
};
/** What is not fine, as "part saying state". */
const seen = (change: Partial<Vitals>): string[] => told(judgeHealth({ ...healthy, ...change }));
const told = (findings: Finding[]) =>
  findings
    .filter(({ state }) => state !== "fine")
    .map(({ part, saying, state }) => `${part} ${saying} ${state}`);
const withDatabase = (change: Partial<Vitals["database"]>) =>
  seen({ database: { ...healthy.database, ...change } });
const withBackups = (change: Partial<Vitals["backups"]>) =>
  seen({ backups: { ...healthy.backups, ...change } });

describe("the health of the whole", () => {
  it("is fine where everything is, with a line for each thing, and that of its worst line otherwise", () => {
    const findings = judgeHealth(healthy);
    expect(told(findings)).toEqual([]);
    expect(worstOf(findings)).toBe("fine");
    // 3 roles, 3 processes, 1 queue, database, Redis, 1 disk of one machine, SMS, 3 of backups, clocks, zones
    expect(findings).toHaveLength(16);
    expect(worstOf(judgeHealth({ ...healthy, redis: undefined }))).toBe("wrong");
  });

  it("gives a role that nobody has two minutes to come back; without a planner only nobody looks for room", () => {
    const without = (role: ProcessVitals["role"], time: Seconds) =>
      seen({
        processes: [
          ...three.filter((each) => each.role !== role),
          process(role, { seenAt: ago(time), hasEnded: true }),
        ],
      });
    expect(without("worker", minutes(1))).toEqual(["roles roleGone look"]);
    expect(without("worker", minutes(3))).toEqual(["roles roleMissing wrong"]);
    expect(without("planner", minutes(3))).toEqual(["roles roleMissing look"]);
    expect(seen({ processes: [process("all")] })).toEqual([]);
    const missing = judgeHealth({ ...healthy, processes: [process("web")] }).filter(
      ({ state }) => state === "wrong",
    );
    // Never there: missed since the first of the others began.
    expect(missing).toMatchObject([{ about: "worker", since: ago(hours(5)), endangersRides: true }]);
  });

  it("misses a process that fell silent without ending, for an hour if others do its work", () => {
    const silent = (time: Seconds, hasEnded = false) =>
      seen({ processes: [...three, process("web", { id: "old", seenAt: ago(time), hasEnded })] });
    expect(silent(seconds(44))).toEqual([]);
    expect(silent(seconds(46))).toEqual(["processes processSilent look"]);
    expect(silent(seconds(46), true)).toEqual([]);
    expect(silent(hours(2))).toEqual([]);
  });

  it("names processes that are late, full or of another version", () => {
    const one = (change: Partial<ProcessVitals>) =>
      seen({ processes: [process("web", change), process("worker"), process("planner")] });
    expect(one({ loopDelay: 400 })).toEqual(["processes processSlow look"]);
    expect(one({ memory: 3.5 * GB })).toEqual(["processes processFull look"]); // 87 of 100
    expect(one({ version: "1+038" })).toEqual(["processes versionsDiffer look"]);
  });

  it("holds clocks against the database's and zone data against the region's", () => {
    const one = (change: Partial<ProcessVitals>) =>
      seen({ processes: [process("web", change), process("worker"), process("planner")] });
    expect(one({ clockOff: seconds(-5) })).toEqual(["clocks clocksDiffer look"]);
    expect(one({ clockOff: seconds(40) })).toEqual(["clocks clocksDiffer wrong"]);
    expect(one({ isZoneRight: false })).toEqual(["zones zonesWrong wrong"]);
    expect(withDatabase({ isZoneRight: false })).toEqual(["zones zonesWrong wrong"]);
  });

  it("says of a queue what waits for too long before what has failed", () => {
    const queue = { queue: "assign", waiting: 9, failed: 2, oldest: minutes(4) };
    expect(seen({ queues: [{ ...queue, isLate: false }] })).toEqual(["queues queueFailed look"]);
    const [late] = judgeHealth({ ...healthy, queues: [{ ...queue, isLate: true }] }).filter(
      ({ state }) => state === "wrong",
    );
    expect(late).toMatchObject({
      saying: "queueLate",
      about: "assign",
      since: ago(minutes(4)),
      values: { waiting: 9, minutes: 4 },
    });
    expect(seen({ queues: undefined })).toEqual(["queues queuesUnread look"]);
  });

  it("warns of a database with few connections left, or of a newer program", () => {
    expect(withDatabase({ connections: 77 })).toEqual([]); // 79 %
    expect(withDatabase({ connections: 80 })).toEqual(["database databaseCrowded look"]);
    expect(withDatabase({ connections: 93 })).toEqual(["database databaseCrowded wrong"]);
    expect(withDatabase({ unknownMigrations: 1 })).toEqual(["database databaseNewer look"]);
  });

  it("warns of a Redis that is away from anybody, nearly full, throwing away, or without its mark", () => {
    const redis = { bytes: 80, most: 100, evicts: false, hasMark: true };
    expect(seen({ redis: undefined })).toEqual(["redis redisAway wrong"]);
    expect(
      seen({ processes: [...three, process("worker", { id: "far", host: "two", hasRedis: false })] }),
    ).toEqual(["redis redisAway wrong"]);
    expect(seen({ redis })).toEqual(["redis redisFull look"]);
    expect(seen({ redis: { ...redis, bytes: 95 } })).toEqual(["redis redisFull wrong"]);
    expect(seen({ redis: { ...redis, bytes: 5, evicts: true } })).toEqual(["redis redisEvicts wrong"]);
    expect(seen({ redis: { ...redis, bytes: 5, hasMark: false } })).toEqual(["redis redisForgot look"]);
  });

  it("warns of a disk early enough, and takes a full one of backups for no danger to rides", () => {
    const withDisk = (each: Disk) =>
      judgeHealth({ ...healthy, processes: [process("all", { disks: [each] })] }).filter(
        ({ state }) => state !== "fine",
      );
    expect(withDisk(disk(7))).toEqual([]); // 18 % of 40 GB
    expect(withDisk(disk(5))).toMatchObject([
      { saying: "diskLow", state: "look", values: { free: 5, percent: 13 } },
    ]);
    expect(withDisk(disk(1))).toMatchObject([{ state: "wrong", endangersRides: true }]);
    const [backups] = withDisk(disk(1, "backups"));
    expect(backups?.endangersRides).toBeUndefined();
  });

  it("tells a gateway that fails from one that is not set up or was not used", () => {
    const sms = { gateway: "sms", isOn: true };
    expect(seen({ gateways: [sms] })).toEqual([]);
    expect(seen({ gateways: [{ ...sms, isOn: false }] })).toEqual(["gateways gatewayOff look"]);
    expect(seen({ gateways: [{ ...sms, lastSuccess: ago(hours(3)), failingSince: ago(hours(1)) }] })).toEqual(
      ["gateways gatewayFailing wrong"],
    );
  });

  it("wants a backup of each night, its log, and a rehearsal that went well", () => {
    expect(withBackups({ isOn: false, lastBackup: undefined })).toEqual(["backups backupsOff wrong"]);
    expect(withBackups({ lastBackup: undefined })).toEqual(["backups backupNone wrong"]);
    expect(withBackups({ lastBackup: ago(hours(31)) })).toEqual(["backups backupOld wrong"]);
    expect(withBackups({ log: { isOn: false } })).toEqual(["backups logOff look"]);
    expect(withBackups({ log: { isOn: true, failingSince: ago(hours(1)) } })).toEqual([
      "backups logFailing wrong",
    ]);
    expect(withBackups({ lastRehearsal: undefined })).toEqual(["backups rehearsalNone look"]);
    expect(withBackups({ lastRehearsal: { at: ago(hours(1)), isWhole: false, isUntried: false } })).toEqual([
      "backups rehearsalFailed wrong",
    ]);
    expect(withBackups({ lastRehearsal: { at: ago(hours(1)), isWhole: false, isUntried: true } })).toEqual([
      "backups rehearsalUntried look",
    ]);
    expect(withBackups({ lastRehearsal: { at: ago(hours(51)), isWhole: true, isUntried: false } })).toEqual([
      "backups rehearsalOld look",
    ]);
  });

  it("names each thing once, and by one name whatever its state: since when can be kept beside it", () => {
    const findings = judgeHealth(healthy);
    const names = findings.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    const full = judgeHealth({ ...healthy, redis: { bytes: 95, most: 100, evicts: false, hasMark: true } });
    expect([...statesOf(full).keys()]).toEqual([...statesOf(findings).keys()]);
    expect(statesOf(full).get("redis")).toBe("wrong");
  });
});
