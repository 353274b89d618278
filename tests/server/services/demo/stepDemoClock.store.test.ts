import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toInstant, toIso } from "../../../../shared/time/index.ts";
import type { ApiCaller } from "../../../support/apiCaller.ts";
import { signInDispatcher, signInRider } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import { goodWish } from "../../http/trips.ts";

let server: TestServer;
let desk: ApiCaller;
beforeAll(async () => {
  server = await createTestServer({ DEMO_FROM: "2027-02-28T08:30:00+05:00", DEMO_FLEET: "8" });
  desk = await signInDispatcher(server);
});
afterAll(() => server?.end());

describe("the clock of a simulation", () => {
  it("begins where it is told, over as many vehicles as are wanted", async () => {
    expect((await desk.call("getClock")).now).toBe("2027-02-28T03:30:00.000Z");
    expect((await desk.call("getBoard")).vehicles).toHaveLength(8);
  });

  it("goes forward to an instant and stands there, never back", async () => {
    const to = "2027-02-28T03:31:07.250Z";
    const stepped = await desk.call("stepDemoClock", { body: { to } });
    expect(stepped).toMatchObject({ settled: true, clock: { now: to, paused: true } });
    const back = await desk.call("stepDemoClock", { body: { to: "2027-02-28T03:30:00Z" } });
    expect(back.clock.now).toBe(to);
  });

  it("waits for the work: what was asked before has its answer when the step is over", async () => {
    const rider = await signInRider(server);
    const asked = await rider.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "step" });
    expect(asked.trip.status).toBe("requested");
    const now = toInstant((await desk.call("getClock")).now);
    await desk.call("stepDemoClock", { body: { to: toIso(now) } });
    const { trip } = await rider.call("getTrip", { params: { tripId: asked.trip.id } });
    expect(["assigned", "unassigned"]).toContain(trip.status);
    expect(await server.core.underWay.count()).toBe(0);
  });
});
