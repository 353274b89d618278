import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Core, composeCore } from "../../../../server/compose/core.ts";
import { NarrowDay } from "../planning/narrowDay.ts";
import { as, letAllRide } from "./asking.ts";

let narrow: NarrowDay;
/** Another process over the same stores. */
let other: Core;
beforeAll(async () => {
  narrow = await NarrowDay.begin();
  other = await composeCore(narrow.service.core.config, narrow.service.core.logger);
  await other.terms.load();
});
afterAll(async () => {
  await other?.close();
  await narrow?.end();
});

const PEOPLE = 50;

it("fifty who want the last place at once: one is promised it, the others are answered with other times", async () => {
  const { service: day, van, car } = narrow;
  // The van, in which one person rides at a time, is there for one ride around noon; the car, for one and a half hours after it.
  const during = (from: string, until: string) =>
    sql`tstzrange(${new Date(day.at(from))}, ${new Date(day.at(until))})`;
  const { kysely } = day.core;
  await sql`UPDATE shifts SET period = ${during("11:30", "12:30")}, version = version + 1 WHERE id = ${van}`.execute(
    kysely,
  );
  await sql`UPDATE shifts SET period = ${during("12:45", "14:15")}, version = version + 1 WHERE id = ${car}`.execute(
    kysely,
  );
  await letAllRide(day);
  const riders = day.walkers("visual", PEOPLE);
  const [{ home: door } = {}] = riders;
  if (door === undefined) throw new Error("nobody lives anywhere");
  const pickup = { point: door.point, label: door.label };

  const offers = await Promise.all(
    riders.map(async (rider) => {
      const wish = day.wish(rider, { leaveAt: "12:00", pickup });
      const { offers } = await day.services.askOffers(as(rider), wish);
      return offers[0] ?? expect.fail("no offer");
    }),
  );
  expect(new Set(offers.map(({ time }) => time.reason.code))).toEqual(new Set(["asYouAsked"]));

  const outcomes = await Promise.all(
    riders.map((rider, index) => {
      const { services } = index % 2 === 0 ? day.core : other;
      return services.confirmOffer(as(rider), offers[index]?.offered.id ?? expect.fail(), randomUUID());
    }),
  );
  const promised = outcomes.flatMap((each) => (each.kind === "confirmed" ? [each.record] : []));
  const gone = outcomes.flatMap((each) => (each.kind === "gone" ? [each] : []));
  expect(promised).toHaveLength(1);
  expect(promised[0]?.promise.state).toBe("given");
  expect(new Set(gone.map(({ code }) => code))).toEqual(new Set(["offer.outdated"]));
  expect(gone.filter(({ instead }) => instead.offers.length > 0)).toHaveLength(PEOPLE - 1);
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM trip_requests`.execute(kysely);
  expect(rows[0]?.n).toBe(1);
  expect((await day.checkPlan()).violations).toEqual([]);
});
