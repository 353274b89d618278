import { afterAll, beforeAll, expect, it } from "vitest";
import { type Core, composeCore } from "../../../server/compose/core.ts";
import { createLogger } from "../../../server/logger.ts";
import { toInstant } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDispatcher } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
let other: Core;
let atWork = 0;
beforeAll(async () => {
  server = await createTestServer({ DEMO_FROM: "2027-02-28T08:30:00+05:00", DEMO_FLEET: "5" });
  other = await composeCore(server.core.config, createLogger("silent", "other"));
  other.underWay.add(() => atWork);
  await other.bus.start();
});
afterAll(async () => {
  await other?.close().catch(() => undefined);
  await server?.end();
});

it("a step of the clock holds in every process when it is answered", async () => {
  const desk = await signInDispatcher(server);
  const to = "2027-02-28T03:31:07.250Z";
  await desk.call("stepDemoClock", { body: { to } });
  expect(other.clock.now()).toBe(toInstant(to));
});

/** Rounds of the queues are counted too while they run. */
const counted = (count: number) =>
  eventually(async () => expect(await server.core.underWay.count()).toBe(count));

it("what another process is about is waited for, and one that is gone is not", async () => {
  atWork = 2;
  await counted(2);
  atWork = 0;
  await counted(0);
  atWork = 1;
  await other.close();
  await counted(0);
});
