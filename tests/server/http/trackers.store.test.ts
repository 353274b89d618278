import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Shift } from "../../../server/domain/fleet/model.ts";
import type { ApiBody, TrackerView } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  seconds,
  serviceDayOf,
  toIso,
} from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
let chief: ApiCaller;
/** Under way at nine, a vehicle each. */
let shifts: Shift[];
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
  chief = await signInStaff(server.baseUrl, "chief");
  const today = serviceDayOf(now(), server.core.terms.dayRules);
  const all = await server.core.db.fleet.listShifts(today);
  shifts = all.filter(
    ({ startedAt, starts }) => startedAt !== undefined && starts <= addSeconds(now(), -3600 as never),
  );
}, 90_000);
afterAll(() => server?.end());
/** Each story has a vehicle that nothing was told of yet. */
let shift: Shift;
beforeEach(async () => {
  await server.setTime("09:00");
  const next = shifts.shift();
  if (next === undefined) throw new Error("no shifts left");
  shift = next;
});

const now = () => server.core.clock.now();
const ago = (count: number): Instant => addSeconds(now(), seconds(-count));
type Make = ApiBody<"makeTracker">;
const name = "Phone on the dashboard";
const ofVehicle = () => ({ of: "vehicle" as const, vehicleId: shift.vehicle.id });
async function make(wanted: Make = { kind: "client", trackerId: randomUUID(), name, owner: ofVehicle() }) {
  const { token = "" } = await chief.call("makeTracker", { body: wanted });
  return { id: wanted.trackerId, token };
}
const seen = async (id: string): Promise<TrackerView> => {
  const found = (await chief.call("listTrackers")).trackers.find((each) => each.id === id);
  if (found === undefined) throw new Error("not on the list");
  return found;
};
const counted = async (id: string) => {
  const { taken, refused } = await seen(id);
  return { taken, ...Object.fromEntries(refused.map(({ reason, count }) => [reason, count])) };
};

/** North of where the shift begins, in meters. */
const north = (meters: number) => {
  const { lat, lon } = shift.startPlace.point;
  return { lat: lat + meters / 111_200, lon };
};
/** In the query, as OsmAnd and older Traccar Clients do. */
const osmAnd = (id: string, fields: Record<string, string | number> = {}, method = "POST") =>
  fetch(`${server.baseUrl}/osmand?${new URLSearchParams({ id, ...strings(fields) })}`, { method });
const strings = (fields: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));
const fixAt = (at: Instant, meters = 0) => ({ ...north(meters), timestamp: at, accuracy: 8, speed: 0 });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}/osmand`, {
    ...{ method: "POST", headers: { "content-type": "application/json; charset=utf-8", ...headers } },
    body: JSON.stringify(body),
  });
const location = (at: Instant, meters = 0, more = {}) => ({
  timestamp: toIso(at),
  coords: {
    latitude: north(meters).lat,
    longitude: north(meters).lon,
    accuracy: 5,
    speed: 0,
    heading: -1,
    altitude: 5,
  },
  ...{ is_moving: false, odometer: 0, event: "motionchange", battery: { level: 0.79, is_charging: false } },
  ...{ activity: { type: "still" }, extras: {}, ...more },
});
const forwarded = (uniqueId: string, at: Instant, meters = 0) => ({
  position: {
    ...{
      id: 7,
      deviceId: 3,
      protocol: "galileo",
      valid: true,
      outdated: false,
      altitude: 0,
      speed: 0,
      course: 90,
    },
    ...{
      fixTime: toIso(at),
      deviceTime: toIso(at),
      serverTime: toIso(at),
      accuracy: 0,
      attributes: { sat: 9 },
    },
    ...{ latitude: north(meters).lat, longitude: north(meters).lon },
  },
  device: { id: 3, uniqueId, name: "231", status: "online" },
});
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

/** How far north the vehicle is shown, and by whose word. */
async function shown() {
  const position = await server.core.needs.positions.find(shift.vehicle.id);
  if (position === undefined) return undefined;
  const meters = Math.round((position.point.lat - shift.startPlace.point.lat) * 111_200);
  return { meters, source: position.source };
}
interface Row {
  at: Date;
  driver_id: string;
  verdict?: string;
  source: string;
}
async function written(table: "positions" | "odd_positions" = "positions"): Promise<Row[]> {
  await server.core.positionHistory.write();
  const query = sql<Row>`SELECT * FROM ${sql.table(table)} WHERE vehicle_id = ${shift.vehicle.id} ORDER BY at`;
  return (await query.execute(server.core.kysely)).rows;
}

describe("a phone with Traccar Client", () => {
  it("tells its vehicle's place by query, form or JSON, and is answered with an empty 200", async () => {
    const { id, token } = await make();
    const answers = [
      await osmAnd(token, fixAt(ago(90), 0), "GET"),
      await osmAnd(token, fixAt(ago(60), 100)),
      await fetch(`${server.baseUrl}/osmand`, {
        ...{ method: "POST", body: new URLSearchParams({ id: token, ...strings(fixAt(ago(30), 200)) }) },
      }),
      await post({ device_id: token, location: location(now(), 300) }),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(await shown()).toEqual({ meters: 300, source: "trackerApp" });
    expect(await seen(id)).toMatchObject({
      ...{ taken: 4, refused: [], lastFixAt: toIso(now()), lastHeardAt: toIso(now()) },
      vehicle: { id: shift.vehicle.id },
    });
    expect((await written()).map(({ driver_id }) => driver_id)).toEqual(Array(4).fill(shift.driver.id));
  });

  it("may say only that it is there, and hand in its notifications' token", async () => {
    const { id, token } = await make();
    expect((await osmAnd(token, { notificationToken: "abc" })).status).toBe(200);
    expect(
      (await post({ device_id: token, location: { timestamp: toIso(now()), event: "heartbeat" } })).status,
    ).toBe(200);
    expect(await seen(id)).toMatchObject({ taken: 0, lastHeardAt: toIso(now()) });
    expect(await shown()).toBeUndefined();
  });

  it("that nobody let in is refused so that it keeps what it has: 400 in the one form, 404 in the other", async () => {
    expect(await codeOf(await osmAnd("48241179", fixAt(now())))).toEqual([400, "tracker.idRefused"]);
    expect(await codeOf(await post({ device_id: "48241179", location: location(now()) }))).toEqual([
      ...[404, "tracker.deviceRefused"],
    ]);
  });
  it("that cannot be read is refused", async () => {
    const { token } = await make();
    const noId = await fetch(`${server.baseUrl}/osmand?lat=44.8&lon=65.5`);
    expect(await codeOf(noId)).toEqual([400, "tracker.unreadable"]);
    expect(await codeOf(await osmAnd(token, { lat: 44.8, lon: "east" }))).toEqual([
      400,
      "tracker.unreadable",
    ]);
    const broken = await fetch(`${server.baseUrl}/osmand`, {
      ...{ method: "POST", body: "{", headers: { "content-type": "application/json" } },
    });
    expect(await codeOf(broken)).toEqual([400, "request.notJson"]);
  });
  it("opens nothing once it is revoked", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(ago(10)));
    await chief.call("revokeTracker", { params: { trackerId: id } });
    await chief.call("revokeTracker", { params: { trackerId: id } }); // the same again changes nothing
    expect(await codeOf(await osmAnd(token, fixAt(now(), 50)))).toEqual([400, "tracker.idRefused"]);
    expect(await seen(id)).toMatchObject({ revokedAt: expect.any(String), taken: 1 });
  });
});

describe("a Traccar server", () => {
  const uniqueId = "860000000000001";
  it("speaks for the devices that are entered; others are counted, and keep nothing back", async () => {
    const box = await make({ kind: "server", trackerId: randomUUID(), name: "Traccar in the depot" });
    const bearer = { authorization: `Bearer ${box.token}` };
    const device = { kind: "forwarded" as const, trackerId: randomUUID(), name: "Box under the seat" };
    const { token } = await chief.call("makeTracker", {
      body: { ...device, owner: ofVehicle(), serverId: box.id, uniqueId },
    });
    expect(token).toBeUndefined();
    expect((await post(forwarded(uniqueId, ago(5), 40), bearer)).status).toBe(200);
    expect((await post(forwarded("860000000000002", ago(5)), bearer)).status).toBe(200); // or it would be sent ten times
    expect(
      (await post({ event: { type: "deviceOnline" }, device: { id: 3, uniqueId } }, bearer)).status,
    ).toBe(200);
    expect(await shown()).toEqual({ meters: 40, source: "trackerServer" });
    expect(await counted(device.trackerId)).toEqual({ taken: 1 });
    expect(await counted(box.id)).toEqual({ taken: 0, unknownDevice: 1 });
    const twice = await chief.ask("makeTracker", {
      body: { ...device, trackerId: randomUUID(), owner: ofVehicle(), serverId: box.id, uniqueId },
    });
    expect(problemOf(twice).code).toBe("tracker.deviceTaken");
    await chief.call("revokeTracker", { params: { trackerId: box.id } });
    expect(await codeOf(await post(forwarded(uniqueId, now()), bearer))).toEqual([
      401,
      "tracker.serverRefused",
    ]);
    expect(await seen(device.trackerId)).toHaveProperty("revokedAt");
  });
  it("without a key, or with a phone's, is refused", async () => {
    const { token } = await make();
    for (const headers of [{}, { authorization: `Bearer ${token}` }, { authorization: "Basic x" }])
      expect(await codeOf(await post(forwarded(uniqueId, now()), headers))).toEqual([
        401,
        "tracker.serverRefused",
      ]);
  });
});

describe("a fix that is no vehicle's place", () => {
  it("is answered as any, kept apart, and counted by why", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(ago(120)));
    await osmAnd(token, fixAt(ago(90), 100));
    const wrong = [
      osmAnd(token, fixAt(ago(90), 100)), // told again
      osmAnd(token, fixAt(addSeconds(now(), minutes(5)), 200)),
      osmAnd(token, fixAt(addSeconds(now(), seconds(-hours(25))), 200)),
      osmAnd(token, fixAt(ago(55), 40_000)), // 40 km in half a minute
      osmAnd(token, { ...fixAt(ago(15), 100), accuracy: 3000 }),
      post({ device_id: token, location: location(ago(12), 100, { mock: true }) }),
      osmAnd(token, { ...fixAt(ago(10)), lat: 0, lon: 0 }),
    ];
    for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(200);
    expect(await counted(id)).toEqual({
      ...{ taken: 2, duplicate: 1, future: 1, late: 1, impossible: 1, inaccurate: 1, mock: 1 },
      outside: 1,
    });
    expect(await shown()).toMatchObject({ meters: 100 });
    expect(await written()).toHaveLength(2);
    const apart = (await written("odd_positions")).map(({ verdict }) => verdict).sort();
    expect(apart).toEqual(["future", "mock", "odd", "outside", "tooRough"]); // nobody drove a day ago
  });

  it("of a time when nobody drove for us is only counted", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(addSeconds(shift.starts, seconds(-600))));
    expect(await counted(id)).toEqual({ taken: 0, offDuty: 1 });
    expect([await written(), await written("odd_positions")]).toEqual([[], []]);
  });

  it("shows a clock that is three hours fast, and moves nobody", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(addSeconds(now(), hours(3))));
    expect(await seen(id)).toMatchObject({ skewSeconds: -10_800, taken: 0 });
    expect(await shown()).toBeUndefined();
  });
});

describe("who drove then", () => {
  it("has a fix that waited on the device, and the vehicle is not moved back by it", async () => {
    const { token } = await make();
    const begun = addSeconds(now(), seconds(-900));
    const next = shifts.pop();
    if (next === undefined) throw new Error("no second driver");
    await handOver(shift, next.driver.id, begun);
    await osmAnd(token, fixAt(ago(5), 500));
    await osmAnd(token, fixAt(addSeconds(begun, seconds(-300)), 100)); // before the second driver took over
    expect((await written()).map(({ driver_id }) => driver_id)).toEqual([shift.driver.id, next.driver.id]);
    expect(await shown()).toMatchObject({ meters: 500 });
  });
});

it("the newest good fix counts, whether the driver's page told it or a tracker", async () => {
  const { token } = await make();
  const driver = { role: "driver" as const, id: shift.driver.id };
  await osmAnd(token, fixAt(ago(20), 0));
  await server.core.services.reportPosition(driver, { point: north(50), at: toIso(ago(10)) });
  expect(await shown()).toEqual({ meters: 50, source: "driverPage" });
  await osmAnd(token, fixAt(ago(15), 25)); // older: it was there, and is not any more
  expect(await shown()).toEqual({ meters: 50, source: "driverPage" });
  await osmAnd(token, fixAt(ago(1), 60));
  expect(await shown()).toEqual({ meters: 60, source: "trackerApp" });
});

it("a morning's fixes, shuffled and doubled, leave the track that live delivery leaves", async () => {
  /** Every 20 s for an hour, 200 m each; now and then far away, for nobody's good. */
  const told = Array.from({ length: 90 }, (_, index) => ({
    ago: 3000 - index * 20,
    meters: index % 17 === 9 ? 60_000 : index * 200,
  }));
  const trackAfter = async (order: typeof told) => {
    const { token } = await make();
    for (const each of order) await osmAnd(token, fixAt(ago(each.ago), each.meters));
    await server.core.positionHistory.write();
    const times = { from: ago(4000), until: now() };
    const track = await server.core.db.fleet.listSightings(shift.vehicle.id, times);
    return track.map(({ at, point }) => [at, Math.round((point.lat - shift.startPlace.point.lat) * 111_200)]);
  };
  const live = await trackAfter(told);
  expect(live.length).toBeGreaterThan(40);
  expect(live.every(([, meters = 0]) => meters < 30_000)).toBe(true);
  shift = shifts.shift() ?? shift;
  // By a multiplier without a common factor: every fix twice, in an order far from that of time.
  const mixed = Array.from({ length: 180 }, (_, index) => told[(index * 37) % 90]).filter(
    (each) => each !== undefined,
  );
  expect(await trackAfter(mixed)).toEqual(live);
});

it("a manager lets in and sees only what is their operator's, and no servers", async () => {
  const { id } = await make();
  const manager = await signInStaff(server.baseUrl, "manager");
  const { operators } = await manager.call("listFleetOperators");
  const isOwn = operators.some((each) => each.id === shift.vehicle.operatorId);
  expect((await manager.call("listTrackers")).trackers.some((each) => each.id === id)).toBe(isOwn);
  const refused = await manager.ask("makeTracker", {
    body: { kind: "server", trackerId: randomUUID(), name },
  });
  expect(problemOf(refused).code).toBe("session.forbidden");
});

it("what lets a device in is kept nowhere but as a hash, and letting in is written down", async () => {
  const { id, token } = await make();
  await osmAnd(token, fixAt(ago(5)));
  const { rows } = await sql<{ text: string }>`
    SELECT row_to_json(t)::text AS text FROM trackers t UNION ALL SELECT row_to_json(f)::text FROM facts f`.execute(
    server.core.kysely,
  );
  expect(rows.some(({ text }) => text.includes(token))).toBe(false);
  expect(rows.some(({ text }) => text.includes("tracker.made") && text.includes(id))).toBe(true);
  expect((await server.core.redis.keys("*")).some((key) => key.includes(token))).toBe(false);
});

/** The vehicle goes to another driver in the middle of the shift. */
async function handOver({ id, ends }: Shift, driverId: string, at: Instant): Promise<void> {
  const next = { id: randomUUID(), driver_id: driverId, started_at: new Date(at), ended_at: null };
  await server.core.kysely.transaction().execute(async (tx) => {
    await sql`ALTER TABLE shifts DISABLE TRIGGER USER`.execute(tx);
    await sql`UPDATE shifts SET removed_at = now() WHERE driver_id = ${driverId}`.execute(tx);
    await sql`
      UPDATE shifts SET period = tstzrange(lower(period), ${new Date(at)}), status = 'ended', ended_at = ${new Date(at)}
      WHERE id = ${id}`.execute(tx);
    await sql`
      INSERT INTO shifts SELECT (jsonb_populate_record(s, ${JSON.stringify({ ...next, status: "started" })}::jsonb
        || jsonb_build_object('period', tstzrange(${new Date(at)}, ${new Date(ends)})))).*
      FROM shifts s WHERE id = ${id}`.execute(tx);
    await sql`ALTER TABLE shifts ENABLE TRIGGER USER`.execute(tx);
  });
}
