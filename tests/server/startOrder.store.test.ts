import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/lib/ports.mjs";
import { eventually } from "../support/eventually.ts";
import { type Relayed, relayTo } from "../support/relays.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";
import { createTestRedis } from "../support/testRedis.ts";

/** Starting a process takes seconds on a busy machine. */
const LONG = { timeout: 120_000 };
let database: TestDatabase;
let postgres: Relayed;
let redis: Relayed;
let running: ChildProcess[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
  [postgres, redis] = await Promise.all([
    relayTo(database.databaseUrl),
    relayTo((await createTestRedis()).redisUrl),
  ]);
});
afterEach(async () => {
  for (const child of running)
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  running = [];
  await Promise.all([postgres.relay.close(), redis.relay.close()]);
  await database.drop();
});

/** As `npm run serve` starts it. */
async function serve(environment: Record<string, string> = {}) {
  const PORT = String(await findFreePort());
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--role", "all"], {
    env: {
      ...{ ...process.env, PORT, DATABASE_URL: postgres.url, REDIS_URL: redis.url },
      ...{ SESSION_SECRET: "a secret of the tests, long enough", DEMO: "1", DEMO_PEOPLE: "0" },
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  const lines: string[] = [];
  child.stdout.on("data", (chunk) => lines.push(...String(chunk).trim().split("\n")));
  return { child, lines, baseUrl: `http://127.0.0.1:${PORT}` };
}

async function health(baseUrl: string) {
  const ask = (path: string) => fetch(baseUrl + path);
  const [alive, ready, call] = await Promise.all([ask("/healthz"), ask("/readyz"), ask("/api/region")]);
  const { missing } = (await ready.json()) as { missing: string[] };
  return { alive: alive.status, missing, call: call.status };
}

describe("a process", () => {
  it("starts before its stores, says what it waits for, and stops after them", LONG, async () => {
    await Promise.all([postgres.relay.cut(), redis.relay.cut()]);
    const { child, lines, baseUrl } = await serve();
    const is = (state: object) => eventually(async () => expect(await health(baseUrl)).toEqual(state), 100);
    await is({ alive: 200, missing: ["postgres", "redis"], call: 503 });
    await redis.relay.restore();
    await is({ alive: 200, missing: ["postgres"], call: 503 });
    await postgres.relay.restore();
    await is({ alive: 200, missing: [], call: 200 });
    expect(lines.filter((line) => line.includes("waits for Postgres")).length).toBeGreaterThan(0);
    postgres.relay.hang();
    redis.relay.hang();
    const begun = performance.now();
    const ended = once(child, "exit");
    for (const _ of ["asked", "and, impatiently, again"]) child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it("does not wait for what will not pass, and names it", LONG, async () => {
    const wrong = (address: string) => address.replace(/:[^:@/]+@/, ":not-the-password@");
    const started = [
      await serve({ DATABASE_URL: wrong(postgres.url) }),
      await serve({ REDIS_URL: wrong(redis.url) }),
    ];
    const ends = await Promise.all(started.map(({ child }) => once(child, "exit")));
    expect(ends).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(started[0]?.lines.join("\n")).toContain("could not start: Postgres of DATABASE_URL: ");
    expect(started[1]?.lines.join("\n")).toContain("could not start: Redis of REDIS_URL: ");
  });
});
