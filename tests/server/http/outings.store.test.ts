import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, type Instant, minutes, toInstant, toIso } from "../../../shared/time/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { documentedCodes } from "../../support/documented.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let rider: ApiCaller;
/** From one polyclinic to another at one, and back. */
let wish: NewTripRequestInput;
let leaves: Instant;
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
  rider = await signInRider(server);
  wish = goodWish(server.core);
  leaves = toInstant(wish.when.at);
});
afterAll(() => server?.end());

const later = (by: number) => toIso(addSeconds(leaves, hours(by)));
const key = () => crypto.randomUUID();
const idempotent = () => ({ idempotencyKey: key() });
const fromNow = async (caller: ApiCaller, id: string): Promise<RiderTrip> => {
  const { trip } = await caller.call("getTrip", { params: { tripId: id as RiderTrip["id"] } });
  return trip;
};

describe("an outing by the interface", () => {
  it("is offered, confirmed, changed on one way, and the way back is fetched when its rider is ready", async () => {
    const body = { ...wish, wayHome: { kind: "whenReady" as const, expectedAt: later(3) } };
    const { offers } = await rider.call("askOffers", { body });
    const [first] = offers;
    if (first === undefined) throw new Error("no offer");
    expect(first.onward).toHaveLength(1);
    expect(first.onward?.[0]).toMatchObject({
      whenReady: true,
      requested: { kind: "leaveAt", at: later(3) },
    });
    const confirm = { params: { offerId: first.id }, ...idempotent() };
    const { trip: there, onward: [back] = [] } = await rider.call("confirmOffer", confirm);
    if (back === undefined) throw new Error("no way back");
    expect(there.promise?.pickupWindow).toEqual(first.pickupWindow);
    expect(there.outing).toEqual({ id: there.outing?.id, tripIds: [there.id, back.id] });
    expect(back.outing).toEqual(there.outing);
    expect(back).toMatchObject({ status: "assigned", whenReady: { waits: true } });
    expect(back.promise).toBeUndefined(); // its place is held, and no time is told
    expect((await rider.call("confirmOffer", confirm)).onward?.map(({ id }) => id)).toEqual([back.id]);

    const when = { kind: "leaveAt" as const, at: toIso(addSeconds(leaves, minutes(40))) };
    const changes = await rider.call("askChanges", { params: { tripId: there.id }, body: { when } });
    const [other] = changes.offers;
    if (other === undefined) throw new Error("no other time");
    const changed = await rider.call("confirmOffer", { params: { offerId: other.id }, ...idempotent() });
    expect(changed.trip.promise?.pickupWindow).toEqual(other.pickupWindow);
    expect(changed.onward?.[0]).toMatchObject({ id: back.id, whenReady: back.whenReady, status: "assigned" });

    await server.setTime("15:30");
    const { trip: ready } = await rider.call("sayReady", { params: { tripId: back.id } });
    expect(ready.whenReady?.waits).toBe(false);
    expect(ready.promise?.pickupWindow).toBeDefined();
    await server.setTime("09:00");
  });

  it("asks what becomes of the other way before one is cancelled", async () => {
    const other = await signInRider(server, 1);
    const { trip, onward: [back] = [] } = await other.call("requestTrip", {
      ...{ body: { ...wish, wayHome: { kind: "leaveAt", at: later(3) } }, ...idempotent() },
    });
    expect(back?.outing?.tripIds).toEqual([trip.id, back?.id]);
    const asked = await other.ask("cancelTrip", { params: { tripId: trip.id } });
    expect(problemOf(asked)).toMatchObject({ status: 409, code: "outing.undecided" });
    await other.call("cancelTrip", { params: { tripId: trip.id }, body: { both: true } });
    for (const id of [trip.id, back?.id ?? ""]) expect((await fromNow(other, id)).status).toBe("cancelled");
    expect(documentedCodes.get("cancelTrip")).toContain("outing.undecided");
    expect(documentedCodes.get("confirmOffer")).toContain("offer.firstAlone");
  });
});

const PEOPLE = 50;

/** Who walks, signed in by the public interface. */
async function signInPeople(): Promise<ApiCaller[]> {
  const walking = generateRiders(server.core.region, 1)
    .filter(({ category, aid }) => category === "visual" && aid === "none")
    .slice(2, PEOPLE + 2);
  expect(walking).toHaveLength(PEOPLE);
  const people = walking.map(({ phone }) => ({ phone, caller: new ApiCaller(server.baseUrl) }));
  await Promise.all(people.map(({ caller, phone }) => caller.call("requestCode", { body: { phone } })));
  const { codes } = await (await signInDispatcher(server)).call("listDemoCodes");
  const codeOf = new Map(codes.map(({ phone, code }) => [phone, code]));
  for (const { caller, phone } of people)
    await caller.call("riderSignIn", { body: { phone, code: codeOf.get(phone) ?? "" } });
  return people.map(({ caller }) => caller);
}

/** Two vehicles are left: one for a ride around the way there, and one, three hours later, for a ride back; one person rides at a time. */
async function leaveOnePair(): Promise<void> {
  const { kysely } = server.core;
  const { rows } = await sql<{ id: string; vehicle_id: string }>`
    SELECT s.id, s.vehicle_id FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id
    WHERE v.plate IN ('007 ZZZ 11', '008 ZZZ 11') AND s.period @> ${new Date(leaves)}::timestamptz ORDER BY v.plate`.execute(
    kysely,
  );
  const [there, back] = rows;
  if (there === undefined || back === undefined) throw new Error("the two do not drive");
  const ids = [there.id, back.id];
  await sql`DELETE FROM shift_breaks`.execute(kysely);
  await sql`UPDATE eligibility SET valid = daterange(lower(valid), NULL)`.execute(kysely);
  await sql`TRUNCATE trip_requests, trip_links, stop_holders, standing_orders CASCADE`.execute(kysely);
  await sql`DELETE FROM shifts WHERE id <> ALL(${ids}::uuid[])`.execute(kysely);
  const around = (at: Instant) =>
    sql`tstzrange(${new Date(addSeconds(at, minutes(-30)))}, ${new Date(addSeconds(at, minutes(30)))})`;
  await sql`UPDATE shifts SET period = ${around(leaves)}, version = version + 1 WHERE id = ${there.id}`.execute(
    kysely,
  );
  await sql`UPDATE shifts SET period = ${around(addSeconds(leaves, hours(3)))}, version = version + 1
    WHERE id = ${back.id}`.execute(kysely);
  await sql`UPDATE vehicle_layouts SET ambulatory = 1, wheelchair = 0, large_wheelchair = 0, companion = 0
    WHERE vehicle_id = ANY(${rows.map(({ vehicle_id }) => vehicle_id)}::uuid[])`.execute(kysely);
}

describe("fifty who want the last place there and back at once", () => {
  it("are one who is promised both ways, and forty-nine who are promised neither", async () => {
    const people = await signInPeople();
    await leaveOnePair();
    const body = { ...wish, wayHome: { kind: "leaveAt" as const, at: later(3) } };
    const offered = await Promise.all(people.map((each) => each.call("askOffers", { body })));
    for (const { offers } of offered) expect(offers[0]?.onward).toHaveLength(1);

    const answers = await Promise.all(
      people.map((each, no) =>
        each.ask("confirmOffer", { params: { offerId: offered[no]?.offers[0]?.id }, key: key() }),
      ),
    );
    const codes = answers.filter(({ status }) => status >= 300).map((each) => problemOf(each).code);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const code of codes) expect(["offer.outdated", "plan.stale"]).toContain(code);

    const tripsOf = async (each: ApiCaller) => (await each.call("listMyTrips")).trips;
    const promised = (await Promise.all(people.map(tripsOf))).filter((trips) => trips.length > 0);
    expect(promised.map((trips) => trips.map(({ promise }) => promise !== undefined))).toEqual([
      [true, true],
    ]);

    // The others ask all the same: each has a place in the order, once for both ways, and nobody half a promise.
    const others = people.filter((_, no) => answers[no]?.status !== 200);
    const asked = await Promise.all(
      others.map((each) => each.call("requestTrip", { body, ...idempotent() })),
    );
    await eventually(async () => {
      for (const trips of await Promise.all(others.map(tripsOf)))
        expect(trips.map(({ status }) => status)).toEqual(["unassigned", "unassigned"]);
    }, 500);
    const turns = await Promise.all(
      others.map(async (each, no) => {
        const { trip, onward: [back] = [] } = asked[no] ?? {};
        const turnOf = async (tripId: RiderTrip["id"] | undefined) =>
          tripId && (await each.call("getOtherTime", { params: { tripId } })).turn;
        const turn = await turnOf(trip?.id);
        expect(await turnOf(back?.id)).toEqual(turn);
        return turn;
      }),
    );
    expect(new Set(turns.map((turn) => turn?.place)).size).toBe(PEOPLE - 1);
    expect(new Set(turns.map((turn) => turn?.of))).toEqual(new Set([PEOPLE - 1]));
  }, 240_000);
});
