import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders, kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { FollowedClock } from "../../../../server/twin/demo/followedClock.ts";
import { LiveSeat } from "../../../../server/twin/demo/liveSeat.ts";
import { httpService } from "../../../../server/twin/play/httpService.ts";
import { PlayedDriver } from "../../../../server/twin/play/playedDriver.ts";
import { PlayedRiders } from "../../../../server/twin/play/playedRiders.ts";
import { Stage } from "../../../../server/twin/play/stage.ts";
import { Town } from "../../../../server/twin/play/town.ts";
import { Troubles } from "../../../../server/twin/play/troubles.ts";
import { Visits } from "../../../../server/twin/play/visits.ts";
import { roadsOf } from "../../../../server/twin/simulationDay.ts";
import type { WorldWish } from "../../../../server/twin/world/createWorld.ts";
import { createTruth } from "../../../../server/twin/world/truth.ts";
import type { StopAction } from "../../../../shared/schemas/index.ts";
import { addSeconds, minutes, serviceDay, toInstant, toIso } from "../../../../shared/time/index.ts";
import { ApiCaller } from "../../../support/apiCaller.ts";
import { eventually } from "../../../support/eventually.ts";
import { LiveClient } from "../../../support/liveClient.ts";
import { signInDispatcher, signInRider } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import { goodWish } from "../../http/trips.ts";

const roads = roadsOf(kyzylorda);
let server: TestServer;
let board: ApiCaller;
let seat: LiveSeat;
beforeAll(async () => {
  server = await createTestServer(); // it is 06:30
  board = await signInDispatcher(server);
  const clock = new FollowedClock(await new ApiCaller(server.baseUrl).call("getClock"), Date.now);
  seat = new LiveSeat(httpService(server.baseUrl), clock);
  await seat.open();
});
afterAll(async () => {
  seat?.stop();
  await server?.end();
});

const now = () => server.core.clock.now();

/** A day of the demo with these wishes, at the clock of the service. */
async function townWith(wishes: readonly WorldWish[]): Promise<Town> {
  const day = serviceDay((await board.call("getBoard")).serviceDay);
  const world = { seed: 1, kind: "standard", day, pack: kyzylorda, wishes, disruptions: [] } as const;
  const stage = new Stage(httpService(server.baseUrl), roads, now(), true);
  return new Town(stage, { ...world, truth: createTruth(1, []) });
}

/** Rider number `index` wants to leave in so many minutes, and was to ask for it yesterday. */
function wish(index: number, leavesIn: number): WorldWish {
  const rider = generateRiders(kyzylorda, 1)[index];
  if (rider === undefined) throw new Error("too few riders");
  const { pickup, dropoff } = goodWish(server.core);
  return {
    ...{ key: `wish-${index}`, riderId: rider.id, phone: rider.phone, aid: "none", companions: 0 },
    ...{ pickup, dropoff, assistance: "door", purpose: "other", fate: { kind: "rides" } },
    requested: { kind: "leaveAt", at: addSeconds(now(), minutes(leavesIn)) },
    bookedAt: addSeconds(now(), minutes(-600)),
  } as WorldWish;
}

it("riders of a demo that begins in the morning ask in order of leaving, and ring the dispatcher when it is too late", async () => {
  const wishes = [wish(0, 300), wish(1, 40), wish(2, 180)];
  const town = await townWith(wishes);
  new PlayedRiders(town, seat, () => undefined);
  const seen = new Set<string>();
  for (let [act] = due(town); act !== undefined; [act] = due(town)) {
    await act();
    const { trips } = await board.call("getBoard");
    for (const { rider, bookedBy } of trips) seen.add(`${rider.phone} by the ${bookedBy}`);
  }
  expect([...seen]).toEqual([
    `${wishes[1]?.phone} by the dispatcher`, // in 40 minutes; an hour's lead time is asked for
    `${wishes[2]?.phone} by the rider`,
    `${wishes[0]?.phone} by the rider`,
  ]);
});
const due = (town: Town) => town.agenda.takeDue(town.now, 1);

/** A trip for half past ten whose vehicle is at the door already; answers who drives. */
async function tripAtTheDoor() {
  const rider = await signInRider(server, 3);
  const body = goodWish(server.core);
  const { trip } = await rider.call("requestTrip", { body, idempotencyKey: "one" });
  const phone = await eventually(async () => {
    const { runs } = await board.call("getBoard");
    const run = runs.find(({ stops }) => stops.some(({ tripId }) => tripId === trip.id));
    if (run === undefined) throw new Error("not assigned yet");
    return run.driver.phone;
  });
  const driver = new ApiCaller(server.baseUrl);
  await driver.call("driverSignIn", { body: { phone, pin: "2580" } });
  const { manifest } = await driver.call("getManifest");
  await server.setTime("10:20");
  await driver.ask("startShift", { params: { shiftId: manifest?.shiftId ?? ("" as never) } });
  const stopId = manifest?.stops.find(({ tripId }) => tripId === trip.id)?.id ?? ("" as never);
  for (const action of ["depart", "arrive"] satisfies StopAction[]) {
    const act = { actionId: crypto.randomUUID(), action, at: toIso(now()) };
    await driver.call("reportStopAction", { params: { stopId }, body: act });
  }
  const asShown = async () => (await rider.call("getTrip", { params: { tripId: trip.id } })).trip;
  return { phone, driver, asShown };
}

describe("a driver of the demo", () => {
  it("goes on where another one was, at exact times, and leaves all to a person who is signed in as the same", async () => {
    const { phone, driver: person, asShown } = await tripAtTheDoor();
    await server.setTime("10:31");
    const town = await townWith([]);
    const region = kyzylorda.drivers.find((each) => each.phone === phone);
    if (region === undefined) throw new Error("nobody has this number");
    const visits = new Visits(town, { leftBehind: () => undefined });
    const robot = new PlayedDriver(region, town, visits, new Troubles(kyzylorda, region, []));
    await robot.begin("2580");
    // The wait counts from when the vehicle was found there: boarding is over some time after 10:31.
    const boardsAt = robot.nextAt;
    expect(boardsAt).toBeGreaterThan(now());

    const page = await new LiveClient(server.baseUrl, person.cookie).connected();
    await eventually(() => expect(robot.nextAt).toBeUndefined());
    page.close();
    await eventually(() => expect(robot.nextAt).toBeDefined());

    await server.setTime("10:40");
    town.stage.now = now();
    await robot.act();
    robot.hangUp();
    const { status, actual } = await asShown();
    expect(status).toBe("boarded");
    expect(toInstant(actual.pickup ?? "")).toBe(boardsAt);
  });
});
