import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../../server/regions/kyzylorda/index.ts";
import { DispatcherEyes } from "../../../../server/twin/demo/dispatcherEyes.ts";
import { FollowedClock } from "../../../../server/twin/demo/followedClock.ts";
import { SimulatedRiders, type Wish } from "../../../../server/twin/demo/simulatedRiders.ts";
import { createLuck } from "../../../../server/twin/demo/world.ts";
import { addSeconds, minutes, toIso } from "../../../../shared/time/index.ts";
import { ApiCaller } from "../../../support/apiCaller.ts";
import { signInDispatcher } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import { goodWish } from "../../http/trips.ts";

let server: TestServer;
let eyes: DispatcherEyes;
let clock: FollowedClock;
let board: ApiCaller;
beforeAll(async () => {
  server = await createTestServer(); // it is 06:30
  const anyone = new ApiCaller(server.baseUrl);
  clock = new FollowedClock(await anyone.call("getClock"), Date.now);
  eyes = new DispatcherEyes(server.baseUrl);
  await eyes.signIn("dispatcher", "kyzylorda", clock);
  board = await signInDispatcher(server);
});
afterAll(async () => {
  eyes?.stop();
  await server?.end();
});

const phoneOf = (index: number) => generateRiders(server.core.region, 1)[index]?.phone ?? "";

/** Rider number `index` wants to leave in so many minutes, and was to ask for it yesterday. */
function wish(index: number, leavesIn: number): Wish {
  const now = server.core.clock.now();
  const at = toIso(addSeconds(now, minutes(leavesIn)));
  const request = { ...goodWish(server.core), when: { kind: "leaveAt" as const, at } };
  return { key: `wish-${index}`, phone: phoneOf(index), askAt: addSeconds(now, minutes(-600)), request };
}

describe("the riders of a demo that begins in the morning", () => {
  it("ask in order of leaving, and ring the dispatcher when it is too late to ask by themselves", async () => {
    const riders = new SimulatedRiders([wish(0, 300), wish(1, 40), wish(2, 180)], {
      baseUrl: server.baseUrl,
      clock,
      luck: { ...createLuck(1), changesMind: () => false },
      codeFor: (phone) => eyes.codeFor(phone),
      callDispatcher: (each) => eyes.bookFor(each),
    });
    const seen = new Set<string>();
    while (riders.left > 0) {
      await riders.tick(1); // what gets no answer on a busy machine is asked again
      const { trips } = await board.call("getBoard");
      for (const { rider, bookedBy } of trips) seen.add(`${rider.phone} by the ${bookedBy}`);
    }
    expect([...seen]).toEqual([
      `${phoneOf(1)} by the dispatcher`, // in 40 minutes; an hour's lead time is asked for
      `${phoneOf(2)} by the rider`,
      `${phoneOf(0)} by the rider`,
    ]);
  });
});
