import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { placeOf } from "../../../../server/domain/runs/whereabouts.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  instant,
  minutes,
  nextServiceDay,
} from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const manager: Actor = { role: "manager", id: StaffId.parse(randomUUID()) };
const all = { q: "", offset: 0, limit: 50 };

beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

/** A rider is fetched three times of the day, and each time it takes so many minutes until they are in. */
async function boardingIn(length: number) {
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody rides");
  const clinic = day.place("polyclinic");
  const home = { point: rider.home?.point ?? clinic.point, label: rider.home?.label ?? "" };
  const there = { pickup: home, dropoff: clinic };
  const back = { pickup: clinic, dropoff: home };
  for (const way of [
    { leaveAt: "08:30", ...there },
    { leaveAt: "11:00", ...back },
    { leaveAt: "13:30", ...there },
  ]) {
    const record = await day.askAndAssign(rider, way);
    const run = await day.runOf(record);
    const stop = day.next(run);
    const door = { stop, point: placeOf(stop) };
    await day.act(run, "depart", { stop });
    await day.setTime(latest(stop.scheduled, record.promise.pickupWindow.from));
    await day.act(run, "arrive", door);
    await day.setTime(addSeconds(day.core.clock.now(), minutes(length)));
    await day.visit(await day.act(run, "board", door));
  }
  return rider;
}
const latest = (...times: Instant[]): Instant => instant(Math.max(...times));

/** From three of them on something is known. */
async function ofThree() {
  const value = { isUsed: true, days: 60, least: { rider: 3, aid: 60, entrance: 20, place: 20 } };
  const reason = "So that one day is enough";
  await day.services.changeRule(chief, "learnedTimes", {
    from: day.today,
    value,
    source: "the test",
    reason,
  });
  await day.core.terms.load();
}

it("every night it is learned how long things take, planning goes by it, and the office says otherwise", async () => {
  const before = await day.core.db.learnedTimes.list();
  expect(before).toEqual({ learned: [], told: [] });
  await ofThree();
  const rider = await boardingIn(3);
  const expected = day.core.region.rules.dwellTime.value.none.boarding;
  await day.setTime(atLocalTime(nextServiceDay(day.today), hours(3.7), day.core.region.timeZone));

  expect(await day.services.learnTimes()).toEqual({ rider: 2 });
  const found = await day.services.searchLearnedTimes(chief, { kind: "rider", ...all });
  expect(found.isUsed).toBe(true);
  const own = found.times.find(({ part, subject }) => part === "boarding" && subject === rider.id);
  expect(own).toMatchObject({ name: { kk: rider.name }, learned: { count: 3 } });
  const factor = own?.learned?.usual ?? 0;
  expect(factor).toBeCloseTo(minutes(3) / expected);

  // Every process hears of it.
  await day.core.learned.load();
  expect(day.core.learned.of("rider", rider.id, "boarding")?.usual).toBeCloseTo(factor);

  // What the office says stands, also when it is learned again; and is taken back.
  const about = { kind: "rider", subject: rider.id, part: "boarding" } as const;
  await day.services.tellLearnedTime(chief, { ...about, goBy: "value", value: 1.5, reason: "A new ramp" });
  await day.services.learnTimes();
  await day.core.learned.load();
  expect(day.core.learned.of("rider", rider.id, "boarding")).toEqual({ usual: 1.5 });
  await day.services.tellLearnedTime(chief, { ...about, goBy: "rules", reason: "Not sure any more" });
  await day.core.learned.load();
  expect(day.core.learned.of("rider", rider.id, "boarding")).toEqual({ usual: 1 });
  await day.services.tellLearnedTime(chief, { ...about, goBy: "learned", reason: "As it was" });
  await day.core.learned.load();
  expect(day.core.learned.of("rider", rider.id, "boarding")?.usual).toBeCloseTo(factor);
});

it("nothing is learned from hours in which the weather was said to be hard", async () => {
  const { kysely, region, db } = day.core;
  const [from, until] = [6, 22].map((hour) => new Date(atLocalTime(day.today, hours(hour), region.timeZone)));
  await sql`INSERT INTO weather_modes (id, kind, period, fact_id)
    SELECT ${randomUUID()}, 'ice', tstzrange(${from}, ${until}), max(id) FROM facts`.execute(kysely);
  expect(await day.services.learnTimes()).toEqual({});
  await sql`DELETE FROM weather_modes`.execute(kysely);
  expect(await day.services.learnTimes()).toEqual({ rider: 2 });
  expect((await db.learnedTimes.list()).learned).not.toEqual([]);
});

it("riders' times are of chiefs of the whole service, each shown one is written down, and what nobody knows is refused", async () => {
  await expect(day.services.searchLearnedTimes(manager, { kind: "rider", ...all })).rejects.toMatchObject({
    code: "session.forbidden",
  });
  expect((await day.services.searchLearnedTimes(manager, { kind: "aid", ...all })).times).toEqual([]);
  const about = { kind: "aid", subject: "walker", part: "boarding", reason: "Why not" } as const;
  await expect(day.services.tellLearnedTime(chief, { ...about, goBy: "rules" })).rejects.toMatchObject({
    code: "learned.unknown",
  });
  await expect(day.services.tellLearnedTime(manager, { ...about, goBy: "rules" })).rejects.toMatchObject({
    code: "session.forbidden",
  });
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM facts WHERE kind = 'rider.found' AND actor_id = ${chief.id}`.execute(
    day.core.kysely,
  );
  expect(rows[0]?.n).toBe(1);
});

it("of whoever was erased nothing is learned again", async () => {
  const { learned } = await day.core.db.learnedTimes.list();
  const subject = learned.find(({ kind }) => kind === "rider")?.subject;
  expect(subject).toBeDefined();
  await sql`UPDATE riders SET erased_at = now(), iin = NULL, phone = NULL, home = NULL WHERE id = ${subject}`.execute(
    day.core.kysely,
  );
  await day.services.learnTimes();
  const again = (await day.core.db.learnedTimes.list()).learned;
  expect(again.filter((each) => each.subject === subject)).toEqual([]);
});

it("the night after that has it due already", async () => {
  await day.services.learnTimes();
  const { rows } = await sql<{ key: string }>`SELECT key FROM due WHERE job = 'learnTimes'`.execute(
    day.core.kysely,
  );
  const next = nextServiceDay(day.today, 2);
  expect(rows.map(({ key }) => key)).toContain(`learnTimes ${next}`);
});
