import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addSeconds,
  hours,
  type Instant,
  nextServiceDay,
  seconds,
  toIso,
} from "../../../../shared/time/index.ts";
import { Asking, as } from "./asking.ts";

let asking: Asking;
beforeAll(async () => {
  asking = await Asking.begin();
  // Of 08:00 to 09:00 all is held: one trip that is not for work would be too much.
  const value = { peaks: [{ from: "08:00", until: "09:00" }], held: 1, perVehicle: 1 };
  await sql`UPDATE rule_values SET value = ${JSON.stringify(value)} WHERE key = 'heldForWork'`.execute(
    asking.day.core.kysely,
  );
  await asking.day.core.terms.load();
});
afterAll(() => asking?.day.end());

const tomorrow = (time: string) => toIso(addDay(asking.day.at(time)));
const addDay = (at: Instant) => addSeconds(at, hours(24));
const wish = (rider: Parameters<Asking["ask"]>[0], time: string, purpose: "work" | "medical") => ({
  ...asking.day.wish(rider, { leaveAt: time, purpose }),
  when: { kind: "leaveAt" as const, at: tomorrow(time) },
});

it("until requests for a day close, what is held in an hour is offered to those who work or study, and others read why not", async () => {
  const { services } = asking.day;
  const [ada, ben, cora] = [asking.somebody(), asking.somebody(), asking.somebody()];
  const times = async (rider: typeof ada, purpose: "work" | "medical") =>
    (await services.askOffers(as(rider), wish(rider, "08:20", purpose))).offers;
  expect((await times(ada, "work"))[0]?.time.movedBy).toBe(0);
  const offered = await times(ben, "medical");
  expect(offered.length).toBeGreaterThan(0);
  const [from, until] = [addDay(asking.day.at("08:00")), addDay(asking.day.at("09:00"))];
  for (const { time } of offered) expect(time.pickupAt >= from && time.pickupAt < until).toBe(false);
  // Who asks all the same is on the waiting list with the reason.
  const asked = await services.requestTrip(as(cora), wish(cora, "08:20", "medical"), randomUUID());
  await asking.day.work();
  expect((await asking.day.trip(asked.trip.id)).trip).toMatchObject({
    ...{ status: "unassigned", reason: { key: "reason.heldForWork" } },
  });
  expect(await services.tryWaiting(nextServiceDay(asking.day.today))).toEqual([]);
});

it("once they have closed, the order of application decides", async () => {
  const { services } = asking.day;
  const dan = asking.somebody();
  const { dayAheadCutoff, sameDayLeadTime } = asking.day.core.terms.on(asking.day.today).rules;
  expect(sameDayLeadTime.value).toBeDefined();
  await asking.day.setTime(addSeconds(asking.day.at("00:00"), seconds(dayAheadCutoff.value + 60)));
  const { offers } = await services.askOffers(as(dan), wish(dan, "08:20", "medical"));
  expect(offers[0]?.time.movedBy).toBe(0);
});
