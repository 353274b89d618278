import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { isHalfPromised } from "../../../../server/domain/trips/outing.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes, toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking, as, firstOf } from "./asking.ts";

let asking: Asking;
let day: ServiceDay;
beforeAll(async () => {
  asking = await Asking.begin();
  day = asking.day;
});
afterAll(() => day?.end());

const leaveAt = (time: string) => ({ kind: "leaveAt" as const, at: toIso(day.at(time)) });
const ready = { kind: "whenReady" as const };
const countTrips = async () =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM trip_requests`.execute(day.core.kysely)).rows[0]
    ?.n;
/** All ways of the outing, in their order. */
async function waysOf(trip: TripRecord): Promise<TripRecord[]> {
  const record = await day.trip(trip.trip.id);
  return [record, ...(await day.services.listOtherWays(record))];
}
const confirmed = async (rider: GeneratedRider, wish: Parameters<Asking["ask"]>[1]) =>
  waysOf(await asking.confirmed(rider, wish));
const statesOf = (ways: readonly TripRecord[]) => ways.map(({ promise }) => promise.state);
const statusesOf = (ways: readonly TripRecord[]) => ways.map(({ trip }) => trip.status);

describe("there and back", () => {
  it("is offered with both promises, and both are given in one", async () => {
    const rider = asking.somebody();
    const answer = await asking.ask(rider, { leaveAt: "09:00", wayHome: leaveAt("12:00") });
    expect(answer.firstAlone).toBeUndefined();
    expect(answer.offers.length).toBeGreaterThan(1);
    for (const { time } of answer.offers) expect(time.onward).toHaveLength(1);
    const first = firstOf(answer);
    expect(first.time.reason.code).toBe("asYouAsked");
    expect(first.offered.onward[0]?.bounds.pickupWindow.from).toBe(day.at("12:00"));

    const outcome = await asking.confirm(rider, first);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const ways = await waysOf(outcome.record);
    expect(statesOf(ways)).toEqual(["given", "given"]);
    expect(statusesOf(ways)).toEqual(["assigned", "assigned"]);
    const [there, back] = ways;
    expect(there?.promise).toMatchObject(first.offered.bounds);
    expect(back?.promise).toMatchObject(first.offered.onward[0]?.bounds ?? {});
    expect(back?.trip.pickup.point).toEqual(there?.trip.dropoff.point);
    expect(back?.trip.dropoff.point).toEqual(there?.trip.pickup.point);
    expect(back?.facts.find(({ kind }) => kind === "promise.given")?.details).toEqual({
      offer: first.offered.id,
    });
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("confirmed twice, also at once, is one outing", async () => {
    const rider = asking.somebody();
    const first = firstOf(await asking.ask(rider, { leaveAt: "09:30", wayHome: leaveAt("12:30") }));
    const trips = (await countTrips()) ?? 0;
    const key = randomUUID();
    const outcomes = await Promise.all([1, 2, 3].map(() => asking.confirm(rider, first, key)));
    expect(new Set(outcomes.map((each) => each.kind === "confirmed" && each.record.trip.id)).size).toBe(1);
    expect(await countTrips()).toBe(trips + 2);
  });

  it("is requested as one, and placed as one by the queue", async () => {
    const rider = asking.somebody();
    const asked = await day.ask(rider, { leaveAt: "10:00", wayHome: leaveAt("13:00") });
    expect(statusesOf(await waysOf(asked))).toEqual(["requested", "requested"]);
    await day.work();
    const ways = await waysOf(asked);
    expect(statesOf(ways)).toEqual(["given", "given"]);
    expect(new Set(ways.map(({ trip }) => trip.requestedAt)).size).toBe(1);
  });

  it("leads elsewhere than where it began, if that is said", async () => {
    const elsewhere = day.place("hospital");
    const [, back] = await confirmed(asking.somebody(), {
      leaveAt: "09:00",
      wayHome: { ...leaveAt("11:30"), to: elsewhere },
    });
    expect(back?.trip.dropoff.point).toEqual(elsewhere.point);
  });

  it("is refused as a whole for what is wrong with the way back, which says where that stands", async () => {
    const rider = asking.somebody();
    const trips = await countTrips();
    await expect(day.ask(rider, { leaveAt: "12:00", wayHome: leaveAt("11:00") })).rejects.toMatchObject({
      ...{ code: "outing.tooEarly", field: "wayHome.at" },
    });
    const outside = { ...day.place("hospital"), placeId: undefined, point: { lat: 51.1, lon: 71.4 } };
    await expect(
      day.ask(rider, { leaveAt: "09:00", wayHome: { ...leaveAt("12:00"), to: outside } }),
    ).rejects.toMatchObject({ code: "trip.outsideArea", field: "wayHome.to.point" });
    const tomorrow = toIso(addSeconds(day.at("12:00"), minutes(24 * 60)));
    await expect(
      asking.ask(rider, { leaveAt: "09:00", wayHome: { kind: "leaveAt", at: tomorrow } }),
    ).rejects.toMatchObject({ code: "trip.linkedDay", field: "wayHome.at" });
    expect(await countTrips()).toBe(trips);
  });

  it("has a place held for who is fetched when ready, expected as is usual there", async () => {
    const [there, back] = await confirmed(asking.somebody(), { arriveBy: "09:00", wayHome: ready });
    expect(there?.promise.state).toBe("given");
    expect(back?.trip.status).toBe("assigned");
    expect(back?.promise.state).toBe("asked");
    const { otherStay } = day.core.terms.on(day.today).rules.whenReady.value;
    expect(back?.trip.whenReady?.forecast).toBe(addSeconds(day.at("09:00"), otherStay));
  });
});

describe("one way of an outing", () => {
  const both = { leaveAt: "14:00", wayHome: { kind: "leaveAt" as const, at: "" } };
  const outing = async () => {
    const rider = asking.somebody();
    const ways = await confirmed(rider, { ...both, wayHome: leaveAt("17:00") });
    const [there, back] = ways;
    if (there === undefined || back === undefined) throw new Error("no outing");
    return { rider, there, back };
  };

  it("is not cancelled before it is said what becomes of the other", async () => {
    const { rider, there, back } = await outing();
    await expect(day.services.cancelTrip(as(rider), there.trip.id)).rejects.toMatchObject({
      ...{ code: "outing.undecided", values: { count: 1 } },
    });
    expect(statesOf(await waysOf(there))).toEqual(["given", "given"]);
    await day.services.cancelTrip(as(rider), back.trip.id, { ways: "this" });
    expect(statusesOf(await waysOf(there))).toEqual(["assigned", "cancelled"]);
    await day.services.cancelTrip(as(rider), there.trip.id); // nothing is left to be asked about
    expect(statusesOf(await waysOf(there))).toEqual(["cancelled", "cancelled"]);
  });

  it("is cancelled together with the other, if that is said, and later too", async () => {
    const { rider, there } = await outing();
    await day.services.cancelTrip(as(rider), there.trip.id, { ways: "this" });
    await day.services.cancelTrip(as(rider), there.trip.id, { ways: "all" });
    expect(statesOf(await waysOf(there))).toEqual(["released", "released"]);
  });

  it("is changed and leaves the other as it was promised", async () => {
    const { rider, there, back } = await outing();
    const later = await day.services.askChanges(as(rider), there.trip.id, {
      when: leaveAt("14:40"),
      confirmed: [],
    });
    const outcome = await asking.confirm(rider, firstOf(later));
    expect(outcome.kind).toBe("confirmed");
    const [changed, kept] = await waysOf(there);
    expect(changed?.promise.pickupWindow.from).toBe(day.at("14:40"));
    expect(kept?.promise).toEqual(back.promise);
    // So late that the way back could not be ridden any more is not offered.
    const { offers } = await day.services.askChanges(as(rider), there.trip.id, {
      when: leaveAt("16:30"),
      confirmed: [],
    });
    for (const { offered } of offers) expect(offered.requested.at).toBeLessThan(day.at("17:00"));
  });

  it("is given a way home by a change, with both promised in one, and is not given a second one", async () => {
    const rider = asking.somebody();
    const there = await asking.confirmed(rider, { leaveAt: "09:00" });
    const withHome = { wayHome: leaveAt("12:00"), confirmed: [] };
    const answer = await day.services.askChanges(as(rider), there.trip.id, withHome);
    expect(firstOf(answer).time.reason.code).toBe("asYouAsked");
    const outcome = await asking.confirm(rider, firstOf(answer));
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    expect(outcome.record.trip.id).toBe(there.trip.id);
    const ways = await waysOf(there);
    expect(statesOf(ways)).toEqual(["given", "given"]);
    expect(ways[1]?.trip.requested.at).toBe(day.at("12:00"));
    expect((await day.checkPlan()).violations).toEqual([]);
    await expect(day.services.askChanges(as(rider), there.trip.id, withHome)).rejects.toMatchObject({
      ...{ code: "outing.hasOtherWays", field: "wayHome" },
    });
  });

  it("taken off its vehicle by a dispatcher takes the other off, and one given a vehicle gives both one", async () => {
    const { there } = await outing();
    await day.services.unassignTrip(day.dispatcher, there.trip.id);
    const ways = await waysOf(there);
    expect(statesOf(ways)).toEqual(["released", "released"]);
    expect(statusesOf(ways)).toEqual(["unassigned", "unassigned"]);
    const shiftId = there.placement?.shiftId ?? expect.fail("no vehicle");
    const { planVersion } = await day.look(there.trip.id, shiftId);
    await day.services.assignTrip(day.dispatcher, there.trip.id, { shiftId, planVersion });
    expect(statesOf(await waysOf(there))).toEqual(["given", "given"]);
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("refused by a dispatcher is refused with the other", async () => {
    const { there } = await outing();
    await day.services.unassignTrip(day.dispatcher, there.trip.id);
    await day.services.refuseTrip(day.dispatcher, there.trip.id, "nobody drives there");
    expect(statusesOf(await waysOf(there))).toEqual(["refused", "refused"]);
  });
});

describe("several stops in one outing", () => {
  it("are promised together, each way from where the one before it led", async () => {
    const pharmacy = day.place("hospital");
    const ways = await confirmed(asking.somebody(), {
      leaveAt: "09:00",
      onward: [{ ...leaveAt("10:30"), to: pharmacy }],
      wayHome: leaveAt("12:00"),
    });
    expect(statesOf(ways)).toEqual(["given", "given", "given"]);
    expect(ways[1]?.trip.dropoff.point).toEqual(pharmacy.point);
    expect(ways[2]?.trip.pickup.point).toEqual(pharmacy.point);
    expect(ways[2]?.trip.dropoff.point).toEqual(ways[0]?.trip.pickup.point);
    expect(isHalfPromised(ways)).toBe(false);
    const links = new Set(ways.map(({ links = [] }) => links[0]?.tripIds.join()));
    expect([...links]).toEqual([ways.map(({ trip }): TripId => trip.id).join()]);
  });

  it("may be ended from one of them on", async () => {
    const rider = asking.somebody();
    const ways = await confirmed(rider, {
      leaveAt: "15:00",
      onward: [{ ...leaveAt("16:00"), to: day.place("hospital") }],
      wayHome: leaveAt("17:30"),
    });
    await day.services.cancelTrip(as(rider), ways[1]?.trip.id ?? expect.fail("one way"), { ways: "onward" });
    expect(statusesOf(await waysOf(ways[0] ?? expect.fail("none")))).toEqual([
      ...["assigned", "cancelled", "cancelled"],
    ]);
  });
});
