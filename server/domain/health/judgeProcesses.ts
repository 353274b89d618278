import {
  addSeconds,
  type Instant,
  instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { Finding } from "./finding.ts";
import type { ProcessVitals, Vitals } from "./vitals.ts";

/** They tell of themselves every ten seconds; three of those may get lost. */
export const SILENT_AFTER = seconds(45);
/** A restart, or an update of one process after the other, takes no longer. */
const GONE_AFTER = minutes(2);
/** One that fell silent and whose role others have is forgotten by then. */
const FORGOTTEN_AFTER = minutes(60);
const SLOW_MS = 250;
const FULL_SHARE = 0.85;
const CLOCK_LOOK = 2;
const CLOCK_WRONG = 30;

const roles = ["web", "worker", "planner"] as const;
type Part = (typeof roles)[number];

/** Each role somebody has, each process, whether they are of one version, and whether their clocks and zone data are right. */
export function judgeProcesses({ processes, now, database }: Vitals): Finding[] {
  const living = processes.filter((each) => isAlive(each, now));
  // An installation that nobody tells of, such as a tool's, has no processes to miss.
  if (processes.length === 0) return zonesOf([], database.isZoneRight);
  return [
    ...roles.map((role) => judgeRole(role, processes, now)),
    ...living.map(judgeProcess),
    ...processes.filter((each) => isMissed(each, processes, now)).map(silenceOf),
    ...versionsOf(living),
    ...clocksOf(living),
    ...zonesOf(living, database.isZoneRight),
  ];
}

export const isAlive = ({ seenAt, hasEnded }: ProcessVitals, now: Instant): boolean =>
  !hasEnded && now < addSeconds(seenAt, SILENT_AFTER);

const has = (role: Part) => (each: ProcessVitals) => each.role === role || each.role === "all";

/** Without a worker nothing is assigned; without a planner nobody looks for room, which a "no" then says. */
function judgeRole(role: Part, processes: readonly ProcessVitals[], now: Instant): Finding {
  const all = processes.filter(has(role));
  const count = all.filter((each) => isAlive(each, now)).length;
  if (count > 0)
    return { part: "roles", state: "fine", saying: "roleServed", about: role, values: { count } };
  // One that was never there is missed since the first of the others began.
  const since = instant(
    all.length === 0
      ? Math.min(...processes.map(({ startedAt }) => startedAt))
      : Math.max(...all.map(({ seenAt }) => seenAt)),
  );
  const isLong = now >= addSeconds(since, GONE_AFTER);
  const isWrong = isLong && role !== "planner";
  return {
    ...{ part: "roles", state: isWrong ? "wrong" : "look", about: role, since },
    saying: isLong ? "roleMissing" : "roleGone",
    ...(isWrong && role === "worker" && { endangersRides: true }),
  };
}

function judgeProcess({ role, host, loopDelay, memory, memoryMost, startedAt }: ProcessVitals): Finding {
  const values = {
    delay: Math.round(loopDelay),
    memory: inMb(memory),
    percent: percentOf(memory, memoryMost),
  };
  const about = { part: "processes" as const, about: role, host, values };
  if (memory > memoryMost * FULL_SHARE) return { ...about, state: "look", saying: "processFull" };
  if (loopDelay > SLOW_MS) return { ...about, state: "look", saying: "processSlow" };
  return { ...about, state: "fine", saying: "processFine", since: startedAt };
}

/** Fell silent without ending in order: it was killed, its machine is gone, or it cannot reach the database. */
function isMissed(one: ProcessVitals, all: readonly ProcessVitals[], now: Instant): boolean {
  if (one.hasEnded || isAlive(one, now)) return false;
  return now < addSeconds(one.seenAt, FORGOTTEN_AFTER) || !all.some((each) => isAlive(each, now));
}

const silenceOf = ({ role, host, seenAt }: ProcessVitals): Finding => ({
  ...{ part: "processes", state: "look", saying: "processSilent", about: role, host, since: seenAt },
});

function versionsOf(living: readonly ProcessVitals[]): Finding[] {
  const count = new Set(living.map(({ version }) => version)).size;
  return count > 1
    ? [{ part: "processes", state: "look", saying: "versionsDiffer", about: "versions", values: { count } }]
    : [];
}

function clocksOf(living: readonly ProcessVitals[]): Finding[] {
  const [first, ...others] = living;
  if (first === undefined) return [];
  const worst = others.reduce((most, each) => (off(each) > off(most) ? each : most), first);
  const values = { seconds: Math.round(off(worst) * 10) / 10 };
  const about = { part: "clocks" as const, values };
  if (off(worst) < CLOCK_LOOK) return [{ ...about, state: "fine", saying: "clocksAgree" }];
  const isWrong = off(worst) >= CLOCK_WRONG;
  const state = isWrong ? "wrong" : "look";
  const { host } = worst;
  return [
    { ...about, state, host, saying: "clocksDiffer", ...(isWrong && { endangersRides: true as const }) },
  ];
}

const off = ({ clockOff }: ProcessVitals): Seconds => seconds(Math.abs(clockOff));

function zonesOf(living: readonly ProcessVitals[], isDatabaseRight: boolean): Finding[] {
  const wrong = living.find(({ isZoneRight }) => !isZoneRight);
  if (wrong === undefined && isDatabaseRight) return [{ part: "zones", state: "fine", saying: "zonesRight" }];
  return [
    {
      ...{ part: "zones", state: "wrong", saying: "zonesWrong", endangersRides: true },
      ...(wrong === undefined ? { about: "database" } : { about: wrong.role, host: wrong.host }),
    },
  ];
}

const MEGABYTE = 1_000_000;
export const inMb = (bytes: number): number => Math.round(bytes / MEGABYTE);
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 100) : 0;
