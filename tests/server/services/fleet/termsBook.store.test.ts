import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeCore } from "../../../../server/compose/core.ts";
import { seedIfEmpty } from "../../../../server/compose/seed.ts";
import { createLogger } from "../../../../server/logger.ts";
import { TermsBook } from "../../../../server/services/fleet/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { eventually } from "../../../support/eventually.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import { TermsWorld } from "./termsWorld.ts";

let world: TermsWorld;
beforeAll(async () => {
  world = await TermsWorld.begin(); // it is 06:30
});
afterAll(() => world?.end());

describe("a process that starts later, or hears of a change from another", () => {
  let other: TestServer | undefined;
  afterEach(() => other?.end());
  const startAnother = () => {
    const { DATABASE_URL, REDIS_URL } = world.core.config;
    return createTestServer({ DATABASE_URL, REDIS_URL });
  };

  it("goes by the database: nothing is put in again that was changed or taken out", async () => {
    const tomorrow = world.dayAhead(1);
    await world.change(
      "DELETE FROM shift_templates WHERE starts = '07:00'",
      "DELETE FROM calendar_days",
      `UPDATE rule_values SET valid = daterange(NULL, '${tomorrow}') WHERE key = 'maxCompanions'`,
      `INSERT INTO rule_values (key, value, valid, unverified, source)
       VALUES ('maxCompanions', '1', daterange('${tomorrow}', NULL), false, 'by a test')`,
    );
    const counts = async () =>
      (
        await world.core.pool.query(`SELECT (SELECT count(*) FROM rule_values) AS rules,
          (SELECT count(*) FROM calendar_days) AS days, (SELECT count(*) FROM shift_templates) AS templates,
          (SELECT count(*) FROM categories) AS categories, (SELECT count(*) FROM contracts) AS contracts`)
      ).rows[0];
    const before = await counts();
    expect(Number(before.templates)).toBeLessThan(world.core.region.shifts.length);
    expect(before.days).toBe(0);
    other = await startAnother();
    expect(await counts()).toEqual(before);
    const { rules } = other.core.terms.on(tomorrow);
    expect(rules.maxCompanions).toEqual({ value: 1, unverified: false, source: "by a test" });
    expect(other.core.terms.on(world.dayAhead(0)).rules.maxCompanions.value).toBe(3);
  });

  it("brings the pack's value of a rule that the database has never heard of, as a newer program does", async () => {
    await world.core.pool.query("DELETE FROM rule_values WHERE key = 'earliestArrival'");
    other = await startAnother();
    const { rules } = other.core.terms.on(world.dayAhead(0));
    expect(rules.earliestArrival).toEqual(world.core.region.rules.earliestArrival);
    expect(rules.bookingHorizonDays.value).toBe(7);
  });

  it("hears of it as the first one does", async () => {
    other = await startAnother();
    const { terms } = other.core;
    await world.change("UPDATE rule_values SET value = '12' WHERE key = 'bookingHorizonDays'");
    await eventually(() => expect(terms.on(world.dayAhead(0)).rules.bookingHorizonDays.value).toBe(12));
    await world.change("UPDATE rule_values SET value = '7' WHERE key = 'bookingHorizonDays'");
  });

  it("sees by itself, a minute later at most, what nobody told", async () => {
    const { db, region, pool } = world.core;
    const terms = new TermsBook(db, region.timeZone);
    await terms.load();
    terms.keep(() => undefined, 20);
    await pool.query("UPDATE rule_values SET value = '5' WHERE key = 'bookingHorizonDays'");
    await eventually(() =>
      expect(terms.on(world.dayAhead(0)).rules.bookingHorizonDays.value).toBe(5),
    ).finally(() => terms.stop());
    await pool.query("UPDATE rule_values SET value = '7' WHERE key = 'bookingHorizonDays'");
  });
});

describe("a row that nobody can go by", () => {
  const write = (value: string) =>
    world.core.pool.query("UPDATE rule_values SET value = $1 WHERE key = 'freeWaiting'", [value]);
  afterEach(async () => void (await write('{"minutes": 10}')));

  it("is named, and the last good terms hold on", async () => {
    const { terms } = world.core;
    await write("15"); // of what?
    await expect(terms.load()).rejects.toMatchObject({
      code: "terms.wrong",
      faults: [{ code: "rule.wrong", about: "freeWaiting" }],
    });
    await world.tell();
    expect(terms.on(world.dayAhead(0)).rules.freeWaiting.value).toBe(minutes(10));
    expect((await world.ask({ time: "12:00" })).status).toBe("assigned");
  });

  it("ends a start, by its name", async () => {
    await write("15");
    const core = await composeCore(world.core.config, createLogger("silent", "test"));
    await expect(seedIfEmpty(core).finally(() => core.close())).rejects.toThrow(
      /^terms\.wrong: .*rule\.wrong freeWaiting \(since ever: .*expected object, received number\)$/,
    );
  });

  it("does not say two things of one day", async () => {
    const { pool } = world.core;
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
