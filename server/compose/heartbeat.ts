import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { hostname, totalmem } from "node:os";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { v4 as uuid } from "uuid";
import type { ProcessRole } from "../../shared/schemas/health.ts";
import { type Seconds, seconds, toIso, within, wrongOffset } from "../../shared/time/index.ts";
import { realClock } from "../clock.ts";
import type { Disk } from "../domain/health/vitals.ts";
import { warnSparingly } from "../logger.ts";
import type { HealthStore } from "../stores/index.ts";
import { migrationNames } from "../stores/postgres/migrate.ts";
import type { Core } from "./core.ts";
import type { Role } from "./role.ts";

const BEAT_MS = 10_000;
const END_MS = 2_000;
/** Since when something is wrong is known to half a minute, also while nobody looks at the page. */
const WATCH_EVERY = 3;

/** A process tells of itself until it ends: what the office's page of health shows, and what is missed when it falls silent. */
export async function startHeartbeat(core: Core, role: ProcessRole): Promise<Role> {
  const own = { id: uuid(), role, version: readVersion(), host: hostname() };
  const onError = warnSparingly(core.logger, "heartbeat");
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  const isWeb = role === "web" || role === "all";
  let beats = 0;
  const beat = async () => {
    await core.db.health.beat({ ...own, ...(await measure(core, delays)) });
    if (isWeb && beats++ % WATCH_EVERY === 0) await core.services.watchHealth();
  };
  let last = beat().catch(onError);
  const timer = setInterval(() => {
    last = last.then(beat).catch(onError);
  }, BEAT_MS);
  return {
    close: async () => {
      clearInterval(timer);
      delays.disable();
      const end = last.then(() => core.db.health.endProcess(own.id));
      await within(END_MS, "Postgres", end).catch(() => undefined);
    },
  };
}

/** The program's, and how far its tables go: two processes of one version read the same tables. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return `${version}+${migrationNames.at(-1)?.slice(0, 3) ?? "0"}`;
}

const NANOSECONDS = 1_000_000;

async function measure({ config, region, redis, db }: Core, delays: IntervalHistogram) {
  const loopDelay = delays.count > 0 ? delays.percentile(99) / NANOSECONDS : 0;
  delays.reset();
  return {
    loopDelay,
    memory: process.memoryUsage.rss(),
    // Without a limit it says a number beyond all memory, or none.
    memoryMost: Math.min(process.constrainedMemory() || totalmem(), totalmem()),
    clockOff: await clockOff(db.health),
    isZoneRight: isZoneRight(region),
    hasRedis: redis.status === "ready",
    disks: await readDisks({
      ...{ program: process.cwd(), backups: config.BACKUP_FOLDER },
      database: await db.health.findDataFolder(),
    }),
  };
}

/** Halfway between asking and answer the two clocks are compared. */
async function clockOff(health: Pick<HealthStore, "readClock">): Promise<Seconds> {
  const asked = realClock.now();
  const theirs = await health.readClock();
  return seconds(((asked + realClock.now()) / 2 - theirs) / 1000);
}

/** Today as the region has it, and at the moments for which it is known. */
function isZoneRight({ timeZone, knownOffsets }: Core["region"]): boolean {
  const last = knownOffsets.at(-1);
  const today = last === undefined ? [] : [{ at: toIso(realClock.now()), minutes: last.minutes }];
  return wrongOffset(timeZone, [...knownOffsets, ...today]) === undefined;
}

/** The disks of what is said; a folder that is not of this machine, or not ours to look at, is left out. */
export async function readDisks(folders: Record<Disk["what"], string | undefined>): Promise<Disk[]> {
  const of = async (what: Disk["what"]): Promise<Disk[]> => {
    const folder = folders[what];
    if (folder === undefined) return [];
    return statfs(folder).then(
      ({ bavail, blocks, bsize }) => [{ what, free: bavail * bsize, size: blocks * bsize }],
      () => [],
    );
  };
  const read = await Promise.all([of("database"), of("backups"), of("program")]);
  return read.flat();
}
