import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { foldLedger } from "../../../../server/domain/trips/promiseLedger.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { OfferedTimes } from "../../../../server/services/requesting/useCases.ts";
import { AskChanges, type AskOffers } from "../../../../shared/schemas/index.ts";
import { minutes, toIso } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
/** Somebody who has no trip yet. */
const somebody = (): GeneratedRider => {
  const [first, ...rest] = riders;
  if (first === undefined) throw new Error("no rider left");
  riders = rest;
  return first;
};
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 40);
});
afterAll(() => day?.end());

const as = ({ id }: Pick<GeneratedRider, "id">) => ({ role: "rider" as const, id });
type Wish = Parameters<ServiceDay["wish"]>[1] & { earliest?: true };
function ask(rider: GeneratedRider, { earliest, ...wish }: Wish): Promise<OfferedTimes> {
  const asked: AskOffers = day.wish(rider, wish);
  return day.services.askOffers(as(rider), earliest ? { ...asked, when: { kind: "earliest" } } : asked);
}
const firstOf = ({ offers }: OfferedTimes) => offers[0] ?? expect.fail("no offer");
const confirm = (rider: GeneratedRider, { offered }: OfferedTimes["offers"][number], key = randomUUID()) =>
  day.services.confirmOffer(as(rider), offered.id, key);
async function confirmed(rider: GeneratedRider, wish: Wish): Promise<TripRecord> {
  const outcome = await confirm(rider, firstOf(await ask(rider, wish)));
  return outcome.kind === "confirmed" ? outcome.record : expect.fail(outcome.code);
}
const planVersion = () => day.core.db.plans.getVersion(day.today);
const countTrips = async () =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM trip_requests`.execute(day.core.kysely)).rows[0]
    ?.n;
/** The promise as each of its readers has it: the ledger's fold is the row. */
async function ledgerOf({ trip }: TripRecord) {
  const entries = await day.core.db.promises.listEntries(trip.id);
  const { promise } = await day.trip(trip.id);
  expect(foldLedger(entries)).toEqual(promise);
  return entries;
}

describe("offers for a wish", () => {
  it("begin with what was asked for, change nothing, and become the promise that they were", async () => {
    const rider = somebody();
    const [version, trips] = [await planVersion(), await countTrips()];
    const answer = await ask(rider, { leaveAt: "09:00" });
    const first = firstOf(answer);
    expect(first.time.reason).toEqual({ code: "asYouAsked" });
    expect(first.offered.bounds.pickupWindow.from).toBe(day.at("09:00"));
    expect(answer.offers.length).toBeLessThanOrEqual(5);
    expect([await planVersion(), await countTrips()]).toEqual([version, trips]);

    const outcome = await confirm(rider, first);
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
    const rider = somebody();
    const other = (await ask(rider, { leaveAt: "10:00" })).offers[1] ?? expect.fail("one offer alone");
    const outcome = await confirm(rider, other);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const { trip, promise } = outcome.record;
    expect(trip.requested.at).toBe(other.offered.requested.at);
    expect(promise.pickupWindow).toEqual(other.offered.bounds.pickupWindow);
    const wished = { kind: "leaveAt", at: toIso(day.at("10:00")) };
    const requested = (await day.trip(trip.id)).facts.find(({ kind }) => kind === "trip.requested");
    expect(requested?.details).toEqual({ offer: other.offered.id, wished });
  });

  it("arrive with a margin before an appointment, and say so", async () => {
    const first = firstOf(await ask(somebody(), { arriveBy: "12:00" }));
    expect(first.offered.bounds.latestArrival).toBe(day.at("12:00"));
    expect(first.time.dropoffAt).toBeLessThanOrEqual(day.at("12:00"));
    const { from, until } = first.offered.bounds.pickupWindow;
    const length = day.core.terms.on(day.today).rules.pickupWindow.value;
    expect(until - from).toBe(length * 1000);
  });

  it("as soon as possible are the first times that fit after the lead time", async () => {
    const { offers } = await ask(somebody(), { earliest: true });
    const lead = day.core.terms.on(day.today).rules.sameDayLeadTime.value ?? minutes(0);
    const starts = offers.map(({ offered }) => offered.bounds.pickupWindow.from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBeGreaterThanOrEqual(day.core.clock.now() + lead * 1000);
    expect(offers[0]?.time.reason.code).toBe("soonest");
  });

  it("lie nearby where nothing fits as asked, and can be had indeed", async () => {
    const rider = somebody();
    // It is 06:30: nobody arrives before the service begins its day.
    await day.setTime("05:00");
    const answer = await ask(rider, { arriveBy: "07:05" });
    await day.setTime("06:30");
    const first = firstOf(answer);
    expect(first.time.movedBy).toBeGreaterThan(0);
    expect(first.time.movedBy).toBeLessThanOrEqual(2 * 3600);
  });
});

describe("an offer that was asked for and confirmed", () => {
  it("twice, also at once and by other keys, is one trip", async () => {
    const rider = somebody();
    const first = firstOf(await ask(rider, { leaveAt: "11:00" }));
    const trips = (await countTrips()) ?? 0;
    const key = randomUUID();
    const outcomes = await Promise.all([
      confirm(rider, first, key),
      confirm(rider, first, key),
      confirm(rider, first),
    ]);
    const again = await confirm(rider, first, key);
    const ids = [...outcomes, again].map((each) => each.kind === "confirmed" && each.record.trip.id);
    expect(new Set(ids).size).toBe(1);
    expect(await countTrips()).toBe(trips + 1);
    const others = firstOf(await ask(somebody(), { leaveAt: "11:00" }));
    await expect(confirm(rider, others, key)).rejects.toMatchObject({ code: "request.idempotencyKeyReused" });
  });

  it("leaves no second one of the same answer to be confirmed", async () => {
    const rider = somebody();
    const [first, second] = (await ask(rider, { leaveAt: "12:00" })).offers;
    if (first === undefined || second === undefined) throw new Error("too few offers");
    await confirm(rider, first);
    await expect(confirm(rider, second)).rejects.toMatchObject({ code: "offer.otherChosen" });
  });

  it("by somebody else is none", async () => {
    const first = firstOf(await ask(somebody(), { leaveAt: "13:00" }));
    await expect(confirm(somebody(), first)).rejects.toMatchObject({ code: "offer.unknown" });
    const outcome = await day.services.confirmOffer(day.dispatcher, first.offered.id, randomUUID());
    expect(outcome.kind).toBe("confirmed"); // whom she has rung says yes for her
  });

  it("too late is answered with what can be had now", async () => {
    const rider = somebody();
    const first = firstOf(await ask(rider, { leaveAt: "14:00" }));
    const trips = await countTrips();
    await day.setTime("06:36"); // offers hold for five minutes
    const outcome = await confirm(rider, first);
    await day.setTime("06:30");
    if (outcome.kind !== "gone") throw new Error("confirmed too late");
    expect(outcome.code).toBe("offer.expired");
    expect(outcome.instead.offers.length).toBeGreaterThan(0);
    expect(await countTrips()).toBe(trips);
    expect((await confirm(rider, firstOf(outcome.instead))).kind).toBe("confirmed");
  });
});

describe("a change of a trip", () => {
  const changes = (rider: GeneratedRider, { trip }: TripRecord, change: Partial<AskChanges>) =>
    day.services.askChanges(as(rider), trip.id, AskChanges.parse(change));
  const leaveAt = (time: string) => ({ when: { kind: "leaveAt" as const, at: toIso(day.at(time)) } });

  it("leaves the promise as it is until it is confirmed, and then swaps promise and place at once", async () => {
    const rider = somebody();
    const trip = await confirmed(rider, { leaveAt: "09:30" });
    const answer = await changes(rider, trip, { ...leaveAt("15:00"), companions: 1 });
    expect((await day.trip(trip.trip.id)).promise).toEqual(trip.promise);
    const first = firstOf(answer);
    const outcome = await confirm(rider, first);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const { trip: now, promise, placement } = outcome.record;
    expect(now).toMatchObject({ id: trip.trip.id, status: "assigned", companions: 1 });
    expect(now.requested.at).toBe(day.at("15:00"));
    expect(promise).toMatchObject({ state: "given", ...first.offered.bounds });
    expect(placement?.pickup.scheduled).toBeGreaterThanOrEqual(day.at("15:00"));
    const stops = (await day.openStops()).filter((stop) => stop.endsWith(now.id));
    expect(stops.sort()).toEqual([`dropoff ${now.id}`, `pickup ${now.id}`]);
    expect((await day.checkPlan()).violations).toEqual([]);
    const entries = await ledgerOf(outcome.record);
    expect(entries.map(({ kind }) => kind)).toEqual(["asked", "given", "changed"]);
    expect(entries[2]).toMatchObject({ consent: "rider", bounds: first.offered.bounds });
    const changed = (await day.trip(now.id)).facts.find(({ kind }) => kind === "trip.wishChanged");
    expect(changed?.details).toMatchObject({ what: ["time", "needs"], was: { at: toIso(day.at("09:30")) } });
  });

  it("is what is planned with when the vehicle is taken away later", async () => {
    const rider = somebody();
    const trip = await confirmed(rider, { leaveAt: "10:30" });
    await confirm(rider, firstOf(await changes(rider, trip, leaveAt("16:00"))));
    await day.services.unassignTrip(day.dispatcher, trip.trip.id);
    const { promise } = await day.trip(trip.trip.id);
    expect(promise.state).toBe("released");
    expect(promise.pickupWindow.from).toBe(day.at("16:00"));
    await ledgerOf(trip);
  });

  it("to another place at the same time fits, since its own place counts as free", async () => {
    const rider = somebody();
    const trip = await confirmed(rider, { leaveAt: "11:30" });
    const first = firstOf(await changes(rider, trip, { dropoff: day.place("hospital") }));
    expect(first.time.reason.code).toBe("asYouAsked");
    const outcome = await confirm(rider, first);
    expect(outcome.kind === "confirmed" && outcome.record.trip.dropoff.label).toBe(
      day.place("hospital").label,
    );
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("goes to another day, and leaves its place of before to others", async () => {
    const rider = somebody();
    const trip = await confirmed(rider, { leaveAt: "12:30" });
    const at = toIso((day.at("12:30") + 24 * 3600_000) as ReturnType<typeof day.at>);
    const answer = await changes(rider, trip, { when: { kind: "leaveAt", at } });
    const outcome = await confirm(rider, firstOf(answer));
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    expect(outcome.record.trip.serviceDay).not.toBe(day.today);
    expect(outcome.record.placement).toBeDefined();
    expect((await day.openStops()).filter((stop) => stop.endsWith(trip.trip.id))).toEqual([]);
    await day.work();
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("of a trip without a vehicle gives it one, at the time that it changed to", async () => {
    const rider = somebody();
    await day.setTime("05:00");
    const early = await day.askAndAssign(rider, { arriveBy: "07:05" });
    await day.setTime("06:30");
    expect(early.trip.status).toBe("unassigned");
    const outcome = await confirm(rider, firstOf(await changes(rider, early, leaveAt("17:00"))));
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    expect(outcome.record.trip).toMatchObject({ id: early.trip.id, status: "assigned" });
    expect((await ledgerOf(early)).map(({ kind }) => kind)).toEqual(["asked", "given"]);
  });

  it("keeps the pair that a trip belongs to, and its day", async () => {
    const rider = somebody();
    const there = await confirmed(rider, { leaveAt: "09:00" });
    const back = await day.askAndAssign(rider, {
      ...{ leaveAt: "16:00", pickup: day.place("polyclinic"), dropoff: day.place("hospital") },
      confirmed: ["chain"],
    });
    const tripIds = [there.trip.id, back.trip.id];
    await day.services.linkTrips(day.dispatcher, { linkId: randomUUID(), tripIds, sameVehicle: false });
    const outcome = await confirm(rider, firstOf(await changes(rider, there, leaveAt("10:00"))));
    expect(outcome.kind).toBe("confirmed");
    expect((await day.core.db.links.listOfTrip(there.trip.id))[0]?.tripIds.sort()).toEqual(tripIds.sort());
    const at = toIso((day.at("10:00") + 24 * 3600_000) as ReturnType<typeof day.at>);
    await expect(
      changes(rider, there, { when: { kind: "leaveAt", at }, confirmed: ["chain"] }),
    ).rejects.toMatchObject({ code: "trip.linkedDay" });
  });

  it("of somebody else's trip, of one that is over or fixed, is refused", async () => {
    const rider = somebody();
    const trip = await confirmed(rider, { leaveAt: "13:30" });
    await expect(changes(somebody(), trip, leaveAt("14:00"))).rejects.toMatchObject({ code: "trip.unknown" });
    const shown = await changes(rider, trip, leaveAt("14:30"));
    await day.services.cancelTrip(as(rider), trip.trip.id);
    await expect(changes(rider, trip, leaveAt("14:00"))).rejects.toMatchObject({
      code: "trip.notChangeable",
    });
    await expect(confirm(rider, firstOf(shown))).rejects.toMatchObject({ code: "trip.notChangeable" });
  });
});
