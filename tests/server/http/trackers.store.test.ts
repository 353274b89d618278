import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { toIso } from "../../../shared/time/index.ts";
import { problemOf } from "../../support/apiCaller.ts";
import { signInStaff } from "../../support/signedIn.ts";
import { codeOf, strings, TrackerWorld } from "./trackerWorld.ts";

const world = TrackerWorld.forEachTest();
const { now, ago, ofVehicle, make, seen, counted, fixAt, osmAnd, post, location, forwarded, shown, written } =
  world;

describe("a phone with Traccar Client", () => {
  it("tells its vehicle's place by query, form or JSON, and is answered with an empty 200", async () => {
    const { id, token } = await make();
    const answers = [
      await osmAnd(token, fixAt(ago(90), 0), "GET"),
      await osmAnd(token, fixAt(ago(60), 100)),
      await fetch(`${world.server.baseUrl}/osmand`, {
        ...{ method: "POST", body: new URLSearchParams({ id: token, ...strings(fixAt(ago(30), 200)) }) },
      }),
      await post({ device_id: token, location: location(now(), 300) }),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(await shown()).toEqual({ meters: 300, source: "trackerApp" });
    expect(await seen(id)).toMatchObject({
      ...{ taken: 4, refused: [], lastFixAt: toIso(now()), lastHeardAt: toIso(now()) },
      vehicle: { id: world.shift.vehicle.id },
    });
    expect((await written()).map(({ driver_id }) => driver_id)).toEqual(Array(4).fill(world.shift.driver.id));
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
    const noId = await fetch(`${world.server.baseUrl}/osmand?lat=44.8&lon=65.5`);
    expect(await codeOf(noId)).toEqual([400, "tracker.unreadable"]);
    expect(await codeOf(await osmAnd(token, { lat: 44.8, lon: "east" }))).toEqual([
      400,
      "tracker.unreadable",
    ]);
    const broken = await fetch(`${world.server.baseUrl}/osmand`, {
      ...{ method: "POST", body: "{", headers: { "content-type": "application/json" } },
    });
    expect(await codeOf(broken)).toEqual([400, "request.notJson"]);
  });
  it("opens nothing once it is revoked", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(ago(10)));
    await world.chief.call("revokeTracker", { params: { trackerId: id } });
    await world.chief.call("revokeTracker", { params: { trackerId: id } }); // the same again changes nothing
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
    const { token } = await world.chief.call("makeTracker", {
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
    const twice = await world.chief.ask("makeTracker", {
      body: { ...device, trackerId: randomUUID(), owner: ofVehicle(), serverId: box.id, uniqueId },
    });
    expect(problemOf(twice).code).toBe("tracker.deviceTaken");
    await world.chief.call("revokeTracker", { params: { trackerId: box.id } });
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

it("a manager lets in and sees only what is their operator's, and no servers", async () => {
  const { id } = await make();
  const manager = await signInStaff(world.server.baseUrl, "manager");
  const { operators } = await manager.call("listFleetOperators");
  const isOwn = operators.some((each) => each.id === world.shift.vehicle.operatorId);
  expect((await manager.call("listTrackers")).trackers.some((each) => each.id === id)).toBe(isOwn);
  const refused = await manager.ask("makeTracker", {
    body: { kind: "server", trackerId: randomUUID(), name: "Traccar" },
  });
  expect(problemOf(refused).code).toBe("session.forbidden");
});

it("what lets a device in is kept nowhere but as a hash, and letting in is written down", async () => {
  const { id, token } = await make();
  await osmAnd(token, fixAt(ago(5)));
  const { rows } = await sql<{ text: string }>`
    SELECT row_to_json(t)::text AS text FROM trackers t UNION ALL SELECT row_to_json(f)::text FROM facts f`.execute(
    world.server.core.kysely,
  );
  expect(rows.some(({ text }) => text.includes(token))).toBe(false);
  expect(rows.some(({ text }) => text.includes("tracker.made") && text.includes(id))).toBe(true);
  expect((await world.server.core.redis.keys("*")).some((key) => key.includes(token))).toBe(false);
});
