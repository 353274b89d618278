import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { toInstant } from "../../shared/time/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { startBalancer } from "./balancer.ts";
import type { Drill, DrillParts } from "./drill.ts";
import type { DrillInstance } from "./drillServer.ts";
import { until } from "./outage.ts";
import { signInDispatcher, signInRider, wishIn } from "./workingDay.ts";

const RIDERS = 6;
const TRIPS_EACH = 4;
const PAUSE_MS = 40;
/** Longer than the balancer takes to notice. 0 shows what gets lost without. */
const DRAIN_SECONDS = process.env.DRILL_DRAIN_SECONDS ?? "1";

/** An update as it is made: one web process ends and comes back, then the other, while people go on. */
export const rollingRestart: Drill = {
  name: "rollingRestart",
  about: "two web processes behind a balancer are restarted one after the other: no call and no trip is lost",
  async play({ startInstance, row }: DrillParts) {
    const instance = await startInstance(["web", "web", "worker"], { DRAIN_SECONDS });
    const [one, other] = instance.processes();
    const balancer = await startBalancer([one?.address ?? "", other?.address ?? ""]);
    try {
      const traffic = await startTraffic(balancer.address);
      const codes = [await restart(instance, 0), await restart(instance, 1)];
      const told = await traffic.stop();
      const lost = [...balancer.failures, ...told.failures];
      row({
        fed: `${told.calls} calls during two restarts by SIGTERM (DRAIN_SECONDS ${DRAIN_SECONDS})`,
        expected: "every call is answered, none with 5xx",
        got:
          lost.length === 0
            ? "all were"
            : `${lost.length} were not: ${[...new Set(lost)].slice(0, 5).join("; ")}`,
        held: lost.length === 0 && told.calls > 200,
      });
      row({
        fed: "the ended processes",
        expected: "exit code 0 twice",
        got: codes.join(", "),
        held: codes.every((code) => code === "exit code 0"),
      });
      row(await tripsRow(instance, told.trips));
    } finally {
      balancer.close();
      await instance.end();
    }
  },
};

async function restart(instance: DrillInstance, index: number): Promise<string> {
  await sleep(1_000);
  const { service, ended } = instance.processes()[index] ?? {};
  process.kill(service?.pid ?? 0, "SIGTERM");
  const code = await ended;
  await instance.restart(index);
  await sleep(1_000);
  return code ?? "never ran";
}

interface Told {
  calls: number;
  trips: string[];
  failures: string[];
}

/** Riders who read their trips and ask for new ones, all the time; each waits for one answer before the next call. */
async function startTraffic(baseUrl: string) {
  const dispatcher = await signInDispatcher(baseUrl);
  const now = toInstant((await dispatcher.call("getClock")).now);
  const riders: ApiCaller[] = [];
  for (let index = 0; index < RIDERS; index++) riders.push(await signInRider(baseUrl, dispatcher, index));
  const told: Told = { calls: 0, trips: [], failures: [] };
  let isOn = true;
  const ask = async (work: () => Promise<{ status: number; body: unknown }>) => {
    told.calls += 1;
    const answer = await work().catch((error: unknown) => ({ status: 599, body: String(error) }));
    if (answer.status >= 500) told.failures.push(`${answer.status}`);
    return answer;
  };
  const live = async (rider: ApiCaller) => {
    for (let turn = 0; isOn; turn++) {
      await ask(() => rider.ask("listMyTrips"));
      await ask(() => dispatcher.ask("getClock"));
      if (turn % 8 === 0 && turn / 8 < TRIPS_EACH) {
        const body = wishIn(now, 3 + 2 * (turn / 8), turn % 16 === 0);
        const { status, body: answer } = await ask(() =>
          rider.ask("requestTrip", { body, key: randomUUID() }),
        );
        const id = (answer as { trip?: { id?: string } })?.trip?.id;
        if (status < 300 && id !== undefined) told.trips.push(id);
      }
      await sleep(PAUSE_MS);
    }
  };
  const living = riders.map(live);
  return {
    stop: async () => {
      isOn = false;
      await Promise.all(living);
      return told;
    },
  };
}

/** Every trip that somebody was told of is stored, once, and comes to its outcome. */
async function tripsRow({ databaseUrl }: DrillInstance, trips: readonly string[]) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const read = async () => {
    const { rows } = await client.query<{ all: number; told: number; open: number }>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE id = ANY($1::uuid[]))::int AS told,
         count(*) FILTER (WHERE status = 'requested')::int AS open FROM trip_requests`,
      [trips],
    );
    return rows[0] ?? { all: 0, told: 0, open: 0 };
  };
  await until(30_000, async () => (await read()).open === 0);
  const { all, told, open } = await read();
  await client.end();
  return {
    fed: `${trips.length} trips asked for meanwhile`,
    expected: "each is stored once and has its outcome",
    got: `${told} of them stored, ${all} in all, ${open} open`,
    held: trips.length > 0 && told === trips.length && all === trips.length && open === 0,
  };
}
