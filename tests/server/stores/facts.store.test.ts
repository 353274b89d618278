import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "../../../server/domain/facts/fact.ts";
import { auditAfter, lastFact } from "../../support/audit.ts";
import { countRows } from "../../support/storedRows.ts";
import { presentersAt } from "../presenters/presentersAt.ts";
import { ServiceDay } from "../services/serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());
const walker = () => day.walkers("visual", 30);

describe("facts", () => {
  it("are one row for a trip's step, and one more for what somebody wrote to it", async () => {
    const [ada] = walker();
    if (ada === undefined) throw new Error("no rider");
    const { trip } = await day.ask(ada, { leaveAt: "12:00" });
    const before = await countRows(day.core.kysely);
    await day.services.cancelTrip(day.dispatcher, trip.id, { note: "her leg hurts" });
    const after = await countRows(day.core.kysely);
    expect(after.facts).toBe((before.facts ?? 0) + 1);
    expect(after.fact_texts).toBe((before.fact_texts ?? 0) + 1);
  });

  it("stay when the words are erased, and tell the story without them", async () => {
    const [, ada] = walker();
    if (ada === undefined) throw new Error("no rider");
    const asked = await day.ask(ada, { leaveAt: "13:00" });
    await day.services.cancelTrip(day.dispatcher, asked.trip.id, { note: "her leg hurts" });
    const shown = async () => presentersAt(day.core.clock.now()).riderTrip(await day.trip(asked.trip.id));
    const withWords = await shown();
    expect(withWords.reason).toEqual({ key: "reason.cancelled", values: { note: "her leg hurts" } });
    const { rows } = await sql`SELECT 1 FROM trip_requests t, facts f
      WHERE f.trip_id = t.id AND (t.reason::text || f.details::text) LIKE '%her leg%'`.execute(
      day.core.kysely,
    );
    expect(rows).toEqual([]); // the words stand nowhere else
    await sql`DELETE FROM fact_texts x USING facts f WHERE f.id = x.fact_id AND f.trip_id = ${asked.trip.id}`.execute(
      day.core.kysely,
    );
    const without = await shown();
    expect(without.reason).toEqual({ key: "reason.cancelledByDispatcher", values: {} });
    expect(without.story).toEqual(withWords.story);
    expect(without.story.at(-1)).toMatchObject({ by: "dispatcher", what: { key: "story.cancelled" } });
  });

  it("come back as they were written, in order, each with the real time of its writing", async () => {
    const { db, clock } = day.core;
    const [ada, bo] = walker();
    const [run] = await db.fleet.listRunsOfDay(day.today);
    if (ada === undefined || bo === undefined || run === undefined) throw new Error("the day is empty");
    const { id: shiftId, vehicle, driver, serviceDay } = run.shift;
    const concerns = { shiftId, vehicleId: vehicle.id, driverId: driver.id, serviceDay };
    const facts: Fact[] = [
      { kind: "run.started", concerns, by: { role: "driver", id: driver.id }, at: clock.now(), details: {} },
      { kind: "clock.set", concerns: {}, by: day.dispatcher, at: clock.now(), details: { speed: 4 } },
      {
        ...{ kind: "trip.missed", concerns, by: { role: "system" }, at: clock.now() },
        ...{ details: { why: { code: "notServed", values: { minutes: 3 } } }, texts: { note: "so it was" } },
      },
    ];
    const last = await lastFact(db);
    await db.facts.add(facts);
    const back = await db.facts.listAfter(last, 10);
    expect(back).toMatchObject(facts);
    expect(back.map(({ id }) => id)).toEqual(back.map(({ id }) => id).toSorted((a, b) => a - b));
    for (const { recordedAt } of back) expect(Math.abs(recordedAt - Date.now())).toBeLessThan(60_000);
    expect((await db.facts.listOfShift(shiftId)).slice(-2)).toMatchObject([facts[0], facts[2]]);
    expect((await db.facts.listOfPerson(driver.id)).map(({ kind }) => kind)).toContain("run.started");
    expect((await auditAfter(db, last)).map(({ line }) => line)[1]).toBe("dispatcher clock.set clock");
  });

  it("name nobody: neither person, phone nor place", async () => {
    const { rows } = await sql<{
      details: string;
    }>`SELECT DISTINCT details::text AS details FROM facts`.execute(day.core.kysely);
    const said = rows.map(({ details }) => details).join();
    expect(said).toContain("notServed"); // of the test before
    const personal = day.riders.flatMap(({ name, phone, home }) => [name, phone, home?.label ?? phone]);
    expect(personal.filter((each) => said.includes(each))).toEqual([]);
  });

  it("are not believed when their details are not of their kind", async () => {
    const { db, kysely } = day.core;
    const last = await lastFact(db);
    await sql`INSERT INTO facts (kind, at, role, details) VALUES ('trip.assigned', now(), 'system', '{"plate": 7}')`.execute(
      kysely,
    );
    await expect(db.facts.listAfter(last, 1)).rejects.toThrow("plate");
  });

  it("of a trip, a shift and a person are found by an index", async () => {
    const { kysely } = day.core;
    const [ada] = walker();
    const plans: string[] = [];
    await kysely.transaction().execute(async (tx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(tx); // a small table is read through otherwise
      for (const column of ["trip_id", "shift_id", "rider_id", "driver_id", "actor_id"]) {
        const { rows } = await sql<{ "QUERY PLAN": string }>`
          EXPLAIN SELECT * FROM facts WHERE ${sql.ref(column)} = ${ada?.id} ORDER BY id`.execute(tx);
        plans.push(rows.map((row) => row["QUERY PLAN"]).join(" "));
      }
    });
    expect(plans.map((plan) => /facts_by_\w+/.exec(plan)?.[0])).toEqual([
      ...["facts_by_trip", "facts_by_shift", "facts_by_rider", "facts_by_driver", "facts_by_actor"],
    ]);
  });
});
