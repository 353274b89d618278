import { Redis } from "ioredis";
import { ROLES } from "../../server/compose/start.ts";
import { type Random, seededRandom } from "../../server/regions/index.ts";
import type { Figures } from "../../server/twin/figures/computeFigures.ts";
import { hours, type Instant } from "../../shared/time/index.ts";
import type { Drill, DrillParts } from "./drill.ts";
import type { DrillInstance } from "./drillServer.ts";
import { dayBegins, type PlayedInstance, playedDay } from "./playedDay.ts";

const SEEDS = [1, 2, 3];
const KILLS = 20;
const MIDDAY = hours(12);
/** A kill comes within so many milliseconds after a moment has begun: in the middle of the work. */
const WITHIN_MS = 60;

/** Every role in a process of its own. */
const roles: readonly string[] = ROLES.filter((role) => role !== "all");

/** A small simulated day whose processes are killed, and one whose Redis loses everything. */
export const killedProcesses: Drill = {
  name: "killedProcesses",
  about:
    "a day goes on when its processes are killed or Redis is emptied: nothing is lost, nothing is done twice",
  async play(parts: DrillParts) {
    const calm: Figures[] = [];
    for (const seed of SEEDS) calm.push((await playedDay(parts, { roles, seed })).figures);
    const spread = spreadOf(calm);
    const before = calm[0];
    if (before === undefined) return;
    const killed = await playedDay(parts, { roles, seed: 1, disturb: killing(seededRandom(1, "kills")) });
    tell(parts, { fed: `kill -9 at ${killed.disturbed} moments`, played: killed, before, spread });
    const emptied = await playedDay(parts, { roles, seed: 1, disturb: emptying() });
    tell(parts, { fed: "Redis emptied at midday", played: emptied, before, spread });
  },
};

/** What riders got: the shares that a disturbed day may not be worse in than days differ anyway. */
const compared = ["pickupsInWindow", "arrivalsInTime", "promisesKept", "missedByUs"] as const;
type Shares = Record<(typeof compared)[number] | "promised", number>;

const sharesOf = (figures: Figures): Shares => ({
  promised: figures.promised / figures.requests,
  pickupsInWindow: figures.pickupsInWindow ?? 0,
  arrivalsInTime: figures.arrivalsInTime ?? 0,
  promisesKept: figures.promisesKept ?? 0,
  missedByUs: figures.missedByUs ?? 0,
});

const keysOf = (shares: Shares) => Object.keys(shares) as (keyof Shares)[];

function spreadOf(days: readonly Figures[]): Shares {
  const all = days.map(sharesOf);
  const [first] = all;
  if (first === undefined) throw new Error("no day was played");
  const between = (key: keyof Shares) => {
    const values = all.map((shares) => shares[key]);
    return Math.max(...values) - Math.min(...values);
  };
  return Object.fromEntries(keysOf(first).map((key) => [key, between(key)])) as Shares;
}

interface Told {
  fed: string;
  played: PlayedInstance;
  /** The same day undisturbed. */
  before: Figures;
  spread: Shares;
}

function tell({ row }: DrillParts, { fed, played, before, spread }: Told): void {
  const { figures, newsTwice, factsTwice } = played;
  const { tripsLost, tripsDoubled } = figures;
  row({
    fed,
    expected: "0 trips lost, 0 doubled",
    got: `${tripsLost} lost, ${tripsDoubled} doubled of ${figures.requests}`,
    held: tripsLost === 0 && tripsDoubled === 0,
  });
  row({
    fed,
    expected: "no news and no fact twice",
    got: `${newsTwice} of ${played.news} news, ${factsTwice} facts`,
    held: newsTwice === 0 && factsTwice === 0,
  });
  const [now, then] = [sharesOf(figures), sharesOf(before)];
  for (const key of keysOf(now)) {
    const off = Math.abs(now[key] - then[key]);
    row({
      fed: `${fed}: ${key}`,
      expected: `${then[key].toFixed(3)} ± ${spread[key].toFixed(3)}, by which undisturbed days differ`,
      got: now[key].toFixed(3),
      held: off <= spread[key] + 1e-9,
    });
  }
}

/** Kills one process after the other at moments of the two days that chance chooses; each begins anew at once. */
function killing(random: Random) {
  const at = Array.from({ length: KILLS }, () => dayBegins + random.int(-20 * 3600, 17 * 3600) * 1000).sort();
  let again: Promise<void> = Promise.resolve();
  return async (instance: DrillInstance, now: Instant): Promise<boolean> => {
    if (at[0] === undefined || now < at[0]) return false;
    at.shift();
    await again;
    const index = random.int(0, roles.length - 1);
    const { service, ended } = instance.processes()[index] ?? {};
    again = later(random.int(0, WITHIN_MS), async () => {
      process.kill(service?.pid ?? 0, "SIGKILL");
      await ended;
      await instance.restart(index);
    });
    return true;
  };
}

function emptying() {
  let isDone = false;
  return async ({ redisUrl }: DrillInstance, now: Instant): Promise<boolean> => {
    if (isDone || now < dayBegins + MIDDAY * 1000) return false;
    isDone = true;
    void later(WITHIN_MS / 2, async () => {
      const redis = new Redis(redisUrl);
      await redis.flushdb();
      redis.disconnect();
    });
    return true;
  };
}

const later = async (ms: number, act: () => Promise<void>): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await act();
};
