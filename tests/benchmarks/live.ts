import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import { ApiSession } from "../../server/twin/apiSession.ts";
import { FollowedClock } from "../../server/twin/demo/followedClock.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import { describeSample } from "./figures.ts";
import { type LiveSocket, openSocket, signInStaff } from "./people.ts";
import { openViewers } from "./viewers.ts";

/**
 * Live positions: vehicles send one every 3 s, viewers receive batches. Delay from a vehicle's send to a viewer's receipt
 * (the batching tick included), CPU and memory of the server. `npm run bench:live -- --seconds 15`
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "15" } } });
const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";
const serverPid = process.env.SERVER_PID;
const SEND_EVERY_MS = 3000;
const MEASURING_VIEWERS = 20;
const sizes = [
  { vehicles: 67, viewers: 50 },
  { vehicles: 670, viewers: 500 },
];

interface Vehicle {
  id: string;
  socket: LiveSocket;
  point: LatLng;
}

const staff = await signInStaff(baseUrl);
const { logins } = await staff.session.call("listDemoLogins");
const password = logins.find((login) => login.role === "dispatcher")?.secret ?? "";
const pin = logins.find((login) => login.role === "driver")?.secret ?? "";

/** Copies of the fleet until there are `count` drivers on shift today: the benchmark's own data, straight into its database. */
async function provideFleet(count: number): Promise<{ phone: string; vehicleId: string }[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows: known } = await client.query<{ vehicle_id: string; driver_id: string; id: string }>(
    "SELECT id, vehicle_id, driver_id FROM shifts WHERE service_day = (SELECT min(service_day) FROM shifts) ORDER BY id",
  );
  for (let index = known.length; index < count; index++) {
    const model = known[index % 67];
    const [vehicle, driver] = [randomUUID(), randomUUID()];
    await client.query(
      `INSERT INTO vehicles SELECT $1, 'B ' || $2, model, operator_id, contract_id, district_id, lift, lift_limit_kg, depot
       FROM vehicles WHERE id = $3`,
      [vehicle, index, model?.vehicle_id],
    );
    await client.query(
      `INSERT INTO drivers SELECT $1, name, '+77999' || lpad($2::text, 6, '0'), operator_id, lift_trained, locale, pin_hash
       FROM drivers WHERE id = $3`,
      [driver, index, model?.driver_id],
    );
    await client.query(
      `INSERT INTO shifts (id, service_day, vehicle_id, driver_id, period, start_place, end_place)
       SELECT $1, service_day, $2, $3, period, start_place, end_place FROM shifts WHERE id = $4`,
      [randomUUID(), vehicle, driver, model?.id],
    );
  }
  await client.query(
    `UPDATE shifts SET status = 'started', started_at = lower(period)
     WHERE status = 'planned' AND service_day = (SELECT min(service_day) FROM shifts)`,
  );
  const { rows } = await client.query<{ phone: string; vehicle_id: string }>(
    `SELECT d.phone, s.vehicle_id FROM shifts s JOIN drivers d ON d.id = s.driver_id
     WHERE s.service_day = (SELECT min(service_day) FROM shifts) LIMIT $1`,
    [count],
  );
  await client.end();
  return rows.map((row) => ({ phone: row.phone, vehicleId: row.vehicle_id }));
}

async function signInVehicles(count: number): Promise<Vehicle[]> {
  const waiting = await provideFleet(count);
  const vehicles: Vehicle[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const session = new ApiSession(baseUrl);
      await session.call("driverSignIn", { body: { phone: next.phone, pin } });
      const { lat, lon } = kyzylorda.center;
      vehicles.push({
        id: next.vehicleId,
        socket: await openSocket(session),
        point: { lat: lat + vehicles.length / 1e4, lon },
      });
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return vehicles;
}

/** Processor seconds and memory of the server, where the system tells. */
function usage(): { cpu: number; rss: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${serverPid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${serverPid}/status`, "utf8"))?.[1];
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, rss: Number(rss) / 1024 };
  } catch {
    return undefined;
  }
}

async function measure({ vehicles: count, viewers: viewerCount }: (typeof sizes)[number]): Promise<void> {
  const vehicles = await signInVehicles(count);
  const viewers = await openViewers(baseUrl, viewerCount, password);
  const clock = new FollowedClock(await staff.session.call("getClock"), Date.now);
  const sentAt = new Map<string, number>();
  const delays: number[] = [];
  let [sent, taken, frames] = [0, 0, 0];
  for (const [index, viewer] of viewers.entries()) {
    viewer.on("vehicles:moved", (batch) => {
      frames += batch.length;
      if (index >= MEASURING_VIEWERS) return;
      const now = performance.now();
      for (const [id, , , , at] of batch) {
        const since = sentAt.get(`${id} ${at}`);
        if (since !== undefined) delays.push(now - since);
      }
    });
  }
  const send = (vehicle: Vehicle) => {
    vehicle.point = { lat: vehicle.point.lat + 0.00005, lon: vehicle.point.lon + 0.00005 };
    const at = clock.now();
    const whole = Math.round(at);
    sentAt.set(`${vehicle.id} ${whole}`, performance.now());
    sent++;
    vehicle.socket.emit(
      "position:reported",
      { point: vehicle.point, at: new Date(whole).toISOString() },
      (ack) => {
        if (ack.ok) taken++;
      },
    );
  };
  const before = usage();
  const began = performance.now();
  const timers = vehicles.map((vehicle, index) =>
    setTimeout(
      () => {
        send(vehicle);
        timers[index] = setInterval(() => send(vehicle), SEND_EVERY_MS);
      },
      (index / count) * SEND_EVERY_MS,
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, Number(values.seconds) * 1000));
  for (const timer of timers) clearInterval(timer);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const after = usage();
  const seconds = (performance.now() - began) / 1000;
  const load =
    before && after
      ? `server CPU ${(((after.cpu - before.cpu) / seconds) * 100).toFixed(0)} % of a core, memory ${after.rss.toFixed(0)} MB`
      : "";
  console.log(
    `${count} vehicles × ${viewerCount} viewers: ${describeSample(delays)}; sent ${sent}, taken ${taken}, frames received ${frames}; ${load}`,
  );
  for (const { socket } of vehicles) socket.close();
  for (const viewer of viewers) viewer.close();
}

for (const size of sizes) await measure(size);
staff.socket.close();
