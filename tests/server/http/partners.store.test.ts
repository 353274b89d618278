import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import { StaffId } from "../../../shared/ids/index.ts";
import { type EndpointName, endpoints } from "../../../shared/schemas/index.ts";
import { nextServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInPartner, signInRider, signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let facility: ApiCaller;
let guardian: ApiCaller;
let manager: ApiCaller;
let wardsTrip: string;
let othersTrip: string;
beforeAll(async () => {
  server = await createTestServer();
  const [ward, other] = [await signInRider(server, 0), await signInRider(server, 1)];
  const ask = async (caller: ApiCaller) =>
    (await caller.call("requestTrip", { body: goodWish(server.core), idempotencyKey: randomUUID() })).trip.id;
  [wardsTrip, othersTrip] = [await ask(ward), await ask(other)];
  facility = await signInPartner(server, "facility");
  guardian = await signInPartner(server, "guardian");
  manager = await signInStaff(server.baseUrl, "manager");
});
afterAll(() => server?.end());

const riders = () => generateRiders(server.core.region, 1);
const today = () => serviceDayOf(server.core.clock.now(), server.core.terms.dayRules);

describe("people from outside", () => {
  it("a guardian sees, asks for and cancels trips of the ward, and of nobody else", async () => {
    const { wards } = await guardian.call("listWardTrips");
    expect(wards.map(({ id, trips }) => [id, trips.map((trip) => trip.id)])).toEqual([
      [riders()[0]?.id, [wardsTrip]],
    ]);
    const read = (tripId: string) => guardian.ask("getTrip", { params: { tripId } });
    expect((await read(wardsTrip)).status).toBe(200);
    expect(problemOf(await read(othersTrip)).code).toBe("trip.unknown");
    const foreign = { ...goodWish(server.core), riderId: riders()[1]?.id };
    const refused = await guardian.ask("requestTrip", { body: foreign, key: randomUUID() });
    expect(problemOf(refused).code).toBe("rider.unknown");
    const cancelled = await guardian.call("cancelTrip", {
      params: { tripId: wardsTrip as never },
      body: {},
    });
    expect(cancelled.trip.status).toBe("cancelled");
    const own = { ...goodWish(server.core), riderId: riders()[0]?.id };
    const asked = await guardian.call("requestTrip", { body: own, idempotencyKey: randomUUID() });
    expect(asked.trip.status).toBe("requested");
    expect(
      problemOf(await guardian.ask("cancelTrip", { params: { tripId: othersTrip }, body: {} })).code,
    ).toBe("trip.unknown");
  });

  it("an institution sees today's trips to its places of who has consented, without phones, homes or needs", async () => {
    const { trips } = await facility.call("listFacilityTrips");
    const names = new Set(trips.map(({ riderName }) => riderName));
    expect([...names]).toEqual(trips.length === 0 ? [] : [riders()[0]?.name]);
    const text = JSON.stringify(trips);
    for (const secret of ["phone", "home", "needs", "note", riders()[0]?.phone ?? "+7"])
      expect(text).not.toContain(secret);
    expect(problemOf(await facility.ask("getTrip", { params: { tripId: wardsTrip } })).code).toBe(
      "session.forbidden",
    );
  });

  it("consent and accounts end on their day: over, or yet to come, nothing is seen, and nobody signs in", async () => {
    const yesterday = nextServiceDay(today(), -1);
    const over = await signInPartner(server, "guardian", { consentUntil: yesterday });
    expect((await over.call("listWardTrips")).wards).toEqual([]);
    expect(problemOf(await over.ask("getTrip", { params: { tripId: wardsTrip } })).code).toBe("trip.unknown");
    const ahead = await signInPartner(server, "guardian", { consentFrom: nextServiceDay(today()) });
    expect((await ahead.call("listWardTrips")).wards).toEqual([]);
    const closed = await signInPartner(server, "facility", { lastDay: yesterday });
    expect(problemOf(await closed.ask("listFacilityTrips")).code).toBe("session.forbidden");
    expect((await closed.call("getSession")).session).toBeNull();
  });

  it.each([
    ["facility", { people: [] }, "places"],
    ["guardian", {}, "people"],
    ["guardian", { people: [{ riderId: randomUUID(), from: "2026-01-01" }] }, "people"],
    ["dispatcher", { people: [] }, "people"],
    ["guardian", { people: [{ riderId: randomUUID(), from: "2026-02-01", until: "2026-01-01" }] }, "people"],
  ] as const)("nobody is invited with a duty that is not one: %s %j", async (role, part, field) => {
    const admin = await signInStaff(server.baseUrl, "admin");
    const id = StaffId.parse(randomUUID());
    const body = { id, username: `odd-${id.slice(0, 8)}`, name: "Odd", role, ...part };
    const answer = await admin.ask("inviteStaff", { body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer.body)).toContain(field);
  });
});

/** The phones of a demo's invented people, which anybody may try; elsewhere there are none. */
const forAnybody: readonly EndpointName[] = ["listDemoPhones"];
/** Lists that are asked for with a body, since no name stands in an address. */
const searched: readonly EndpointName[] = ["listRiders", "listFleetDrivers"];
/** Every list that can be read without saying whose: what stands in it must be the reader's business. */
const lists = (Object.keys(endpoints) as EndpointName[])
  .filter((name) => endpoints[name].method === "GET" && !endpoints[name].path.includes(":"))
  .filter((name) => !forAnybody.includes(name))
  .concat(searched);
const asked = (name: EndpointName) => (searched.includes(name) ? { body: { limit: 50 } } : {});

describe("every list, by scope", () => {
  it.each(lists)(
    "%s names to a manager no driver of another operator, and to people from outside nobody else",
    async (name) => {
      const { core } = server;
      const mine = await core.db.accounts.findStaff("manager");
      const operators = new Set<string>(mine?.scope?.operators ?? []);
      expect(operators.size).toBeGreaterThan(0);
      const foreign = core.region.drivers.filter(({ operatorId }) => !operators.has(operatorId));
      const seen = JSON.stringify((await manager.ask(name, asked(name))).body);
      expect(foreign.filter(({ id, phone }) => seen.includes(id) || seen.includes(phone))).toEqual([]);
      const strangers = riders().slice(1);
      for (const caller of [facility, guardian]) {
        const text = JSON.stringify((await caller.ask(name, asked(name))).body);
        expect(strangers.filter(({ id, phone }) => text.includes(id) || text.includes(phone))).toEqual([]);
      }
    },
  );

  it("a list of the whole service does name them, or the test above could not fail", async () => {
    const admin = await signInStaff(server.baseUrl, "admin");
    const { drivers } = await admin.call("listDriverAccess");
    const operators = new Set(drivers.map(({ operatorId }) => operatorId));
    expect(operators.size).toBeGreaterThan(1);
  });
});
