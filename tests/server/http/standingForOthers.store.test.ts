import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import { StandingOrderId } from "../../../shared/ids/index.ts";
import type { NewRegularPatientInput, NewStandingOrderInput } from "../../../shared/schemas/index.ts";
import { nextServiceDay, type ServiceDay, serviceDayOf, weekdayOf } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDispatcher, signInPartner, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
let facility: ApiCaller;
let guardian: ApiCaller;
let dispatcher: ApiCaller;
let rider: ApiCaller;
let today: ServiceDay;
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
  today = serviceDayOf(server.core.clock.now(), server.core.terms.dayRules);
  await server.core.pool.query("DELETE FROM calendar_days");
  await server.core.terms.load();
});
beforeAll(async () => {
  rider = await signInRider(server, 0);
  dispatcher = await signInDispatcher(server);
});
beforeAll(async () => {
  facility = await signInPartner(server, "facility");
  guardian = await signInPartner(server, "guardian", { consentUntil: nextServiceDay(today, 40) });
});
afterAll(() => server?.end());

const person = (no: number) => generateRiders(server.core.region, 1)[no] ?? expect.fail("nobody");
const inDays = (count: number): string => nextServiceDay(today, count);
const clinic = () =>
  server.core.region.places.find(({ kind }) => kind === "polyclinic") ?? expect.fail("no polyclinic");
const codeOf = async (asked: ReturnType<ApiCaller["ask"]>) => problemOf(await asked).code;
/** By 10:00 there, expected to end at 14:00. */
const patient = (change: Partial<NewRegularPatientInput> = {}): NewRegularPatientInput => ({
  ...{ name: "Ахметова Сауле", phone: person(1).phone, placeId: clinic().id, weekdays: [1, 3, 5] },
  ...{ arriveBy: "10:00", back: { time: "14:00", whenReady: true }, from: inDays(1) },
  ...change,
});
const handIn = (body: NewRegularPatientInput, idempotencyKey: string = randomUUID()) =>
  facility.call("askRegularPatient", { body, idempotencyKey });
/** The first rider may ride until then, that day included; null: for good. */
const endRight = (until: string | null) =>
  server.core.pool.query(
    "UPDATE eligibility SET valid = daterange(least(lower(valid), $2::date - 400), $2::date, '[]') WHERE rider_id = $1",
    [person(0).id, until],
  );
const ordersOf = async (riderId: string) =>
  (await dispatcher.call("listStandingOrders", { query: { riderId: riderId as never } })).orders;

describe("a regular patient", () => {
  it("handed in by a clinic is decided by a dispatcher: accepted it is a standing order, once", async () => {
    const key = randomUUID();
    const { regular } = await handIn(patient(), key);
    expect((await handIn(patient(), key)).regular.id).toBe(regular.id);
    expect(await codeOf(facility.ask("askRegularPatient", { body: patient({ from: inDays(2) }), key }))).toBe(
      "request.idempotencyKeyReused",
    );
    const { regulars } = await dispatcher.call("listOpenRegularPatients");
    expect(regulars).toMatchObject([
      { id: regular.id, state: "open", rider: { id: person(1).id, hasHome: true, eligible: true } },
    ]);
    const accept = {
      params: { regularId: regular.id },
      body: { riderId: person(1).id },
    };
    await Promise.all([1, 2, 3].map(() => dispatcher.call("acceptRegularPatient", accept)));
    expect(await ordersOf(person(1).id)).toMatchObject([
      {
        ...{ weekdays: [1, 3, 5], from: inDays(1), askedBy: "dispatcher" },
        there: { kind: "arriveBy", time: "10:00" },
        back: { time: "14:00", whenReady: true },
        dropoff: { placeId: clinic().id },
      },
    ]);
    expect((await dispatcher.call("listOpenRegularPatients")).regulars).toEqual([]);
    expect((await facility.call("listRegularPatients")).regulars).toMatchObject([{ state: "accepted" }]);
    const facts = await server.core.db.facts.listAfter(0, 100_000);
    const told = facts.filter(({ kind }) => kind.startsWith("regular."));
    expect(told.map(({ kind, by }) => [kind, by.role])).toEqual([
      ["regular.asked", "facility"],
      ["regular.accepted", "dispatcher"],
    ]);
  });

  it("declined says why to the clinic, and to nobody else; what is decided stays", async () => {
    const { regular } = await handIn(patient({ name: "Біреу", phone: "+7 701 555 55 55" }));
    const [open] = (await dispatcher.call("listOpenRegularPatients")).regulars;
    expect(open?.rider).toBeUndefined();
    const params = { regularId: regular.id };
    await dispatcher.call("declineRegularPatient", { params, body: { reason: "Смена в 10:00 занята" } });
    const { regulars } = await facility.call("listRegularPatients");
    expect(regulars.find(({ id }) => id === regular.id)).toMatchObject({
      ...{ state: "declined", reason: "Смена в 10:00 занята" },
    });
    const other = await signInPartner(server, "facility", { rider: 2 });
    expect((await other.call("listRegularPatients")).regulars).toEqual([]);
    const accepting = dispatcher.ask("acceptRegularPatient", { params, body: { riderId: person(1).id } });
    expect(await codeOf(accepting)).toBe("regular.decided");
    const unknown = { params: { regularId: randomUUID() }, body: { reason: "Бос орын жоқ" } };
    expect(await codeOf(dispatcher.ask("declineRegularPatient", unknown))).toBe("regular.unknown");
  });

  it("of another institution's place, or with days that are none, is not taken", async () => {
    const other = server.core.region.places.find(({ kind }) => kind === "school") ?? expect.fail("no school");
    const ask = (change: Partial<NewRegularPatientInput>) =>
      codeOf(facility.ask("askRegularPatient", { body: patient(change), key: randomUUID() }));
    expect(await ask({ placeId: other.id })).toBe("request.invalid");
    expect(await ask({ from: inDays(5), until: inDays(4) })).toBe("standing.datesOrder");
    expect(await ask({ weekdays: [] })).toBe("request.invalid");
    expect(await ask({ phone: "12" })).toBe("phone.tooShort");
  });

  it("without a home is accepted once that is known", async () => {
    const { regular } = await handIn(patient({ phone: person(3).phone }));
    await server.core.pool.query("UPDATE riders SET home = NULL WHERE id = $1", [person(3).id]);
    const params = { regularId: regular.id };
    const body = { riderId: person(3).id };
    expect(await codeOf(dispatcher.ask("acceptRegularPatient", { params, body }))).toBe("regular.noHome");
    expect((await ordersOf(person(3).id)).length).toBe(0);
  });
});

describe("the load of standing orders", () => {
  it("counts people by clinic and shift and ways by hour, beside the vehicles that are out, and flags dates in danger", async () => {
    const weekday = weekdayOf(nextServiceDay(today));
    const order: NewStandingOrderInput = {
      ...{ weekdays: [weekday], from: inDays(1), companions: 0, purpose: "medical", aid: "wheelchair" },
      there: { kind: "arriveBy", time: "11:30" },
      back: { time: "15:15" },
      pickup: { point: person(0).home?.point ?? clinic().point, label: "Home" },
      dropoff: { point: clinic().point, label: clinic().name.ru, placeId: clinic().id },
    };
    const asked = await rider.call("askStandingOrder", { body: order, idempotencyKey: randomUUID() });
    await server.core.pool.query("UPDATE riders SET aid = 'none' WHERE id = $1", [person(0).id]);
    await endRight(inDays(20));
    const { load } = await dispatcher.call("getStandingLoad", { query: { weekday } });
    expect(load.day).toBe(inDays(1));
    const hour = (no: number) => load.hours[no] ?? expect.fail("no such hour");
    // Other people's orders of this file come by 10:00 and go home at about 14:00.
    expect([hour(11), hour(15)]).toMatchObject([
      { trips: 1, inChairs: 1 },
      { trips: 1, inChairs: 1 },
    ]);
    expect(hour(11).vehicles).toBeGreaterThan(0);
    expect(hour(11).chairPlaces).toBeGreaterThan(0);
    expect(hour(2)).toMatchObject({ trips: 0, vehicles: 0 });
    const place = load.places.find(({ placeId }) => placeId === clinic().id);
    expect(place?.shifts).toContainEqual({ time: "11:30", people: 1, inChairs: 1 });
    const flagged = load.flagged.find(({ orderId }) => orderId === StandingOrderId.parse(asked.order.id));
    expect(flagged).toMatchObject({ riderName: person(0).name, riderId: person(0).id });
    expect(flagged?.flags).toContainEqual({ kind: "eligibilityEnds", day: inDays(20) });
    expect(flagged?.flags).toContainEqual({ kind: "otherAid" });
  });

  it("flags at once whose right has ended, and says which dates the rules refuse", async () => {
    await endRight(inDays(-1));
    await server.core.services.takeStandingTrips();
    const flags = await eventually(async () => {
      const { load } = await dispatcher.call("getStandingLoad", { query: { weekday: 1 } });
      const found = load.flagged.find(({ riderId }) => riderId === person(0).id);
      expect(found?.flags[0]).toEqual({ kind: "notEntitled" });
      return found?.flags ?? [];
    });
    expect(flags.length).toBeGreaterThan(0);
  });
});

describe("a guardian", () => {
  it("knows by whose consent and until when, asks for the ward's regular trips, and the audit names the guardian", async () => {
    await endRight(null);
    const { wards } = await guardian.call("listWardTrips");
    expect(wards).toMatchObject([
      { id: person(0).id, consent: { until: inDays(40) }, eligibility: { eligible: true } },
    ]);
    const body: NewStandingOrderInput = {
      ...{ riderId: person(0).id, weekdays: [2], from: inDays(1), companions: 1, purpose: "study" },
      there: { kind: "arriveBy", time: "09:00" },
      pickup: { point: person(0).home?.point ?? clinic().point, label: "Home" },
      dropoff: { point: clinic().point, label: "School" },
    };
    const { order } = await guardian.call("askStandingOrder", { body, idempotencyKey: randomUUID() });
    expect(order.riderId).toBe(person(0).id);
    const facts = await server.core.db.facts.listAfter(0, 100_000);
    const asked = facts.findLast(({ kind }) => kind === "standing.asked");
    expect(asked).toMatchObject({ by: { role: "guardian" }, concerns: { riderId: person(0).id } });
    const foreign = { ...body, riderId: person(1).id };
    expect(await codeOf(guardian.ask("askStandingOrder", { body: foreign, key: randomUUID() }))).toBe(
      "rider.unknown",
    );
  });
});
