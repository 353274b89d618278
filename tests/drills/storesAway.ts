import { randomUUID } from "node:crypto";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Answer } from "../support/apiCaller.ts";
import { LiveClient } from "../support/liveClient.ts";
import type { Drill, DrillParts, DrillRow } from "./drill.ts";
import { inMs, readiness, type StoreName, storeNames, until, untilReady, type Way, ways } from "./outage.ts";
import { beginWorkingDay, type WorkingDay } from "./workingDay.ts";

/** What needs no Redis does without it within a second; without Postgres nobody waits longer than this for a "no". */
const LIMIT_MS: Record<StoreName, number> = { redis: 1_000, postgres: 5_000 };
const TIMES = 3;

/** Each store is cut off and made to hang: calls of all kinds, what is kept meanwhile, and how everything comes back. */
export const storesAway: Drill = {
  name: "storesAway",
  about: "a store that is gone is named, delays nobody, and does not take the process along",
  async play(parts: DrillParts) {
    for (const store of storeNames) for (const way of ways) await playOne(parts, store, way);
  },
};

async function playOne({ startServer, row }: DrillParts, store: StoreName, way: Way): Promise<void> {
  const fed = `${store}, ${way}`;
  const server = await startServer();
  const day = await beginWorkingDay(server);
  const live = await new LiveClient(server.baseUrl, day.rider.cookie).connected();
  await server[store][way]();
  row(await measured({ fed: `${fed}: health`, limit: 1_000 }, () => day.rider.send("/healthz")));
  for (const [name, ask] of Object.entries(callsOf(day)))
    row(
      await measured(
        { fed: `${fed}: ${name}`, limit: LIMIT_MS[store], isRefused: store === "postgres" },
        ask,
      ),
    );
  await until(3_000, async () => (await readiness(server.baseUrl)).status === 503); // an answer is kept for a second
  const { status, missing } = await readiness(server.baseUrl);
  const got = `${status} ${missing.join()}`;
  row({ fed, expected: `/readyz 503 ${store} within 3 s`, got, held: got === `503 ${store}` });
  if (store === "redis") row(await newsIsHeard(live, day, fed));
  await server[store].restore();
  const back = await untilReady(server.baseUrl);
  const isSoon = back !== undefined && back < 10_000;
  row({ fed: `${fed}, then back`, expected: "/readyz 200 within 10 s", got: inMs(back), held: isSoon });
  row(await allIsAnswered(day, `${fed}, then back`));
  live.close();
  await server.end();
}

/** One of each kind of call, as often as wanted. */
function callsOf(day: WorkingDay): Record<string, () => Promise<Answer>> {
  const { rider, driver, dispatcher, pickup, now } = day;
  const actionId = randomUUID(); // the same act reported again, as a tablet does
  const act = { actionId, action: "depart", at: toIso(now) };
  const fix = { point: kyzylorda.depots[0]?.point, at: toIso(now) };
  return {
    session: () => rider.ask("getSession"),
    "my trips": () => rider.ask("listMyTrips"),
    "request a trip": () => rider.ask("requestTrip", { body: day.wish(), key: randomUUID() }),
    board: () => dispatcher.ask("getBoard"),
    position: () => driver.ask("reportPosition", { body: fix }),
    "stop action": () => driver.ask("reportStopAction", { params: { stopId: pickup }, body: act }),
  };
}

interface Bar {
  fed: string;
  limit: number;
  /** It may only say that it cannot, and when to come back. */
  isRefused?: boolean;
}

async function measured(
  { fed, limit, isRefused = false }: Bar,
  ask: () => Promise<Answer>,
): Promise<DrillRow> {
  const answers: string[] = [];
  let worst = 0;
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    const { status, body } = await ask();
    worst = Math.max(worst, performance.now() - begun);
    const code = typeof body === "object" && body !== null && "code" in body ? ` ${body.code}` : "";
    answers.push(`${status}${code}`);
  }
  const isRight = (answer: string) =>
    isRefused ? answer === "503 service.unavailable" : answer.startsWith("2");
  const expected = `${isRefused ? "503 service.unavailable" : "2xx"} within ${limit} ms`;
  const got = `${[...new Set(answers)].join(", ")}, worst ${worst.toFixed(0)} ms`;
  return { fed, expected, got, held: answers.every(isRight) && worst <= limit };
}

async function newsIsHeard(live: LiveClient, { rider, wish }: WorkingDay, fed: string): Promise<DrillRow> {
  const before = live.of("trip:changed").length;
  await rider.call("requestTrip", { body: wish(), idempotencyKey: randomUUID() });
  const heard = await until(10_000, async () => live.of("trip:changed").length > before);
  const isSoon = heard !== undefined && heard < 3_000;
  return { fed: `${fed}: news to a socket`, expected: "within 3 s", got: inMs(heard), held: isSoon };
}

/** What was accepted while the store was away gets its outcome. */
async function allIsAnswered({ rider }: WorkingDay, fed: string): Promise<DrillRow> {
  const waiting = async () => {
    const { trips } = await rider.call("listMyTrips");
    return { all: trips.length, open: trips.filter(({ status }) => status === "requested").length };
  };
  const ms = await until(60_000, async () => (await waiting()).open === 0);
  const got = `${(await waiting()).all} requests, ${inMs(ms)}`;
  return { fed, expected: "every request has its outcome", got, held: ms !== undefined };
}
