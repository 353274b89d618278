import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { PostgresFactStore } from "../../../server/stores/postgres/factStore.ts";
import { migrateToLatest, migrateUntil } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { TripId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ApiCaller } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { createBareDatabase, type TestDatabase } from "../../support/testDatabase.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { ROWS, rowAt } from "./record008.ts";
import { fillWorld008, RIDER, STATUSES, tripOf } from "./world008.ts";

const KEPT = [
  ...["riders", "eligibility", "guardians", "vehicles", "drivers", "shifts", "trip_requests"],
  ...["stops", "stop_events", "positions", "plans", "idempotency_keys", "session", "outbox"],
];
let database: TestDatabase;
/** As the database had them before. */
let stories: { trip_id: string; at: Date; what: Phrase; by: string }[];
let server: TestServer | undefined;
beforeAll(async () => {
  database = await createBareDatabase();
  await migrateUntil(database.databaseUrl, "008_onlyForward");
  await fillWorld008(database.databaseUrl);
  stories = await read("SELECT trip_id, at, what, by FROM trip_story ORDER BY id");
});
afterAll(async () => {
  await server?.end();
  await database?.drop();
});

async function read<Row extends object>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}
const counts = async () => {
  const each = KEPT.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await read(`SELECT ${each.join(", ")}`))[0];
};
/** What people said and were told, in words that a later schema may keep elsewhere but must still know. */
const trips = (promises: "promises" | "present_promises") =>
  read(`SELECT t.id, t.version, t.status, t.note, t.pickup->>'label' AS "from", t.dropoff->'point' AS "to",
      t.requested_time, lower(p.pickup_window) AS promised, p.state
    FROM trip_requests t JOIN ${promises} p ON p.trip_id = t.id ORDER BY t.id`);

/** What was pending then has been asked for. */
const asAsked = (trip: { state?: string }) => (trip.state === "pending" ? { ...trip, state: "asked" } : trip);
/** Each promise has the entries that it must have had, and each entry its fact, with the time at which it was given. */
async function expectLedgers(): Promise<void> {
  const ledgers = await read<{ kinds: string; facts: string; given: boolean; bounds: number }>(`
    SELECT string_agg(e.kind, ' ' ORDER BY e.no) AS kinds, string_agg(f.kind, ' ' ORDER BY f.id) AS facts,
      bool_and(e.kind <> 'given' OR f.at = t.requested_at) AS given, count(e.pickup_window)::int AS bounds
    FROM promise_entries e JOIN facts f ON f.id = e.fact_id AND f.trip_id = e.trip_id
      JOIN trip_requests t ON t.id = e.trip_id GROUP BY e.trip_id`);
  expect(ledgers).toHaveLength(STATUSES.length);
  const expected = [
    { kinds: "asked", facts: "promise.asked", given: true, bounds: 1 },
    { kinds: "asked given", facts: "promise.asked promise.given", given: true, bounds: 2 },
    {
      ...{ kinds: "asked given released", facts: "promise.asked promise.given promise.released" },
      ...{ given: true, bounds: 2 },
    },
  ];
  for (const ledger of ledgers) expect(expected).toContainEqual(ledger);
  expect(new Set(ledgers.map(({ kinds }) => kinds)).size).toBe(3);
}

describe("a database of migration 008", () => {
  it("is brought up to date with all that is in it", async () => {
    const [before, tripsBefore] = [await counts(), await trips("promises")];
    expect(tripsBefore).toHaveLength(STATUSES.length);
    await migrateToLatest(database.databaseUrl);
    expect(await counts()).toEqual(before);
    expect(await trips("present_promises")).toEqual(tripsBefore.map(asAsked));
    await expectLedgers();
    // 28 lines and 28 rows: 11 rows say the same as a line, one the same as another row.
    expect(await read("SELECT count(*)::int FROM facts WHERE kind NOT LIKE 'promise.%'")).toEqual([
      { count: 28 + 28 - 11 - 1 },
    ]);
    expect([stories.length, ROWS.length]).toEqual([28, 28]);
    // Those ahead are watched from now on: when their window is over.
    const ahead = STATUSES.filter((status) => isAhead({ status })).map(tripOf);
    const watched = await read<{ id: string }>(`SELECT due.payload->>'tripId' AS id FROM due
      JOIN present_promises p ON due.key = 'missOverdueTrip ' || p.trip_id
      WHERE due.job = 'missOverdueTrip' AND due.due_at = upper(p.pickup_window)`);
    expect(watched.map(({ id }) => id).sort()).toEqual(ahead.sort());
    // And so is every shift from its beginning on.
    const shifts = await read<{ isWatched: boolean }>(`SELECT due.due_at = lower(s.period) AS "isWatched"
      FROM shifts s LEFT JOIN due ON due.key = 'watchRun ' || s.id AND due.job = 'refreshEstimates'`);
    expect(new Set(shifts.map(({ isWatched }) => isWatched))).toEqual(new Set([true]));
  });

  it("gets the pack's terms at the first start, and keeps what somebody had written in its contracts", async () => {
    await migrateToLatest(database.databaseUrl);
    await read("UPDATE contracts SET valid = daterange('2025-01-01', '2030-01-01') WHERE id = 'aral-all'");
    server = await createTestServer({ DATABASE_URL: database.databaseUrl });
    expect(
      (
        await read(`SELECT (SELECT count(*)::int FROM rule_values) AS rules, (SELECT count(*)::int FROM categories) AS categories,
          (SELECT count(*)::int FROM calendar_days) AS days, (SELECT count(*)::int FROM shift_templates) AS templates`)
      )[0],
    ).toEqual({
      rules: Object.keys(kyzylorda.rules).length,
      categories: kyzylorda.categories.length,
      days: kyzylorda.calendar.length,
      templates: kyzylorda.shifts.length,
    });
    const contract = await read(
      "SELECT upper(valid)::text AS end, vehicle_count AS vehicles, source, note FROM contracts WHERE id IN ('aral-all', 'kyz-visual') ORDER BY id",
    );
    expect(contract).toEqual([
      {
        end: "2030-01-01",
        vehicles: 7,
        source: null,
        note: expect.stringContaining("assumed"),
      },
      { end: null, vehicles: 10, source: expect.stringContaining("tender"), note: null },
    ]);
  });

  it("is served as if nothing had happened: the rider's trips, the driver's shift, the board, what waited", async () => {
    await migrateToLatest(database.databaseUrl);
    const running = server ?? (await createTestServer({ DATABASE_URL: database.databaseUrl }));
    server = running;
    await running.core.pool.query(
      "INSERT INTO staff (id, username, name, role, password_hash) SELECT gen_random_uuid(), 'dispatcher', 'Demo', 'dispatcher', $1",
      [(await running.core.pool.query("SELECT pin_hash FROM drivers LIMIT 1")).rows[0]?.pin_hash],
    );
    const dispatcher = new ApiCaller(running.baseUrl);
    await dispatcher.call("staffSignIn", { body: { username: "dispatcher", password: "2580" } });
    const rider = new ApiCaller(running.baseUrl);
    await rider.call("requestCode", { body: { phone: RIDER.phone } });
    const { codes } = await dispatcher.call("listDemoCodes");
    const code = codes.find(({ phone }) => phone === RIDER.phone)?.code ?? "";
    await rider.call("riderSignIn", { body: { phone: RIDER.phone, code } });
    const statuses = async () =>
      new Map((await rider.call("listMyTrips")).trips.map(({ id, status }) => [id as string, status]));
    // The one whose job waited in the outbox is answered; the others stand where they stood.
    await eventually(
      async () => expect((await statuses()).get(tripOf("requested"))).toMatch(/^(un)?assigned$/),
      100,
    );
    for (const status of STATUSES.slice(1)) expect((await statuses()).get(tripOf(status))).toBe(status);
    const { runs } = await dispatcher.call("getBoard");
    const run = runs.find(({ stops }) => stops.some(({ tripId }) => tripId === tripOf("boarded")));
    expect(run).toMatchObject({ status: "started" });
    const driver = new ApiCaller(running.baseUrl);
    await driver.call("driverSignIn", { body: { phone: run?.driver.phone ?? "", pin: "2580" } });
    const { manifest } = await driver.call("getManifest");
    expect(manifest?.stops.map(({ tripId }) => tripId as string)).toContain(tripOf("onTheWay"));
    // Every line of every story, word for word; what was still waiting has been told more since.
    const { trips: shown } = await rider.call("listMyTrips");
    expect(shown).toHaveLength(STATUSES.length);
    for (const { id, story } of shown) {
      const before = storyBefore(id);
      expect(story.slice(0, before.length)).toEqual(before);
      // Of the time that passed meanwhile their riders hear: by now the vehicle is late, and whoever sits in it, or was never
      // fetched, is looked after.
      const since = story.slice(before.length).map(({ what }) => what.key);
      const isHarmed = id === tripOf("boarded") || id === tripOf("missed");
      const ofTime = isHarmed ? ["story.runsLate", "story.escalated"] : ["story.runsLate"];
      if (id !== tripOf("requested")) expect(since.filter((key) => !ofTime.includes(key))).toEqual([]);
    }
    const reasonOf = (status: string) => shown.find(({ id }) => id === tripOf(status))?.reason;
    expect(reasonOf("cancelled")).toEqual({ key: "reason.cancelled", values: { note: "feeling better" } });
    expect(reasonOf("refused")).toEqual({
      key: "reason.refused",
      values: { note: "the road is under water" },
    });
    const { trip } = await dispatcher.call("getTripDetail", {
      params: { tripId: TripId.parse(tripOf("unassigned")) },
    });
    expect(trip.story).toEqual(storyBefore(tripOf("unassigned")));
  });

  it("has a fact for each row of its audit, with who did it and when, and none twice", async () => {
    await migrateToLatest(database.databaseUrl);
    const kysely = createKysely(createPool(database.databaseUrl, 1));
    const facts = await new PostgresFactStore(kysely).listAfter(0, 1_000);
    await kysely.destroy();
    for (const [index, { role, actor, did, subject }] of ROWS.entries()) {
      const found = facts.filter(({ recordedAt }) => toIso(recordedAt) === rowAt(index));
      const who = role === "admin" ? "administrator" : role === "robot" ? "nobody" : role;
      expect(found, rowAt(index)).toMatchObject([{ kind: did, by: { role: who, id: actor } }]);
      const [fact] = found;
      if (fact?.kind === "audit.noted") expect(fact.details).toMatchObject({ role, subjectId: subject[1] });
      else if (subject[0] === "trip") expect(fact?.concerns.tripId).toBe(subject[1]);
      else if (subject[0] === "rider") expect(fact?.concerns.riderId).toBe(subject[1]);
      else if (subject[0] === "stop") expect(fact?.concerns.shiftId).toBeDefined();
      else if (subject[0] === "unknown") expect(fact).toMatchObject({ details: { account: subject[1] } });
    }
  });
});

/** As the wire writes it. */
const storyBefore = (tripId: string) =>
  stories
    .filter(({ trip_id }) => trip_id === tripId)
    .map(({ at, what, by }) => ({ at: at.toISOString(), what, by }));
