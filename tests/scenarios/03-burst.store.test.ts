import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../server/compose/core.ts";
import type { Role } from "../../server/compose/role.ts";
import { startWorkerRole } from "../../server/compose/worker.ts";
import { createLogger } from "../../server/logger.ts";
import type { TripWish } from "../../server/regions/index.ts";
import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import type { NewTripRequestInput, RiderTrip } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import { eventually } from "../support/eventually.ts";
import { signInDispatcher } from "../support/signedIn.ts";
import { countRows, untilQuiet } from "../support/storedRows.ts";
import { createTestServer, type TestServer } from "../support/testServer.ts";
import { wishesOfToday } from "../support/wishes.ts";
import { faultsOfAnswers, faultsOfStoredPlan } from "./storedPlans.ts";

const AT_ONCE = 200;
/** Codes are shown a hundred at a time. */
const SIGNED_IN_TOGETHER = 50;
/** On a busy machine; alone it takes a few seconds. */
const LONG = { timeout: 120_000 };

interface Asking {
  caller: ApiCaller;
  wish: TripWish;
}

let server: TestServer;
let secondCore: Core;
let secondWorker: Role;
let people: Asking[];

beforeAll(async () => {
  server = await createTestServer();
  // Another worker with its own memory and its own connections, as a second process has.
  secondCore = await composeCore(server.core.config, createLogger("silent", "second worker"));
  secondWorker = await startWorkerRole(secondCore);
  people = await signInEverybody(oneWishEach());
});
afterAll(async () => {
  await secondWorker?.close();
  await secondCore?.close();
  await server?.end();
});

/** The first wish of each of 200 riders. */
function oneWishEach(): TripWish[] {
  const wishes = new Map(
    wishesOfToday(server.core)
      .reverse()
      .map((wish) => [wish.riderId, wish]),
  );
  if (wishes.size < AT_ONCE) throw new Error(`only ${wishes.size} riders want to go anywhere`);
  return [...wishes.values()].slice(0, AT_ONCE);
}

async function signInEverybody(wishes: readonly TripWish[]): Promise<Asking[]> {
  const phones = new Map(generateRiders(server.core.region, 1).map(({ id, phone }) => [id, phone]));
  const dispatcher = await signInDispatcher(server);
  const signedIn: Asking[] = [];
  for (let from = 0; from < wishes.length; from += SIGNED_IN_TOGETHER) {
    const group = wishes.slice(from, from + SIGNED_IN_TOGETHER).map((wish) => {
      return { wish, phone: phones.get(wish.riderId) ?? "", caller: new ApiCaller(server.baseUrl) };
    });
    await Promise.all(group.map(({ caller, phone }) => caller.call("requestCode", { body: { phone } })));
    const { codes } = await dispatcher.call("listDemoCodes");
    const codeOf = new Map(codes.map(({ phone, code }) => [phone, code]));
    await Promise.all(
      group.map(({ caller, phone }) =>
        caller.call("riderSignIn", { body: { phone, code: codeOf.get(phone) ?? "" } }),
      ),
    );
    signedIn.push(...group);
  }
  return signedIn;
}

function bodyOf({ pickup, dropoff, requested, companions, aid, assistance, purpose }: TripWish) {
  const when = { kind: requested.kind, at: toIso(requested.at) };
  return { pickup, dropoff, when, companions, aid, assistance, purpose } satisfies NewTripRequestInput;
}
async function ask({ caller, wish }: Asking): Promise<RiderTrip> {
  const { trip } = await caller.call("requestTrip", { body: bodyOf(wish), idempotencyKey: wish.key });
  return trip;
}
const askAll = () => Promise.all(people.map(ask));
const waiting = async () => {
  const { rows } = await server.core.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM trip_requests WHERE status = 'requested'",
  );
  return rows[0]?.count;
};

describe("two hundred riders who ask at the same moment, two workers at it", () => {
  let asked: RiderTrip[];

  it("all get an answer, none of them two", LONG, async () => {
    asked = await askAll();
    expect(new Set(asked.map(({ id }) => id)).size).toBe(AT_ONCE);
    await eventually(async () => expect(await waiting()).toBe(0), 250);

    expect(await faultsOfAnswers(server.core)).toEqual([]);
    expect(await faultsOfStoredPlan(server.core)).toEqual([]);
    const answers = await Promise.all(people.map(({ caller }) => caller.call("listMyTrips")));
    for (const [index, { trips }] of answers.entries()) {
      expect(trips.map(({ id }) => id)).toEqual([asked[index]?.id]);
      const [trip] = trips;
      // Whoever is told no is told why; whoever is told yes is told when.
      expect(trip?.status === "assigned" ? trip.promise : trip?.reason).toBeDefined();
    }
    const assigned = answers.filter(({ trips }) => trips[0]?.status === "assigned").length;
    // The fleet carries three times as many in a day: a burst that ends in refusals alone would be no success.
    expect(assigned).toBeGreaterThan(AT_ONCE / 2);
  });

  it("change nothing by asking again with the same keys", LONG, async () => {
    // What each was told is still being written down.
    await eventually(async () => expect(await server.core.underWay.count()).toBe(0), 250);
    await untilQuiet(server.core.kysely);
    const before = await countRows(server.core.kysely);
    const again = await askAll();
    expect(again.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    expect(await countRows(server.core.kysely)).toEqual(before);
    expect(await waiting()).toBe(0);
  });

  it("are not heard twice when a phone sends the same call five times at once", LONG, async () => {
    const [first] = people;
    const used = new Set(people.map(({ wish }) => wish.key));
    const other = wishesOfToday(server.core).find(
      (wish) => wish.riderId === first?.wish.riderId && !used.has(wish.key),
    );
    if (first === undefined || other === undefined) throw new Error("nobody goes anywhere twice");
    const asking = { caller: first.caller, wish: other };
    const same = await Promise.all(Array.from({ length: 5 }, () => ask(asking)));
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    const { trips } = await first.caller.call("listMyTrips");
    expect(trips).toHaveLength(2);
    await eventually(async () => expect(await waiting()).toBe(0), 250);
    expect(await faultsOfAnswers(server.core)).toEqual([]);
  });
});
