import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import type { ContractConditions } from "../../../../shared/schemas/contractConditions.ts";
import { addSeconds, hours, serviceDay, toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking, as, firstOf } from "./asking.ts";

let asking: Asking;
let day: ServiceDay;
beforeAll(async () => {
  asking = await Asking.begin();
  day = asking.day;
});
afterAll(() => day?.end());

/** From now on these hold for all contracts; undefined: none. */
async function conditionsAre(conditions: ContractConditions | undefined): Promise<void> {
  const { kysely, terms } = day.core;
  await sql`DELETE FROM contract_conditions`.execute(kysely);
  if (conditions !== undefined)
    await sql`INSERT INTO contract_conditions (contract_id, conditions, valid, unverified, note)
      SELECT id, ${JSON.stringify(conditions)}::jsonb, daterange(NULL, NULL), true, 'of the test' FROM contracts`.execute(
      kysely,
    );
  await terms.load();
}
/** From where the rider is not by their other trips: it is meant so. */
const wishOf = (rider: GeneratedRider, wish: Parameters<ServiceDay["wish"]>[1]) => ({
  ...day.wish(rider, wish),
  confirmed: ["chain" as const],
});
const ask = (rider: GeneratedRider, time: string) =>
  day.services.askOffers(as(rider), wishOf(rider, { leaveAt: time }));
const leaveAt = (time: string) => ({ kind: "leaveAt" as const, at: toIso(day.at(time)) });

describe("so many trips a month", () => {
  it("are counted down before one is taken, refused when they are used up, and taken over the quota by a dispatcher alone", async () => {
    await conditionsAre({ quota: { trips: 2 } });
    const rider = asking.somebody();
    const first = await ask(rider, "09:00");
    expect(first.quota).toMatchObject({ trips: { left: 2, of: 2 } });
    await asking.confirm(rider, firstOf(first));
    const second = await ask(rider, "12:00");
    expect(second.quota).toMatchObject({ trips: { left: 1, of: 2 } });
    // There and back need two.
    const thereAndBack = wishOf(rider, { leaveAt: "12:00", wayHome: leaveAt("15:00") });
    const both = day.services.askOffers(as(rider), thereAndBack);
    await expect(both).rejects.toMatchObject({ code: "rider.quotaUsed", values: { left: 1, of: 2 } });
    await asking.confirm(rider, firstOf(second));

    await expect(ask(rider, "16:00")).rejects.toMatchObject({ code: "rider.quotaUsed" });
    const wish = {
      ...{ ...day.wish(rider, { leaveAt: "16:00" }), riderId: RiderId.parse(rider.id) },
      confirmed: ["chain" as const, "quota" as const],
    };
    await expect(day.services.requestTrip(as(rider), wish, randomUUID())).rejects.toMatchObject({
      code: "rider.quotaUsed",
    });
    const granted = await day.services.askOffers(day.dispatcher, wish);
    const outcome = await day.services.confirmOffer(
      day.dispatcher,
      firstOf(granted).offered.id,
      randomUUID(),
    );
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const requested = outcome.record.facts.find(({ kind }) => kind === "trip.requested");
    expect(requested?.details).toMatchObject({ overQuota: true });
  });

  it("are not used up by what was called off or was our fault", async () => {
    await conditionsAre({ quota: { trips: 1 } });
    const rider = asking.somebody();
    const { trip } = await asking.confirmed(rider, { leaveAt: "09:00" });
    await expect(ask(rider, "13:00")).rejects.toMatchObject({ code: "rider.quotaUsed" });
    await day.services.cancelTrip(as(rider), trip.id);
    expect((await ask(rider, "13:00")).quota).toMatchObject({ trips: { left: 1 } });
    const wish = wishOf(rider, { leaveAt: "14:00" });
    const refused = await day.services.requestTrip(as(rider), wish, randomUUID());
    await expect(ask(rider, "17:00")).rejects.toMatchObject({ code: "rider.quotaUsed" });
    await day.services.refuseTrip(day.dispatcher, refused.trip.id, "nobody drives there");
    expect((await ask(rider, "15:00")).quota).toMatchObject({ trips: { left: 1 } });
  });

  it("are one trip for two who ask at once", async () => {
    await conditionsAre({ quota: { trips: 1 } });
    const rider = asking.somebody();
    const [one, other] = [await ask(rider, "09:00"), await ask(rider, "13:00")];
    const outcomes = await Promise.allSettled(
      [one, other].map((each) => asking.confirm(rider, firstOf(each))),
    );
    const kept = outcomes.filter((each) => each.status === "fulfilled" && each.value.kind === "confirmed");
    expect(kept).toHaveLength(1);
  });
});

describe("what the contract or the rider's right does not cover", () => {
  it("is refused by purpose, and said before anything is searched", async () => {
    await conditionsAre({ purposes: ["dialysis"] });
    const rider = asking.somebody();
    await expect(ask(rider, "09:00")).rejects.toMatchObject({
      ...{ code: "rider.purposeNotCovered", field: "purpose" },
    });
    expect(
      (await asking.ask(rider, { leaveAt: "09:00", purpose: "dialysis" })).offers.length,
    ).toBeGreaterThan(0);
    await conditionsAre(undefined);
  });

  it("is a day after the right ends, and the last day is told", async () => {
    const rider = asking.somebody();
    await sql`UPDATE eligibility SET valid = daterange(lower(valid), ${day.today}::date, '[]')
      WHERE rider_id = ${rider.id}`.execute(day.core.kysely);
    expect((await ask(rider, "09:00")).offers.length).toBeGreaterThan(0);
    const tomorrow = toIso(addSeconds(day.at("10:00"), hours(24)));
    const wish = {
      ...day.wish(rider, { leaveAt: "10:00" }),
      when: { kind: "leaveAt" as const, at: tomorrow },
    };
    await expect(day.services.askOffers(as(rider), wish)).rejects.toMatchObject({
      ...{ code: "rider.eligibilityEnds", values: { until: serviceDay(day.today) } },
    });
  });
});
