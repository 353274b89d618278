import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../../../server/compose/core.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider, TripWish } from "../../../../server/regions/index.ts";
import { generateDay } from "../../../../server/regions/kyzylorda/index.ts";
import { OutdatedPlan, savePlan } from "../../../../server/services/planning/savePlan.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { NewTripRequest } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
/** Another process over the same stores. */
let other: Core;
let wishes: TripWish[];
let riders: GeneratedRider[];
const nextRider = () => nextOf(riders);

beforeAll(async () => {
  day = await ServiceDay.begin();
  other = await composeCore(day.core.config, day.core.logger);
  await other.terms.load();
  // It is 06:30: who is driven for an hour and a half at most is still in time for 09:30.
  wishes = generateDay(day.core.region, day.riders, day.today, 1).filter(
    ({ requested }) => requested.at > day.at("09:30"),
  );
  const travelling = new Set(wishes.map(({ riderId }) => riderId));
  riders = day.walkers("visual", 40).filter(({ id }) => !travelling.has(id));
});
afterAll(async () => {
  await other?.close();
  await day?.end();
});

const ask = ({ riderId, requested, key, pickup, dropoff, companions, aid, assistance, purpose }: TripWish) =>
  day.services.requestTrip(
    { role: "rider", id: riderId },
    NewTripRequest.parse({
      ...{ pickup, dropoff, companions, aid, assistance, purpose },
      when: { kind: requested.kind, at: toIso(requested.at) },
    }),
    key,
  );
/** Two processes with two workers each; a worker takes the next job when it is free, and again when it failed. */
const workers = async (ids: TripId[]) => {
  const jobs = [...ids];
  const work = async ({ services }: Core) => {
    for (let id = jobs.shift(); id !== undefined; id = jobs.shift()) {
      const job = id;
      await services.assignRequestedTrip(job).catch(() => jobs.push(job));
    }
  };
  await Promise.all([day.core, day.core, other, other].map(work));
};
const read = (asked: TripRecord[]) => day.core.db.trips.listByIds(asked.map(({ trip }) => trip.id));

describe("two hundred requests at once, two processes, every job twice", () => {
  let records: TripRecord[];
  beforeAll(async () => {
    const asked = await Promise.all(wishes.slice(0, 200).map(ask));
    const ids = asked.map(({ trip }) => trip.id);
    await workers([...ids, ...ids]);
    records = await read(asked);
  }, 180_000);

  it("all end assigned or explained", () => {
    expect(records).toHaveLength(200);
    for (const { trip, placement, promise } of records) {
      if (trip.status === "assigned") {
        expect(placement).toBeDefined();
        expect(promise?.state).toBe("given");
      } else {
        expect(trip.status).toBe("unassigned");
        expect(trip.reason?.key).toMatch(/^reason\.noVehicle/);
      }
    }
    const assigned = records.filter(({ trip }) => trip.status === "assigned");
    expect(assigned.length).toBeGreaterThan(150);
  });

  it("none is assigned twice: every stop stands once, and the story tells one search", async () => {
    const stops = await day.openStops();
    const assigned = records.filter(({ trip }) => trip.status === "assigned");
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.length).toBe(2 * assigned.length);
    for (const { facts, promise } of records) {
      expect(facts.filter(({ kind }) => kind.startsWith("trip."))).toHaveLength(2);
      expect(facts.filter(({ kind }) => kind.startsWith("promise."))).toHaveLength(promise.entries);
    }
  });

  it("nobody's windows, ride, place or shift is violated, as the independent verifier sees it", async () => {
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("everybody is promised a window of twenty minutes that holds the scheduled pickup", () => {
    for (const { promise, placement } of records) {
      if (promise?.state !== "given" || placement === undefined) continue;
      const { from, until } = promise.pickupWindow;
      expect(until - from).toBeLessThanOrEqual(20 * 60_000);
      expect(placement.pickup.scheduled).toBeGreaterThanOrEqual(from);
      expect(placement.pickup.scheduled).toBeLessThanOrEqual(until);
    }
  });
});

describe("a plan that changes while another is computed", () => {
  it("is never saved over where it changed: what was computed from the old one is thrown away, whole", async () => {
    const old = await day.loadDay();
    const { shift } = await day.runOf(await day.askAndAssign(nextRider(), { leaveAt: "13:00" }));
    const stops = await day.openStops();
    const { plan } = day.problemOf(old);
    const again = { ...plan, routes: plan.routes.map((route) => ({ ...route })) };
    expect(again.routes.map(({ shiftId }) => shiftId)).toContain(shift.id);
    const save = day.core.db.transaction((tx) =>
      savePlan(
        tx,
        { day: old, before: plan, after: again },
        { region: day.core.region, createId: fail, termsOn: day.core.terms.on },
      ),
    );
    await expect(save).rejects.toBeInstanceOf(OutdatedPlan);
    expect(await day.openStops()).toEqual(stops);
  });

  it("is computed anew, so that a trip cancelled in between is not carried along", async () => {
    const [ada, bo] = await Promise.all([
      day.ask(nextRider(), { leaveAt: "14:00" }),
      day.ask(nextRider(), { leaveAt: "14:05" }),
    ]);
    await Promise.all([
      day.services.assignRequestedTrip(ada.trip.id),
      day.services.cancelTrip({ role: "rider", id: bo.rider.id }, bo.trip.id),
      day.services.assignRequestedTrip(bo.trip.id),
    ]);
    const [first, second] = await read([ada, bo]);
    const byId = new Map([first, second].map((record) => [record?.trip.id, record]));
    expect(byId.get(ada.trip.id)?.trip.status).toBe("assigned");
    expect(byId.get(bo.trip.id)).toMatchObject({ trip: { status: "cancelled" } });
    expect(byId.get(bo.trip.id)?.placement).toBeUndefined();
    expect(await day.openStops()).not.toContain(`pickup ${bo.trip.id}`);
  });
});

describe("those who wait together", () => {
  it("are served in order: work and study first, then by application", async () => {
    const asked: TripRecord[] = [];
    for (const purpose of ["sport", "medical", "work"] as const) {
      asked.push(await day.ask(nextRider(), { leaveAt: "16:00", purpose }));
    }
    const listed = await day.core.db.trips.listRequested(day.today, 10);
    expect(listed.map(({ trip }) => trip.purpose)).toEqual(["work", "sport", "medical"]);
    await day.services.assignRequestedTrip(asked[0]?.trip.id ?? fail());
    for (const { trip } of await read(asked)) expect(trip.status).not.toBe("requested");
    // Their own jobs find nothing left to do.
    expect(await day.services.assignRequestedTrip(asked[2]?.trip.id ?? fail())).toBe("nothingToDo");
  });
});

describe("a server that dies", () => {
  it("between commit and handing over loses nothing: the outbox keeps the job until somebody takes it", async () => {
    const ada = await day.ask(nextRider(), { leaveAt: "17:00" });
    // Nothing was handed over. Another process finds the row and does the work.
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM outbox WHERE published_no IS NULL AND payload->>'tripId' = ${ada.trip.id} ORDER BY id`.execute(
      day.core.kysely,
    );
    expect(rows.map(({ name }) => name)).toEqual(["assignTrip", "trip.changed"]);
    await day.work();
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
  });

  it("in the middle of saving leaves nothing half done, and the job done again ends well", async () => {
    const ada = await day.ask(nextRider(), { leaveAt: "18:00" });
    const stops = await day.openStops();
    // The last statement before the commit fails, as if the connection broke.
    await sql`ALTER TABLE facts ADD CONSTRAINT broken CHECK (trip_id <> ${sql.lit(ada.trip.id)}::uuid OR kind <> 'trip.assigned')`.execute(
      day.core.kysely,
    );
    await expect(day.services.assignRequestedTrip(ada.trip.id)).rejects.toThrow("broken");
    expect(await day.openStops()).toEqual(stops);
    expect(await day.trip(ada.trip.id)).toMatchObject({
      trip: { status: "requested" },
      promise: { state: "asked" },
    });
    await sql`ALTER TABLE facts DROP CONSTRAINT broken`.execute(day.core.kysely);
    expect(await day.services.assignRequestedTrip(ada.trip.id)).toBe("assigned");
  });
});

function fail(): never {
  throw new Error("nobody there");
}
