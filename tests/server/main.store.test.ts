import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/lib/ports.mjs";
import type { TripId } from "../../shared/ids/index.ts";
import { eventually } from "../support/eventually.ts";
import { signInRider } from "../support/signedIn.ts";
import { createTestCore, type TestCore } from "../support/testCore.ts";
import { goodWish } from "./http/trips.ts";

/** Starting a process takes seconds on a busy machine. */
const LONG = { timeout: 120_000 };
let core: TestCore;
let running: ChildProcess[] = [];
beforeAll(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  const left = running.filter((each) => each.exitCode === null && each.signalCode === null);
  running = [];
  const gone = left.map((each) => once(each, "exit"));
  for (const each of left) each.kill("SIGKILL");
  await Promise.all(gone);
});
afterAll(() => core?.end());

/** As `npm run serve -- --role …` starts it, over the stores of the test. */
function serve(role: string, environment: Record<string, string> = {}) {
  const { DATABASE_URL, REDIS_URL, SESSION_SECRET } = core.config;
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--role", role], {
    env: {
      ...{ ...process.env, DATABASE_URL, REDIS_URL, SESSION_SECRET },
      ...{ DEMO: "1", DEMO_PEOPLE: "0", LOG_LEVEL: "info", ...environment },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  return child;
}
async function isReady(child: ChildProcess): Promise<ChildProcess> {
  for await (const line of child.stdout ?? []) if (String(line).includes('"msg":"ready"')) break;
  return child;
}
const statusOf = async (id: TripId) => (await core.db.trips.find(id))?.trip.status;

describe("one process per role", () => {
  it(
    "web takes requests and leaves them to a worker; asked to end, it answers what is under way",
    LONG,
    async () => {
      const PORT = String(await findFreePort());
      const baseUrl = `http://127.0.0.1:${PORT}`;
      const web = await isReady(serve("web", { PORT }));
      expect((await fetch(`${baseUrl}/readyz`)).status).toBe(200);
      const rider = await signInRider({ baseUrl, core });
      const { trip } = await rider.call("requestTrip", {
        body: goodWish(core),
        idempotencyKey: "for-a-worker",
      });

      // A call that takes long: somebody else holds the rider's row.
      const holder = await core.pool.connect();
      await holder.query("BEGIN");
      await holder.query(
        "SELECT 1 FROM riders WHERE id = (SELECT rider_id FROM trip_requests LIMIT 1) FOR UPDATE",
      );
      const slow = rider.ask("requestTrip", { body: { ...goodWish(core), note: "slow" }, key: "under-way" });
      await eventually(async () => expect(await countBlocked()).toBe(1));
      web.kill("SIGTERM");
      const refusesNew = async () => {
        await expect(fetch(`${baseUrl}/healthz`)).rejects.toThrow();
      };
      await eventually(refusesNew);
      expect(await statusOf(trip.id)).toBe("requested"); // no worker yet
      await holder.query("COMMIT");
      holder.release();
      expect((await slow).body).toMatchObject({ code: "trip.overlapsOwnTrip" });
      expect(await once(web, "exit")).toEqual([0, null]);

      const HEALTH_PORT = String(await findFreePort());
      const worker = await isReady(serve("worker", { HEALTH_PORT }));
      await eventually(async () => expect(await statusOf(trip.id)).toMatch(/^(un)?assigned$/));
      const ready = await fetch(`http://127.0.0.1:${HEALTH_PORT}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: "ready", missing: [] }]);
      expect((await fetch(`http://127.0.0.1:${HEALTH_PORT}/`)).status).toBe(404);
      worker.kill("SIGTERM");
      expect(await once(worker, "exit")).toEqual([0, null]);
    },
  );

  it("says which roles there are to whoever asks for another", LONG, async () => {
    const child = serve("driver");
    const lines: string[] = [];
    child.stdout?.on("data", (line) => lines.push(String(line)));
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(lines.join("")).toContain("--role is one of web, worker, planner, all");
  });

  it(
    "does not start where it would store an hour too early or too late, and says what to do",
    LONG,
    async () => {
      // A machine whose zone data is from before tzdata 2018h: Kyzylorda is at +06.
      const old = `const Right = Intl.DateTimeFormat;
      const wrong = (zone) => (zone === "Asia/Qyzylorda" ? "Etc/GMT-6" : zone);
      Intl.DateTimeFormat = function (locale, { timeZone, ...options } = {}) {
        return new Right(locale, { ...options, timeZone: wrong(timeZone) });
      };`;
      const child = serve("web", {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}`,
      });
      const lines: string[] = [];
      child.stdout?.on("data", (line) => lines.push(String(line)));
      expect(await once(child, "exit")).toEqual([1, null]);
      expect(lines.join("")).toMatch(/time zone data .* Asia\/Qyzylorda 360 .* 300 is right. Update Node/);
    },
  );
});

async function countBlocked(): Promise<number> {
  const { rows } = await core.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.count ?? 0;
}
