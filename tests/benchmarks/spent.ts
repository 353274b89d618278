import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";
import { readUsage } from "../../server/twin/figures/processUsage.ts";
import type { DrillInstance, DrillStores } from "../drills/drillServer.ts";

/** By role, and of the stores, which all installations share. */
export interface Spent {
  cpuSeconds: Record<string, number>;
  /** The most that each process held at once, added up. */
  memoryMb: Record<string, number>;
}

export async function readSpent(stores: DrillStores, instances: readonly DrillInstance[]): Promise<Spent> {
  const roles = instances.flatMap((instance) =>
    instance.processes().map(({ role, service }) => ({ name: role, pid: service.pid })),
  );
  const servers = postgresPids(stores.folder).map((pid) => ({ name: "postgres", pid }));
  const redis = { name: "redis", pid: await redisPid(stores.redisUrl) };
  const spent: Spent = { cpuSeconds: {}, memoryMb: {} };
  for (const { name, pid } of [...roles, ...servers, redis]) {
    const usage = await readUsage(pid);
    if (usage === undefined) continue;
    spent.cpuSeconds[name] = (spent.cpuSeconds[name] ?? 0) + usage.cpuSeconds;
    // What Postgres's processes share is counted once for each of them, and would say nothing.
    if (name !== "postgres") spent.memoryMb[name] = (spent.memoryMb[name] ?? 0) + usage.peakMemoryMb;
  }
  return spent;
}

export const since = (before: Spent, after: Spent): Spent => ({
  cpuSeconds: Object.fromEntries(
    Object.entries(after.cpuSeconds).map(([name, cpu]) => [name, cpu - (before.cpuSeconds[name] ?? 0)]),
  ),
  memoryMb: after.memoryMb,
});

export async function countConnections(url: string): Promise<{ open: number; most: number }> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query<{ open: number; most: number }>(
    `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()) AS open,
       current_setting('max_connections')::int AS most`,
  );
  await db.end();
  return rows[0] ?? { open: 0, most: 0 };
}

/** The server and its children, one for each connection. */
function postgresPids(folder: string): number[] {
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === postmaster);
  return [postmaster, ...children.map(Number)];
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined; // it has ended
  }
}

async function redisPid(url: string): Promise<number> {
  const redis = new Redis(url);
  const told = await redis.info("server");
  redis.disconnect();
  return Number(/process_id:(\d+)/.exec(told)?.[1] ?? 0);
}
