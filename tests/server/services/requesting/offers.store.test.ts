import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minutes, toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking, firstOf } from "./asking.ts";

let asking: Asking;
let day: ServiceDay;
beforeAll(async () => {
  asking = await Asking.begin();
  day = asking.day;
});
afterAll(() => day?.end());

const planVersion = () => day.core.db.plans.getVersion(day.today);
const countTrips = async () =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM trip_requests`.execute(day.core.kysely)).rows[0]
    ?.n;

describe("offers for a wish", () => {
  it("begin with what was asked for, change nothing, and become the promise that they were", async () => {
    const rider = asking.somebody();
    const [version, trips] = [await planVersion(), await countTrips()];
    const answer = await asking.ask(rider, { leaveAt: "09:00" });
    const first = firstOf(answer);
    expect(first.time.reason).toEqual({ code: "asYouAsked" });
    expect(first.offered.bounds.pickupWindow.from).toBe(day.at("09:00"));
    expect(answer.offers.length).toBeLessThanOrEqual(5);
    expect([await planVersion(), await countTrips()]).toEqual([version, trips]);

    const outcome = await asking.confirm(rider, first);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const { trip, promise, placement } = outcome.record;
    expect(trip.status).toBe("assigned");
    expect(placement).toBeDefined();
    expect(promise).toMatchObject({ state: "given", ...first.offered.bounds });
    const { facts } = await day.trip(trip.id);
    const given = facts.find(({ kind }) => kind === "promise.given");
    expect(given?.details).toEqual({ offer: first.offered.id });
    expect(given?.by).toEqual({ role: "rider", id: rider.id });
    expect((await day.checkPlan()).violations).toEqual([]);
    await day.work(); // its jobs find nothing left to do
    expect((await day.trip(trip.id)).trip.status).toBe("assigned");
  });

  it("at another time keep what had been asked for in the record", async () => {
    const rider = asking.somebody();
    const other = (await asking.ask(rider, { leaveAt: "10:00" })).offers[1] ?? expect.fail("one offer alone");
    const outcome = await asking.confirm(rider, other);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const { trip, promise } = outcome.record;
    expect(trip.requested.at).toBe(other.offered.requested.at);
    expect(promise.pickupWindow).toEqual(other.offered.bounds.pickupWindow);
    const wished = { kind: "leaveAt", at: toIso(day.at("10:00")) };
    const requested = (await day.trip(trip.id)).facts.find(({ kind }) => kind === "trip.requested");
    expect(requested?.details).toEqual({ offer: other.offered.id, wished });
  });

  it("arrive with a margin before an appointment, and say so", async () => {
    const first = firstOf(await asking.ask(asking.somebody(), { arriveBy: "12:00" }));
    expect(first.offered.bounds.latestArrival).toBe(day.at("12:00"));
    expect(first.time.dropoffAt).toBeLessThanOrEqual(day.at("12:00"));
    const { from, until } = first.offered.bounds.pickupWindow;
    const length = day.core.terms.on(day.today).rules.pickupWindow.value;
    expect(until - from).toBe(length * 1000);
  });

  it("as soon as possible are the first times that fit after the lead time", async () => {
    const { offers } = await asking.ask(asking.somebody(), { earliest: true });
    const lead = day.core.terms.on(day.today).rules.sameDayLeadTime.value ?? minutes(0);
    const starts = offers.map(({ offered }) => offered.bounds.pickupWindow.from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBeGreaterThanOrEqual(day.core.clock.now() + lead * 1000);
    expect(offers[0]?.time.reason.code).toBe("soonest");
  });

  it("lie nearby where nothing fits as asked, and can be had indeed", async () => {
    const rider = asking.somebody();
    // It is 06:30: nobody arrives before the service begins its day.
    await day.setTime("05:00");
    const answer = await asking.ask(rider, { arriveBy: "07:05" });
    await day.setTime("06:30");
    const first = firstOf(answer);
    expect(first.time.movedBy).toBeGreaterThan(0);
    expect(first.time.movedBy).toBeLessThanOrEqual(2 * 3600);
  });
});

describe("an offer that was asked for and confirmed", () => {
  it("twice, also at once and by other keys, is one trip", async () => {
    const rider = asking.somebody();
    const first = firstOf(await asking.ask(rider, { leaveAt: "11:00" }));
    const trips = (await countTrips()) ?? 0;
    const key = randomUUID();
    const outcomes = await Promise.all([
      asking.confirm(rider, first, key),
      asking.confirm(rider, first, key),
      asking.confirm(rider, first),
    ]);
    const again = await asking.confirm(rider, first, key);
    const ids = [...outcomes, again].map((each) => each.kind === "confirmed" && each.record.trip.id);
    expect(new Set(ids).size).toBe(1);
    expect(await countTrips()).toBe(trips + 1);
    const others = firstOf(await asking.ask(asking.somebody(), { leaveAt: "11:00" }));
    await expect(asking.confirm(rider, others, key)).rejects.toMatchObject({
      code: "request.idempotencyKeyReused",
    });
  });

  it("leaves no second one of the same answer to be confirmed", async () => {
    const rider = asking.somebody();
    const [first, second] = (await asking.ask(rider, { leaveAt: "12:00" })).offers;
    if (first === undefined || second === undefined) throw new Error("too few offers");
    await asking.confirm(rider, first);
    await expect(asking.confirm(rider, second)).rejects.toMatchObject({ code: "offer.otherChosen" });
  });

  it("by somebody else is none", async () => {
    const first = firstOf(await asking.ask(asking.somebody(), { leaveAt: "13:00" }));
    await expect(asking.confirm(asking.somebody(), first)).rejects.toMatchObject({ code: "offer.unknown" });
    const outcome = await day.services.confirmOffer(day.dispatcher, first.offered.id, randomUUID());
    expect(outcome.kind).toBe("confirmed"); // whom she has rung says yes for her
  });

  it("too late is answered with what can be had now", async () => {
    const rider = asking.somebody();
    const first = firstOf(await asking.ask(rider, { leaveAt: "14:00" }));
    const trips = await countTrips();
    await day.setTime("06:36"); // offers hold for five minutes
    const outcome = await asking.confirm(rider, first);
    await day.setTime("06:30");
    if (outcome.kind !== "gone") throw new Error("confirmed too late");
    expect(outcome.code).toBe("offer.expired");
    expect(outcome.instead.offers.length).toBeGreaterThan(0);
    expect(await countTrips()).toBe(trips);
    expect((await asking.confirm(rider, firstOf(outcome.instead))).kind).toBe("confirmed");
  });
});
