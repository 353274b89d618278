import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { toInstant } from "../../shared/time/index.ts";
import type { Drill, DrillParts, DrillRow } from "./drill.ts";
import type { DrillServer } from "./drillServer.ts";
import { inMs, readiness, type StoreName, storeNames, until, untilReady, type Way, ways } from "./outage.ts";
import { signInDispatcher, signInRider, wishIn } from "./workingDay.ts";

const STOP_MS = 15_000;

/** Stores and processes start and stop in any order. */
export const anyOrder: Drill = {
  name: "anyOrder",
  about: "a process starts before its stores and stops after them, and says what it waits for",
  async play(parts: DrillParts) {
    for (const way of ways) await startWithoutRedis(parts, way);
    for (const way of ways) await startWithoutPostgres(parts, way);
    await startWithWrongPassword(parts);
    for (const store of storeNames) for (const way of ways) await stopWithout(parts, store, way);
    await stopTwice(parts);
    await stopWhileStarting(parts);
  },
};

const alive = (baseUrl: string) =>
  until(60_000, async () =>
    fetch(`${baseUrl}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
      ({ ok }) => ok,
      () => false,
    ),
  );

/** Loading takes a second or two on a busy machine; what counts is that no store is waited for. */
async function livesAndNames(server: DrillServer, store: StoreName, fed: string): Promise<DrillRow> {
  const ms = await alive(server.baseUrl);
  await sleep(8_000); // one that hangs is known after five seconds
  const { status, missing } = await readiness(server.baseUrl);
  const got = `/healthz 200 ${inMs(ms)}, /readyz ${status} ${missing.join()}`;
  const held = ms !== undefined && status === 503 && missing.join() === store;
  return { fed, expected: `/healthz 200, /readyz 503 ${store}`, got, held };
}

async function startWithoutRedis({ startServer, row }: DrillParts, way: Way): Promise<void> {
  const fed = `start without Redis (${way})`;
  const server = await startServer({}, { untilReady: false, before: ({ redis }) => redis[way]() });
  await until(60_000, async () => server.log().includes('"msg":"ready"'));
  row(await livesAndNames(server, "redis", fed));
  const dispatcher = await signInDispatcher(server.baseUrl);
  const rider = await signInRider(server.baseUrl, dispatcher);
  const now = toInstant((await rider.call("getClock")).now);
  const { trip } = await rider.call("requestTrip", { body: wishIn(now, 4), idempotencyKey: randomUUID() });
  row({ fed, expected: "a rider signs in and asks", got: trip.status, held: trip.status === "requested" });
  await server.redis.restore();
  const back = await untilReady(server.baseUrl);
  const outcome = async () => (await rider.call("getTrip", { params: { tripId: trip.id } })).trip.status;
  const answered = await until(30_000, async () => (await outcome()) !== "requested");
  const got = `ready ${inMs(back)}, trip ${await outcome()} ${inMs(answered)}`;
  const held = back !== undefined && back < 10_000 && answered !== undefined;
  row({ fed: `${fed}, then it comes`, expected: "ready within 10 s, the trip is answered", got, held });
  await server.end();
}

async function startWithoutPostgres({ startServer, row }: DrillParts, way: Way): Promise<void> {
  const fed = `start without Postgres (${way})`;
  const server = await startServer({}, { untilReady: false, before: ({ postgres }) => postgres[way]() });
  row(await livesAndNames(server, "postgres", fed));
  const refused = await fetch(`${server.baseUrl}/api/auth/session`);
  row({ fed, expected: "calls 503", got: `${refused.status}`, held: refused.status === 503 });
  const lines = server.log().split("waits for Postgres").length - 1;
  row({ fed, expected: "one line in the log in ten seconds", got: `${lines}`, held: lines === 1 });
  await server.postgres.restore();
  const back = await untilReady(server.baseUrl, 60_000);
  const held = back !== undefined;
  row({ fed: `${fed}, then it comes`, expected: "migrates, seeds, is ready", got: inMs(back), held });
  await server.end();
}

async function startWithWrongPassword({ startServer, row }: DrillParts): Promise<void> {
  const { databaseUrl, redisUrl, end } = await startServer();
  await end();
  const wrong = (address: string) => address.replace(/:[^:@/]+@/, ":not-the-password@");
  for (const [name, environment] of Object.entries({
    DATABASE_URL: { DATABASE_URL: wrong(databaseUrl) },
    REDIS_URL: { REDIS_URL: wrong(redisUrl) },
  })) {
    const server = await startServer(environment, { untilReady: false });
    const how = await Promise.race([server.ended, sleep(30_000, "still running")]);
    const line = server.log().match(/could not start: [^"]*/)?.[0] ?? "no line";
    const held = how === "exit code 1" && line.includes(name);
    row({ fed: `wrong password in ${name}`, expected: "ends, naming it", got: `${how}; ${line}`, held });
    await server.end();
  }
}

interface Stop {
  fed: string;
  server: DrillServer;
  /** How often it is asked. */
  times?: number;
}

function askToEnd(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It has ended by now.
  }
}

async function stopped({ fed, server, times = 1 }: Stop): Promise<DrillRow> {
  const begun = performance.now();
  for (let time = 0; time < times; time++) {
    askToEnd(server.pid);
    await sleep(time === 0 ? 20 : 100);
  }
  const how = await Promise.race([server.ended, sleep(STOP_MS + 5_000, "still running")]);
  const ms = performance.now() - begun;
  // Nothing was there to be put in order when it had not said a word.
  const isOrderly = how === "exit code 0" || (how === "SIGTERM" && server.log() === "");
  const held = isOrderly && ms <= STOP_MS;
  await server.end();
  return {
    fed,
    expected: `exit code 0 within ${STOP_MS / 1000} s`,
    got: `${how} after ${ms.toFixed(0)} ms`,
    held,
  };
}

async function stopWithout({ startServer, row }: DrillParts, store: StoreName, way: Way): Promise<void> {
  const server = await startServer();
  const rider = await signInRider(server.baseUrl, await signInDispatcher(server.baseUrl));
  const now = toInstant((await rider.call("getClock")).now);
  await server[store][way]();
  // Something is under way when it is asked to stop.
  void rider.ask("requestTrip", { body: wishIn(now, 4), key: randomUUID() }).catch(() => undefined);
  row(await stopped({ fed: `stop while ${store} is away (${way})`, server }));
}

async function stopTwice({ startServer, row }: DrillParts): Promise<void> {
  row(await stopped({ fed: "asked to stop three times", server: await startServer(), times: 3 }));
}

async function stopWhileStarting({ startServer, row }: DrillParts): Promise<void> {
  for (const way of ways) {
    const before = ({ postgres }: Pick<DrillServer, "postgres">) => postgres[way]();
    const server = await startServer({}, { untilReady: false, before });
    await alive(server.baseUrl);
    row(await stopped({ fed: `stop while it waits for Postgres (${way})`, server }));
  }
  for (const after of [400, 1_200, 2_500, 4_000]) {
    const server = await startServer({}, { untilReady: false });
    await sleep(after);
    row(await stopped({ fed: `stop ${after} ms after the start`, server }));
  }
}
