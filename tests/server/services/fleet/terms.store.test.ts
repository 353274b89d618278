import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { composeCore } from "../../../../server/compose/core.ts";
import { seedIfEmpty } from "../../../../server/compose/seed.ts";
import { createLogger } from "../../../../server/logger.ts";
import { districtOf, type GeneratedRider } from "../../../../server/regions/index.ts";
import { generateRiders } from "../../../../server/regions/kyzylorda/index.ts";
import { stableId } from "../../../../server/regions/stableId.ts";
import { planShifts, TermsBook } from "../../../../server/services/fleet/index.ts";
import { PostgresOutboxStore } from "../../../../server/stores/postgres/outboxStore.ts";
import { NewTripRequest } from "../../../../shared/schemas/index.ts";
import { atLocalTime, minutes, nextServiceDay, serviceDayOf, toIso } from "../../../../shared/time/index.ts";
import { ApiCaller } from "../../../support/apiCaller.ts";
import { createTestServer, type TestServer, timeOfDay } from "../../../support/testServer.ts";

const PATIENCE = { timeout: 20_000, interval: 20 };
let server: TestServer;
let riders: GeneratedRider[];
beforeAll(async () => {
  server = await createTestServer(); // it is 06:30
  const { region } = server.core;
  riders = generateRiders(region, 1).filter(
    ({ category, aid, home }) =>
      category === "visual" && aid === "none" && districtOf(region, home.point)?.id === "kyzylorda",
  );
});
afterAll(() => server?.end());

const dayAhead = (count: number) => {
  const { clock, region } = server.core;
  return nextServiceDay(serviceDayOf(clock.now(), region.timeZone), region.timeZone, count);
};

/** By the hand of somebody at the database, with the news of it, as an office would; then until this process has heard of it. */
async function change(...statements: string[]): Promise<void> {
  const { terms } = server.core;
  const before = terms.on(dayAhead(0));
  await tell(...statements);
  await vi.waitFor(() => expect(terms.on(dayAhead(0))).not.toBe(before), PATIENCE);
}
async function tell(...statements: string[]): Promise<void> {
  const { pool, kysely } = server.core;
  for (const statement of statements) await pool.query(statement);
  await new PostgresOutboxStore(kysely).addEvent({ type: "terms.changed" });
}

/** One who has no trip yet asks for a polyclinic, at ten unless said otherwise. */
async function ask({ ahead = 0, time = "10:00", companions = 0 } = {}) {
  const rider = riders.pop();
  const clinic =
    server.core.region.places.find(({ id }) => id === "city-polyclinic-1") ?? kindOf("polyclinic");
  if (rider === undefined) throw new Error("no rider left");
  const at = atLocalTime(dayAhead(ahead), timeOfDay(time), server.core.region.timeZone);
  const wish = NewTripRequest.parse({
    pickup: { point: rider.home.point, label: rider.home.label },
    dropoff: { point: clinic.point, label: clinic.name.en, placeId: clinic.id },
    when: { kind: "leaveAt", at: toIso(at) },
    companions,
  });
  const { services, db } = server.core;
  const { trip } = await services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
  return vi.waitFor(async () => {
    const record = await db.trips.find(trip.id);
    if (record === undefined || record.trip.status === "requested") throw new Error("not answered yet");
    return record.trip;
  }, PATIENCE);
}
function kindOf(kind: string) {
  const { region } = server.core;
  const found = region.places.find(
    (place) => place.kind === kind && districtOf(region, place.point)?.id === "kyzylorda",
  );
  if (found === undefined) throw new Error(`the region has no ${kind}`);
  return found;
}

describe("what somebody changes in the database", () => {
  it("a contract that has ended has no vehicles for anybody, and has them again once it is prolonged", async () => {
    expect((await ask()).status).toBe("assigned");
    const endBefore = (day: string) =>
      `UPDATE contracts SET valid = daterange('2025-01-01', '${day}') WHERE id = 'kyz-visual'`;
    await change(endBefore(dayAhead(0)));
    expect(await ask()).toMatchObject({ status: "unassigned", reason: { key: "reason.noVehicleAllowed" } });
    await change(endBefore(dayAhead(1))); // today is its last day
    expect((await ask()).status).toBe("assigned");
    expect((await ask({ ahead: 1 })).status).toBe("unassigned");
    await change("UPDATE contracts SET valid = daterange('2025-01-01', NULL) WHERE id = 'kyz-visual'");
  });

  it("a category that is not in force on a day entitles nobody on it", async () => {
    await change(
      `UPDATE categories SET valid = daterange('2025-01-01', '${dayAhead(2)}') WHERE id = 'visual'`,
    );
    expect((await ask({ ahead: 1 })).status).toBe("assigned");
    await expect(ask({ ahead: 2 })).rejects.toMatchObject({ code: "rider.notEligible" });
    await change("UPDATE categories SET valid = daterange('2025-01-01', NULL) WHERE id = 'visual'");
    expect((await ask({ ahead: 2 })).status).toBe("assigned");
  });

  it("a rule valid from tomorrow binds tomorrow's trips and not today's", async () => {
    const tomorrow = dayAhead(1);
    await change(
      `UPDATE rule_values SET valid = daterange(NULL, '${tomorrow}') WHERE key = 'maxCompanions'`,
      `INSERT INTO rule_values (key, value, valid, unverified, note, why)
       VALUES ('maxCompanions', '1', daterange('${tomorrow}', NULL), true, 'by a test', 'two were too many')`,
    );
    expect((await ask({ companions: 2 })).status).toBe("assigned");
    await expect(ask({ ahead: 1, companions: 2 })).rejects.toMatchObject({
      code: "trip.tooManyCompanions",
      values: { most: 1 },
    });
    const { maxCompanions } = await new ApiCaller(server.baseUrl).call("getRegion");
    expect(maxCompanions).toBe(3); // today's
  });

  it("a promise is made by the rules of the trip's day", async () => {
    const tomorrow = dayAhead(1);
    await change(
      `UPDATE rule_values SET valid = daterange(NULL, '${tomorrow}') WHERE key = 'pickupWindow'`,
      `INSERT INTO rule_values (key, value, valid, unverified, note)
       VALUES ('pickupWindow', '{"minutes": 40}', daterange('${tomorrow}', NULL), true, 'by a test')`,
    );
    const windowOf = async (ahead: number) => {
      const { id } = await ask({ ahead, time: "11:00" });
      const { promise } = (await server.core.db.trips.find(id)) ?? {};
      return promise && (promise.pickupWindow.until - promise.pickupWindow.from) / 1000;
    };
    expect(await windowOf(0)).toBe(minutes(20));
    expect(await windowOf(1)).toBe(minutes(40));
  });

  it("a day on which the service does not run, and a holiday with hours of its own, refuse what lies outside", async () => {
    const name = '{"kk": "Мереке", "ru": "Праздник", "en": "Holiday"}';
    await change(
      "DELETE FROM calendar_days",
      `INSERT INTO calendar_days (day, kind, name, unverified, note) VALUES
        ('${dayAhead(3)}', 'closed', '${name}', true, 'by a test'),
        ('${dayAhead(4)}', 'holiday', '${name}', true, 'by a test')`,
      `UPDATE rule_values SET value = '{"from": "10:00", "until": "15:00"}' WHERE key = 'holidayHours'`,
    );
    await expect(ask({ ahead: 3 })).rejects.toMatchObject({
      code: "trip.noServiceThatDay",
      field: "when.at",
    });
    await expect(ask({ ahead: 4, time: "15:05" })).rejects.toMatchObject({
      code: "trip.outsideServiceHours",
      values: { from: "10:00", until: "15:00" },
    });
    expect((await ask({ ahead: 4, time: "11:00" })).status).toBe("assigned");
    expect((await ask({ ahead: 5, time: "15:05" })).status).toBe("assigned");
    const { calendar, serviceHours } = await new ApiCaller(server.baseUrl).call("getRegion");
    expect(serviceHours).toMatchObject({ from: "07:00", until: "22:00" });
    expect(calendar).toEqual([
      { day: dayAhead(3), name: JSON.parse(name) },
      { day: dayAhead(4), name: JSON.parse(name), hours: { from: "10:00", until: "15:00" } },
    ]);
  });
});

describe("a process that starts later, or hears of a change from another", () => {
  let other: TestServer | undefined;
  afterEach(() => other?.end());
  const startAnother = () => {
    const { DATABASE_URL, REDIS_URL } = server.core.config;
    return createTestServer({ DATABASE_URL, REDIS_URL });
  };

  it("goes by the database: nothing is put in again that was changed or taken out", async () => {
    await change("DELETE FROM shift_templates WHERE starts = '06:00'", "DELETE FROM calendar_days");
    const counts = async () =>
      (
        await server.core.pool.query(`SELECT (SELECT count(*) FROM rule_values) AS rules,
          (SELECT count(*) FROM calendar_days) AS days, (SELECT count(*) FROM shift_templates) AS templates,
          (SELECT count(*) FROM categories) AS categories, (SELECT count(*) FROM contracts) AS contracts`)
      ).rows[0];
    const before = await counts();
    other = await startAnother();
    expect(await counts()).toEqual(before);
    const { rules } = other.core.terms.on(dayAhead(1));
    expect(rules.maxCompanions).toEqual({ value: 1, unverified: true, note: "by a test" });
    expect(rules.pickupWindow.value).toBe(minutes(40));
    expect(other.core.terms.on(dayAhead(0)).rules.maxCompanions.value).toBe(3);
  });

  it("brings the pack's value of a rule that the database has never heard of, as a newer program does", async () => {
    await server.core.pool.query("DELETE FROM rule_values WHERE key = 'earliestArrival'");
    other = await startAnother();
    const { rules } = other.core.terms.on(dayAhead(0));
    expect(rules.earliestArrival).toEqual(server.core.region.rules.earliestArrival);
    expect(rules.bookingHorizonDays.value).toBe(7);
  });

  it("hears of it as the first one does", async () => {
    other = await startAnother();
    const { terms } = other.core;
    await change("UPDATE rule_values SET value = '12' WHERE key = 'bookingHorizonDays'");
    await vi.waitFor(() => expect(terms.on(dayAhead(0)).rules.bookingHorizonDays.value).toBe(12), PATIENCE);
    await change("UPDATE rule_values SET value = '7' WHERE key = 'bookingHorizonDays'");
  });

  it("sees by itself, a minute later at most, what nobody told", async () => {
    const { db, region, pool } = server.core;
    const terms = new TermsBook(db, region.timeZone);
    await terms.load();
    terms.keep(() => undefined, 20);
    await pool.query("UPDATE rule_values SET value = '5' WHERE key = 'bookingHorizonDays'");
    await vi
      .waitFor(() => expect(terms.on(dayAhead(0)).rules.bookingHorizonDays.value).toBe(5), PATIENCE)
      .finally(() => terms.stop());
    await pool.query("UPDATE rule_values SET value = '7' WHERE key = 'bookingHorizonDays'");
  });
});

describe("a row that nobody can go by", () => {
  const write = (value: string) =>
    server.core.pool.query("UPDATE rule_values SET value = $1 WHERE key = 'freeWaiting'", [value]);
  afterEach(async () => void (await write('{"minutes": 10}')));

  it("is named, and the last good terms hold on", async () => {
    const { terms } = server.core;
    await write("15"); // of what?
    await expect(terms.load()).rejects.toMatchObject({
      code: "terms.wrong",
      faults: [{ code: "rule.wrong", about: "freeWaiting" }],
    });
    await tell();
    expect(terms.on(dayAhead(0)).rules.freeWaiting.value).toBe(minutes(10));
    expect((await ask({ time: "12:00" })).status).toBe("assigned");
  });

  it("ends a start, by its name", async () => {
    await write("15");
    const core = await composeCore(server.core.config, createLogger("silent", "test"));
    await expect(seedIfEmpty(core).finally(() => core.close())).rejects.toThrow(
      /^terms\.wrong: .*rule\.wrong freeWaiting \(since ever: .*expected object, received number\)$/,
    );
  });

  it("does not say two things of one day", async () => {
    const { pool } = server.core;
    const refusalOf = (statement: string) =>
      pool.query(statement).then(
        () => "accepted",
        (error: { constraint?: string }) => error.constraint,
      );
    const copy = (table: string, columns: string) =>
      refusalOf(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} LIMIT 1`);
    expect(await copy("rule_values", "key, value, valid, unverified, source, note")).toBe("rule_values_once");
    expect(await copy("categories", "id, name, legal_basis, valid, unverified, source, note")).toBe(
      "categories_once",
    );
    expect(
      await copy(
        "shift_templates",
        "vehicle_id, driver_id, weekdays, starts, ends, breaks, valid, unverified",
      ),
    ).toBe("shift_templates_once");
  });
});

describe("shifts of the days ahead", () => {
  it("are those of the database's templates on the days on which these hold, and none where there is no service", async () => {
    const { master, terms, region, clock, pool } = server.core;
    const [last, after] = [dayAhead(9), dayAhead(10)];
    await change(
      "UPDATE rule_values SET value = '9' WHERE key = 'bookingHorizonDays'", // so the tenth day comes into sight too
      `INSERT INTO calendar_days (day, kind, name, unverified, note)
       VALUES ('${after}', 'closed', '{"kk": "Жабық", "ru": "Закрыто", "en": "Closed"}', true, 'by a test')`,
      `UPDATE shift_templates SET valid = daterange('2025-01-01', '${last}')`,
      `INSERT INTO shift_templates (vehicle_id, driver_id, weekdays, starts, ends, breaks, valid, unverified)
       SELECT vehicle_id, driver_id, weekdays, '09:15', '13:00', '[{"window": {"from": "11:00", "until": "12:00"}, "length": {"minutes": 20}}]',
         daterange('${last}', NULL), true FROM shift_templates LIMIT 1`,
    );
    await planShifts({ master, termsOn: terms.on, region, now: clock.now(), stableId });
    const { rows } = await pool.query(
      `SELECT service_day AS day, lower(period) AS starts, (SELECT length_seconds FROM shift_breaks WHERE shift_id = shifts.id) AS rest
       FROM shifts WHERE service_day >= $1`,
      [last],
    );
    expect(rows).toEqual([
      { day: last, starts: new Date(atLocalTime(last, timeOfDay("09:15"), region.timeZone)), rest: 1200 },
    ]);
  });
});
