import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../server/compose/core.ts";
import { seedIfEmpty } from "../../server/compose/seed.ts";
import { startWebRole, type WebRole } from "../../server/compose/web.ts";
import { createLogger } from "../../server/logger.ts";
import { toIso } from "../../shared/time/index.ts";
import { eventually } from "../support/eventually.ts";
import { LiveClient } from "../support/liveClient.ts";
import { type Relayed, relayTo, timed } from "../support/relays.ts";
import { signInDispatcher, signInDriver, signInRider } from "../support/signedIn.ts";
import { createTestRedis } from "../support/testRedis.ts";
import { createTestServer, type TestServer } from "../support/testServer.ts";
import { goodWish } from "./http/trips.ts";

let line: Relayed;
let server: TestServer;
/** A second web process over the same stores. */
let otherCore: Core;
let other: WebRole;
beforeAll(async () => {
  line = await relayTo((await createTestRedis()).redisUrl);
  server = await createTestServer({ REDIS_URL: line.url });
  otherCore = await composeCore(server.core.config, createLogger("silent", "other"));
  await seedIfEmpty(otherCore); // it is not: the process reads the terms
  await otherCore.bus.start();
  other = await startWebRole(otherCore);
});
afterAll(async () => {
  await line?.relay.restore();
  await other?.close();
  await otherCore?.close();
  await server?.end();
  await line?.relay.close();
});

describe("two web processes while Redis hangs", () => {
  it("both tell news at once or nearly so, and a session that ends here ends there", async () => {
    const rider = await signInRider(server);
    const dispatcher = await signInDispatcher(server);
    const otherUrl = `http://127.0.0.1:${other.port}`;
    const [here, there] = await Promise.all([
      new LiveClient(server.baseUrl, rider.cookie).connected(),
      new LiveClient(otherUrl, dispatcher.cookie).connected(),
    ]);
    line.relay.hang();
    await rider.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "without-redis" });
    await eventually(() => expect(here.of("trip:changed")).toHaveLength(1));
    // The other process looks into the outbox every two seconds.
    await eventually(() => expect(there.of("board:changed")).toHaveLength(1));
    const closed = there.closed();
    await dispatcher.call("signOut");
    await closed;
    expect(there.of("session:ended")).toHaveLength(1);
    expect(here.socket.connected).toBe(true);
    here.close();
    await line.relay.restore();
  });
});

describe("positions while Redis is cut off", () => {
  it("are taken, and the board says that it cannot show them rather than wait", async () => {
    await server.setTime("10:00");
    const [driver, dispatcher] = [await signInDriver(server), await signInDispatcher(server)];
    const { manifest } = await driver.call("getManifest");
    if (manifest === null || manifest === undefined) throw new Error("the driver has no shift today");
    await driver.call("startShift", { params: { shiftId: manifest.shiftId } });
    const report = () =>
      driver.call("reportPosition", {
        body: { point: manifest.depot.point, at: toIso(server.core.clock.now()) },
      });
    const board = () => dispatcher.call("getBoard");
    await report();
    await eventually(async () => expect((await board()).livePositions).toBe(true));
    await line.relay.cut();
    const taken = await timed(report());
    expect(taken.error).toBeUndefined();
    expect(taken.ms).toBeLessThan(3_000);
    const shown = await timed(board());
    expect(shown.ms).toBeLessThan(3_000);
    expect(shown.value).toMatchObject({ livePositions: false });
    await line.relay.restore();
    await eventually(async () => expect((await board()).livePositions).toBe(true));
  });
});
