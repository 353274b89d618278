import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SimulatedDriver } from "../../../../server/twin/demo/simulatedDriver.ts";
import { createLuck } from "../../../../server/twin/demo/world.ts";
import type { StopAction } from "../../../../shared/schemas/index.ts";
import { minutes, toIso } from "../../../../shared/time/index.ts";
import { ApiCaller } from "../../../support/apiCaller.ts";
import { signInDispatcher, signInRider } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import { goodWish } from "../../http/trips.ts";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer(); // it is 06:30
});
afterAll(() => server?.end());

const now = () => server.core.clock.now();

/** A trip for half past ten whose vehicle is at the door already; answers how to reach its driver. */
async function tripAtTheDoor() {
  const rider = await signInRider(server);
  const { trip } = await rider.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "one" });
  const board = await signInDispatcher(server);
  const phone = await vi.waitFor(async () => {
    const { runs } = await board.call("getBoard");
    const run = runs.find(({ stops }) => stops.some(({ tripId }) => tripId === trip.id));
    if (run === undefined) throw new Error("not assigned yet");
    return run.driver.phone;
  }, 15_000);
  const driver = new ApiCaller(server.baseUrl);
  await driver.call("driverSignIn", { body: { phone, pin: "2580" } });
  const { manifest } = await driver.call("getManifest");
  await server.setTime("10:20");
  await driver.call("startShift", { params: { shiftId: manifest?.shiftId ?? ("" as never) } });
  const stopId = manifest?.stops[0]?.id ?? ("" as never);
  for (const action of ["depart", "arrive"] satisfies StopAction[]) {
    const body = { actionId: crypto.randomUUID(), action, at: toIso(now()) };
    await driver.call("reportStopAction", { params: { stopId }, body });
  }
  const status = async () => {
    const { trips } = await board.call("getBoard");
    return trips.find(({ id }) => id === trip.id)?.status;
  };
  return { phone, status };
}

describe("a simulated driver who takes over where another one was", () => {
  it("lets the rider at the door board: the wait counts from when the vehicle was found there", async () => {
    const { phone, status } = await tripAtTheDoor();
    const credentials = { phone, pin: "2580" };
    const driver = new SimulatedDriver(credentials, {
      baseUrl: server.baseUrl,
      clock: { now },
      roads: { path: (from, to) => [from, to], travelTime: () => minutes(5) },
      luck: { ...createLuck(1), staysAway: () => false },
      real: Date.now,
    });
    await driver.signIn();
    await server.setTime("10:31");
    await driver.tick();
    expect(await status()).toBe("arrived");
    await server.setTime("10:40");
    await driver.tick();
    expect(await status()).toBe("boarded");
    driver.stop();
  });
});
