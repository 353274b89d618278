import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewStandingOrderInput, StandingOrder } from "../../../../shared/schemas/index.ts";
import { nextServiceDay, type ServiceDay, serviceDayOf } from "../../../../shared/time/index.ts";
import type { ApiCaller } from "../../../support/apiCaller.ts";
import { eventually } from "../../../support/eventually.ts";
import { signInDispatcher, signInPartner, signInRider } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";

let server: TestServer;
let rider: ApiCaller;
let today: ServiceDay;
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
  today = serviceDayOf(server.core.clock.now(), server.core.terms.dayRules);
  // Dates that are like any other, whatever the calendar says of the day on which this runs.
  await server.core.pool.query("DELETE FROM calendar_days");
  await server.core.terms.load();
  rider = await signInRider(server, 0);
});
afterAll(() => server?.end());

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const inDays = (count: number): string => nextServiceDay(today, count);
/** Every day from tomorrow on: there by 10:00, home from 14:00. */
const wish = (more: Partial<NewStandingOrderInput> = {}): NewStandingOrderInput => ({
  ...{ weekdays: everyDay, from: inDays(1), companions: 0, purpose: "dialysis" },
  there: { kind: "arriveBy", time: "10:00" },
  back: { time: "14:00" },
  pickup: { point: { lat: 44.8488, lon: 65.4823 }, label: "Желтоқсан көшесі, 12", isMeant: true },
  dropoff: { point: { lat: 44.8359, lon: 65.5132 }, label: "Centre" },
  ...more,
});
const ask = async (caller: ApiCaller, more: Partial<NewStandingOrderInput> = {}, key = crypto.randomUUID()) =>
  (await caller.call("askStandingOrder", { body: wish(more), idempotencyKey: key })).order;
const read = async (caller: ApiCaller, id: string): Promise<StandingOrder> => {
  const { orders } = await caller.call("listStandingOrders");
  return orders.find((each) => each.id === id) ?? expect.fail("no such order");
};
/** When nothing of it waits to be asked for any more. */
const settled = (caller: ApiCaller, id: string): Promise<StandingOrder> =>
  eventually(async () => {
    const order = await read(caller, id);
    expect(order.days.filter(({ state }) => state === "soon")).toEqual([]);
    return order;
  }, 250);
const countTrips = async (): Promise<number> =>
  (await server.core.pool.query("SELECT count(*)::int AS n FROM trip_requests")).rows[0].n;

describe("a standing order", () => {
  let order: StandingOrder;

  it("shows all its dates before it is asked for, and stores nothing by that", async () => {
    const { days } = await rider.call("previewStandingOrder", { body: wish() });
    // Five weeks beginning today, of which today is too early: 34 dates there and back; the coming 13 of them are in sight.
    expect(days).toHaveLength(68);
    expect(days.filter(({ state }) => state === "soon")).toHaveLength(26);
    expect(days.filter(({ state }) => state === "later")).toHaveLength(42);
    expect((await rider.call("listStandingOrders")).orders).toEqual([]);
  });

  it("asked twice by the same key is one, whose trips of two weeks are asked for, each once", async () => {
    const key = crypto.randomUUID();
    const asked = await ask(rider, {}, key);
    expect((await ask(rider, {}, key)).id).toBe(asked.id);
    const again = rider.call("askStandingOrder", { body: wish({ companions: 1 }), idempotencyKey: key });
    await expect(again).rejects.toThrow("request.idempotencyKeyReused");
    order = await settled(rider, asked.id);
    const trips = order.days.flatMap(({ trip }) => trip ?? []);
    expect(trips).toHaveLength(26); // 13 dates, there and back
    await Promise.all([1, 2, 3].map(() => server.core.services.takeStandingTrips()));
    expect(await countTrips()).toBe(26);
    const [first] = (await rider.call("listMyTrips")).trips.filter(({ id }) => id === trips[0]?.id);
    expect(first).toMatchObject({
      purpose: "dialysis",
      requested: { kind: "arriveBy" },
      serviceDay: inDays(1),
      standingOrderId: asked.id,
    });
  });

  it("left out on one date calls off the two trips of that date, once, and rides again when that is taken back", async () => {
    const day = inDays(3);
    const skip = { params: { orderId: order.id }, body: { kind: "skip" as const, days: [day] } };
    const { order: skipped } = await rider.call("changeStandingOrder", skip);
    expect(skipped.days.filter((each) => each.day === day).map(({ state }) => state)).toEqual([
      "skipped",
      "skipped",
    ]);
    const { order: twice } = await rider.call("changeStandingOrder", skip);
    expect(twice.version).toBe(skipped.version);
    const { trips } = await rider.call("listMyTrips");
    expect(trips.filter(({ serviceDay }) => serviceDay === day).map(({ status }) => status)).toEqual([
      ...["cancelled", "cancelled"],
    ]);
    await rider.call("changeStandingOrder", { ...skip, body: { kind: "ride", days: [day] } });
    const back = await settled(rider, order.id);
    expect(back.days.filter((each) => each.day === day).map(({ state }) => state)).toEqual([
      "asked",
      "asked",
    ]);
    expect(await countTrips()).toBe(28);
  });

  it("keeps off a date whose trip its rider has cancelled by itself", async () => {
    const trip = order.days[0]?.trip ?? expect.fail("no trip");
    await rider.call("cancelTrip", { params: { tripId: trip.id }, body: {} });
    await server.core.services.takeStandingTrips();
    expect((await read(rider, order.id)).days[0]?.trip).toMatchObject({ id: trip.id, status: "cancelled" });
    expect(await countTrips()).toBe(28);
  });

  it("goes on otherwise from a date, the order before it ending there", async () => {
    const anew = {
      params: { orderId: order.id },
      body: {
        ...{ kind: "anew" as const, from: inDays(8), weekdays: everyDay },
        there: { kind: "arriveBy" as const, time: "12:00" },
      },
    };
    const { order: next } = await rider.call("changeStandingOrder", anew);
    expect((await rider.call("changeStandingOrder", anew)).order.id).toBe(next.id);
    const after = await settled(rider, next.id);
    expect(after.back).toBeUndefined();
    expect(after.days.filter(({ state }) => state === "asked")).toHaveLength(6); // from the 8th to the 13th day
    const before = await read(rider, order.id);
    expect(before.until).toBe(inDays(7));
    const open = (await rider.call("listMyTrips")).trips.filter(({ status }) => status !== "cancelled");
    // Seven days there and back but for the one cancelled, then six there.
    expect(open).toHaveLength(13 + 6);
    const other = { ...anew, body: { ...anew.body, from: inDays(9) } };
    await expect(rider.call("changeStandingOrder", other)).rejects.toThrow("standing.replaced");
  });

  it("ended at once calls off what is left of it", async () => {
    const { orders } = await rider.call("listStandingOrders");
    for (const { id } of orders)
      await rider.call("changeStandingOrder", {
        params: { orderId: id },
        body: { kind: "end", lastDay: today },
      });
    const { trips } = await rider.call("listMyTrips");
    expect(trips.filter(({ status }) => status !== "cancelled")).toEqual([]);
  });
});

describe("what the rules do not allow", () => {
  it("is said for each date with its reason, and is tried again when the rules change", async () => {
    const id = (await ask(rider, { there: { kind: "leaveAt", time: "02:00" }, back: undefined })).id;
    const refused = await settled(rider, id);
    const inSight = refused.days.filter(({ state }) => state !== "later");
    expect(new Set(inSight.map(({ reason }) => reason?.key))).toEqual(
      new Set(["error.trip.outsideServiceHours"]),
    );
    await server.core.pool.query(
      `UPDATE rule_values SET value = '{"from": "03:00", "until": "27:00"}' WHERE key = 'serviceHours'`,
    );
    await server.core.terms.load();
    await server.core.services.takeStandingTrips();
    expect((await read(rider, id)).days.filter(({ state }) => state === "asked").length).toBeGreaterThan(10);
  });

  it("has a code: dates in the wrong order, somebody else's order, one that is over", async () => {
    await expect(ask(rider, { until: inDays(0) })).rejects.toThrow("standing.datesOrder");
    await expect(ask(rider, { from: inDays(-9), until: inDays(-2) })).rejects.toThrow("standing.over");
    const other = await signInRider(server, 1);
    const id = (await rider.call("listStandingOrders")).orders[0]?.id ?? expect.fail("no order");
    const end = { params: { orderId: id }, body: { kind: "end", lastDay: today } } as const;
    await expect(other.call("changeStandingOrder", end)).rejects.toThrow("standing.unknown");
  });
});

describe("who asks for somebody else", () => {
  it("is a dispatcher for anybody, and a guardian for their ward alone", async () => {
    const dispatcher = await signInDispatcher(server);
    const riderId = (await server.core.pool.query("SELECT rider_id FROM standing_orders LIMIT 1")).rows[0]
      .rider_id;
    const order = await ask(dispatcher, { riderId, from: inDays(2), until: inDays(2) });
    expect(order).toMatchObject({ riderId, askedBy: "dispatcher" });
    const guardian = await signInPartner(server, "guardian", { rider: 0 });
    const { orders } = await guardian.call("listStandingOrders", { query: { riderId } });
    expect(orders.map(({ id }) => id)).toContain(order.id);
    const stranger = await signInPartner(server, "guardian", { rider: 3 });
    const ofOther = stranger.call("listStandingOrders", { query: { riderId } });
    await expect(ofOther).rejects.toThrow("rider.unknown");
  });
});

it("asks for ways back that wait for the rider's word, where the order says so", async () => {
  const other = await signInRider(server, 5);
  const order = await ask(other, { back: { time: "14:00", whenReady: true }, until: inDays(2) });
  expect(order.back).toEqual({ time: "14:00", whenReady: true });
  const { days } = await settled(other, order.id);
  const { trips } = await other.call("listMyTrips");
  const backs = days.flatMap(({ leg, trip }) => (leg === "back" && trip !== undefined ? [trip.id] : []));
  // Tomorrow and the day after.
  expect(backs).toHaveLength(2);
  const isOpen = ({ whenReady }: (typeof trips)[number]) => whenReady?.waits === true;
  expect(
    trips
      .filter(isOpen)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...backs].sort());
  expect(
    trips.filter(isOpen).map(({ requested, whenReady }) => whenReady?.forecast === requested.at),
  ).toEqual([...[true, true]]);
});
