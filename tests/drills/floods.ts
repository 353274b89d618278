import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { ApiSession } from "../../server/twin/apiSession.ts";
import { signInRider, signInStaff } from "../benchmarks/people.ts";
import type { Drill, DrillParts } from "./drill.ts";
import type { DrillServer } from "./drillServer.ts";
import type { Harvest } from "./floods/attack.ts";
import { boardUnder, type BoardParts as Parts, readCalmly } from "./floods/boardUnder.ts";

/** One person floods while a dispatcher reads the board ten times a second. */
export const floods: Drill = {
  name: "floods",
  about: "whoever floods, dispatchers keep working and the log stays small",
  async play({ startServer, row }: DrillParts) {
    const server = await startServer();
    const staff = await signInStaff(server.baseUrl);
    const rider = await prepareRider(server, staff.session);
    const place = { server, staff: staff.session, row };
    const parts = { ...place, calm: await readCalmly(place) };
    await floodBySockets(parts, rider);
    await floodByCalls(parts, rider);
    await holdLines(parts);
    staff.socket.close();
    await behindProxies(startServer, row);
  },
};

type Rider = Awaited<ReturnType<typeof prepareRider>>;

async function floodBySockets(parts: Parts, { cookies, cursor }: Rider): Promise<void> {
  const own = cookies.slice(0, 1);
  for (const sockets of [10, 30, 100])
    await boardUnder(parts, {
      fed: `${sockets} sockets of one rider say session:resumed again and again`,
      attack: { kind: "resumes", cookies: own, sockets, cursor },
    });
  await boardUnder(parts, {
    fed: "100 sockets of one rider, from ten sessions",
    attack: { kind: "resumes", cookies, sockets: 100, cursor },
  });
  await boardUnder(parts, {
    fed: "100 sockets of one rider that do not wait for answers",
    attack: { kind: "torrent", cookies: own, sockets: 100, cursor },
  });
}

async function floodByCalls(parts: Parts, { cookies }: Rider): Promise<void> {
  const path = "/api/trips";
  await boardUnder(parts, {
    fed: "one session calls, 50 at once",
    attack: { kind: "calls", cookies: cookies.slice(0, 1), path, atOnce: 50 },
  });
  await boardUnder(parts, {
    fed: "ten sessions of one person call, 100 at once",
    attack: { kind: "calls", cookies, path, atOnce: 100 },
  });
}

async function holdLines(parts: Parts): Promise<void> {
  const alsoExpected = { text: "all are closed", holds: ({ open }: Harvest) => open === 0 };
  const connections = 200;
  for (const [fed, kind, seconds] of [
    ["send their headers a byte at a time", "slowHeaders", 15],
    ["send their body a byte at a time", "slowBodies", 25],
    ["say nothing at all", "silence", 15],
    ["become sockets that never say whose they are", "strangers", 15],
  ] as const)
    await boardUnder(parts, {
      ...{ fed: `${connections} connections ${fed}`, seconds, alsoExpected },
      attack: { kind, connections },
    });
}

/** Two people behind one proxy: the flood of one is not the other's, whether the proxy was named or not. */
async function behindProxies(startServer: DrillParts["startServer"], row: DrillParts["row"]): Promise<void> {
  for (const [fed, environment] of [
    ["a proxy that TRUST_PROXY names", { TRUST_PROXY: "1" }],
    ["a proxy that nobody named", {}],
  ] as const) {
    const { baseUrl, log } = await startServer({ DEMO: "0", ...environment });
    const from = (address: string) =>
      fetch(`${baseUrl}/api/region`, { headers: { "x-forwarded-for": address } }).then(
        ({ status }) => status,
        () => 0,
      );
    const flooding = Promise.all(Array.from({ length: 800 }, () => from("198.51.100.1")));
    const neighbor: number[] = [];
    for (let time = 0; time < 20; time++) neighbor.push(await from("198.51.100.2"));
    const refused = (await flooding).filter((status) => status !== 200).length;
    const remedies = log().split("TRUST_PROXY to the number").length - 1;
    row({
      fed: `one of two people behind ${fed} calls 800 times at once, the other 20 times`,
      expected: "only the one is refused; the remedy is logged once where it is due",
      got: `${refused} of the one's refused, ${neighbor.filter((status) => status !== 200).length} of the other's; ${remedies} remedies`,
      held:
        refused > 300 &&
        neighbor.every((status) => status === 200) &&
        remedies === ("TRUST_PROXY" in environment ? 0 : 1),
    });
  }
}

/** A rider with ten sessions, who has missed 1,900 events, a fifth of them their own. */
async function prepareRider({ baseUrl, databaseUrl }: DrillServer, staff: ApiSession) {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ id: string; phone: string }>(
    "SELECT id, phone FROM riders ORDER BY id LIMIT 1",
  );
  const rider = rows[0] ?? { id: "", phone: "" };
  const cookies: string[] = [];
  for (let session = 0; session < 10; session++) {
    const person = await signInRider(baseUrl, rider.phone, staff);
    person.socket.close();
    cookies.push(person.session.cookie);
  }
  const { cursor } = await staff.call("getBoard");
  await database.query(
    `INSERT INTO outbox (kind, name, payload)
     SELECT 'event', 'trip.changed', jsonb_build_object('tripId', gen_random_uuid(), 'serviceDay', '2026-03-02',
       'riderId', CASE WHEN no % 5 = 0 THEN $1::uuid ELSE gen_random_uuid() END)
     FROM generate_series(1, 1900) no`,
    [rider.id],
  );
  for (let waiting = 1; waiting > 0; await sleep(100)) {
    const { rows: left } = await database.query<{ count: string }>(
      "SELECT count(*) FROM outbox WHERE published_no IS NULL",
    );
    waiting = Number(left[0]?.count);
  }
  await database.end();
  return { cookies, cursor };
}
