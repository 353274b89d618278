import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../server/compose/core.ts";
import type { TripRecord } from "../../server/domain/trips/model.ts";
import { isHalfPromised } from "../../server/domain/trips/outing.ts";
import { foldLedger } from "../../server/domain/trips/promiseLedger.ts";
import { AppError } from "../../server/errors.ts";
import type { GeneratedRider } from "../../server/regions/index.ts";
import type { PlannerUseCases } from "../../server/services/planning/useCases.ts";
import { DayTeam } from "../../server/solving/dayTeam.ts";
import type { TripId } from "../../shared/ids/index.ts";
import { isEnded } from "../../shared/lifeCycle/trip.ts";
import { toIso } from "../../shared/time/index.ts";
import { NarrowDay } from "../server/services/planning/narrowDay.ts";
import { as, letAllRide } from "../server/services/requesting/asking.ts";

let narrow: NarrowDay;
let planner: PlannerUseCases;
let threads: DayTeam;
/** The same service after it was ended and begun anew: nothing is known but what is stored. */
let core: Core;
beforeAll(async () => {
  narrow = await NarrowDay.begin();
  await letAllRide(narrow.service);
  threads = await DayTeam.start(1);
  planner = await narrow.sitDown(threads);
  core = narrow.service.core;
});
afterAll(async () => {
  if (core !== narrow?.service.core) await core?.close();
  await narrow?.end();
  await threads?.close();
});

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 3), seed: 20_261_130 };

/** What somebody does; `which` of the outings there are, and of its ways. */
interface Picked {
  which: number;
  way: number;
  hour: number;
}
type Asks = Picked & { kind: "confirm" | "request"; home: "leaveAt" | "whenReady"; stops: boolean };
type Step = Asks | (Picked & { kind: keyof typeof acts | keyof typeof events });

const picked = { which: fc.nat(20), way: fc.nat(3), hour: fc.integer({ min: 8, max: 15 }) };
const oneOf = <Kind extends string>(kinds: readonly Kind[]) =>
  fc.record({ ...picked, kind: fc.constantFrom(...kinds) });
const asks: fc.Arbitrary<Asks> = fc.record({
  ...picked,
  kind: fc.constantFrom("confirm" as const, "request" as const, "confirm" as const),
  home: fc.constantFrom("leaveAt" as const, "whenReady" as const),
  stops: fc.boolean(),
});

interface Asked {
  rider: GeneratedRider;
  tripIds: TripId[];
}

async function clearDay(): Promise<void> {
  await core.pool.query("TRUNCATE trip_requests, trip_links, offers CASCADE");
  await sql`UPDATE shifts SET version = version + 1`.execute(core.kysely);
}

const at = (hour: number, minute = "00") =>
  toIso(narrow.service.at(`${String(hour).padStart(2, "0")}:${minute}`));

function wishOf(rider: GeneratedRider, step: Asks) {
  const { hour, home, stops } = step;
  const onward = [{ kind: "leaveAt" as const, at: at(hour + 1, "30"), to: narrow.service.place("hospital") }];
  return narrow.service.wish(rider, {
    leaveAt: `${String(hour).padStart(2, "0")}:00`,
    ...(stops && { onward }),
    wayHome: home === "leaveAt" ? { kind: home, at: at(hour + 3) } : { kind: home, expectedAt: at(hour + 3) },
  });
}

/** What is done to one way of an outing. */
const acts = {
  change: async ({ rider }: Asked, tripId: TripId, { hour }: Picked) => {
    const when = { kind: "leaveAt" as const, at: at(hour, "20") };
    const { offers } = await core.services.askChanges(as(rider), tripId, { when, confirmed: ["chain"] });
    const [offer] = offers;
    if (offer !== undefined) await core.services.confirmOffer(as(rider), offer.offered.id, randomUUID());
  },
  ready: ({ rider }: Asked, tripId: TripId) => core.services.sayReady(as(rider), tripId),
  letGo: (_: Asked, tripId: TripId) => core.services.holdReturn(tripId),
  unassign: (_: Asked, tripId: TripId) => core.services.unassignTrip(narrow.service.dispatcher, tripId),
  refuse: (_: Asked, tripId: TripId) => core.services.refuseTrip(narrow.service.dispatcher, tripId, "nobody"),
  cancelThis: ({ rider }: Asked, id: TripId) => core.services.cancelTrip(as(rider), id, { ways: "this" }),
  cancelAll: ({ rider }: Asked, id: TripId) => core.services.cancelTrip(as(rider), id, { ways: "all" }),
  cancelOnward: ({ rider }: Asked, id: TripId) => core.services.cancelTrip(as(rider), id, { ways: "onward" }),
};
/** What happens to the day. */
const events = {
  improve: () => planner.improveDay(narrow.service.today),
  tryWaiting: () => core.services.tryWaiting(narrow.service.today),
  withdraw: withdrawVan,
  restart,
};
const step: fc.Arbitrary<Step> = fc.oneof(
  asks,
  oneOf(Object.keys(acts) as (keyof typeof acts)[]),
  oneOf(Object.keys(events) as (keyof typeof events)[]),
);

async function take(step: Step, asked: Asked[]): Promise<void> {
  const { kind, which, way } = step;
  if ("home" in step) {
    const made = await ask(step);
    if (made !== undefined) asked.push(made);
  } else if (kind in events) {
    await events[kind as keyof typeof events]();
  } else {
    const some = asked[which % Math.max(1, asked.length)];
    const tripId = some?.tripIds[way % some.tripIds.length];
    if (some !== undefined && tripId !== undefined) await acts[kind as keyof typeof acts](some, tripId, step);
  }
}

async function ask(step: Asks): Promise<Asked | undefined> {
  const rider = narrow.nextRider();
  const { services } = core;
  const wish = wishOf(rider, step);
  if (step.kind === "request")
    return outingOf(rider, await services.requestTrip(as(rider), wish, randomUUID()));
  const { offers } = await services.askOffers(as(rider), wish);
  const offer = offers[step.which % Math.max(1, offers.length)];
  if (offer === undefined || offer.offered.firstAlone) return undefined;
  const outcome = await services.confirmOffer(as(rider), offer.offered.id, randomUUID());
  return outcome.kind === "confirmed" ? outingOf(rider, outcome.record) : undefined;
}

async function outingOf(rider: GeneratedRider, record: TripRecord): Promise<Asked> {
  const others = await core.services.listOtherWays(await recordOf(record.trip.id));
  return { rider, tripIds: [record.trip.id, ...others.map(({ trip }) => trip.id)] };
}
const recordOf = async (id: TripId): Promise<TripRecord> =>
  (await core.db.trips.find(id)) ?? expect.fail("a trip was lost");

async function restart(): Promise<void> {
  const before = core;
  core = await composeCore(before.config, before.logger);
  await core.terms.load();
  if (before !== narrow.service.core) await before.close();
}

/** Its trips go to the car, or are left without a vehicle and keep what they were promised. */
async function withdrawVan(): Promise<void> {
  const shift = (await core.db.fleet.findShift(narrow.van)) ?? expect.fail("no van");
  const withdrawalId = randomUUID();
  await core.services.withdraw(narrow.service.dispatcher, {
    ...{ withdrawalId, vehicleId: shift.vehicle.id, reason: "breakdown", from: at(8) },
  });
  await narrow.service.work();
  await core.services.endWithdrawal(narrow.service.dispatcher, withdrawalId);
}

/** By the ledgers alone, and that every screen reads the same of them. */
async function judge(asked: readonly Asked[], after: string): Promise<void> {
  for (const { tripIds } of asked) {
    const ledgers = await core.db.promises.listLedgers(tripIds);
    const ways = await Promise.all(
      tripIds.map(async (id) => {
        const record = await recordOf(id);
        const promise = foldLedger(ledgers.get(id) ?? []) ?? expect.fail("a ledger that cannot be");
        expect(record.promise.state, after).toBe(promise.state);
        return { trip: record.trip, promise };
      }),
    );
    const states = ways.map(({ trip, promise }) => `${trip.status} ${promise.state}`).join(", ");
    expect(isHalfPromised(ways), `${after}: ${states}`).toBe(false);
    // Whoever has nothing has lost nothing that was told: what was promised was taken back by somebody's word.
    for (const { trip, promise } of ways)
      if (promise.state === "given") expect(isEnded(trip), `${after}: ${states}`).toBe(false);
  }
}

describe("an outing", () => {
  it("is never half promised, whatever is asked, confirmed, changed, cancelled, taken off and planned anew", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16 }), async (steps) => {
        await clearDay();
        const asked: Asked[] = [];
        for (const [no, each] of steps.entries()) {
          await take(each, asked).catch((error: unknown) => {
            if (!(error instanceof AppError) || error.status >= 500) throw error; // a refusal is an answer
          });
          await judge(asked, `${no}: ${each.kind}`);
          await narrow.service.work();
          await judge(asked, `${no}: the jobs of ${each.kind}`);
        }
        const { violations } = await narrow.service.checkPlan();
        expect(violations.filter((each) => each.includes("linked"))).toEqual([]);
      }),
      runs,
    );
  }, 180_000);
});
