import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import type { ManifestStop, RiderTrip } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import type { ApiCaller } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { LiveClient } from "../../support/liveClient.ts";
import {
  signInDispatcher,
  signInDriver,
  signInPartner,
  signInRider,
  signInStaff,
} from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "../http/trips.ts";

const people = [
  ...(["asker", "otherRider", "driver", "otherDriver", "dispatcher"] as const),
  ...(["administrator", "chief", "manager", "auditor", "facility", "guardian"] as const),
] as const;
type Person = (typeof people)[number];
type Told = keyof ServerToClientEvents;

/** Who hears of a trip that `asker` asks for, `driver` drives and a dispatcher watches. */
const mayHear: Record<Exclude<Told, "session:ended">, readonly Person[]> = {
  "trip:changed": ["asker"],
  "manifest:changed": ["driver"],
  "devices:changed": ["driver", "otherDriver"],
  "board:changed": ["dispatcher", "administrator", "chief"],
  "questions:changed": ["dispatcher", "administrator", "chief"],
  "proposals:changed": ["dispatcher", "administrator", "chief"],
  "roads:changed": ["driver", "otherDriver", "dispatcher", "administrator", "chief"],
  "reliefs:changed": ["driver", "otherDriver", "dispatcher", "administrator", "chief"],
  "notices:changed": ["dispatcher", "administrator", "chief"],
  "calls:changed": ["dispatcher", "administrator", "chief"],
  "troubles:changed": ["dispatcher", "administrator", "chief"],
  "colleagues:changed": ["dispatcher", "administrator", "chief"],
  "vehicles:moved": ["asker", "dispatcher", "administrator", "chief"],
  "clock:changed": people,
  "code:issued": ["dispatcher", "administrator", "chief"],
};
const told = Object.keys(mayHear) as (keyof typeof mayHear)[];

/** What each may send; the report itself is proper. */
const maySend: Record<keyof ClientToServerEvents, readonly Person[]> = {
  "position:reported": ["driver", "otherDriver"],
  "session:resumed": people,
  "desk:moved": ["dispatcher", "administrator", "chief"],
};

let server: TestServer;
let callers: Record<Person, ApiCaller>;
let clients: Record<Person, LiveClient>;

beforeAll(async () => {
  server = await createTestServer();
  const dispatcher = await signInDispatcher(server);
  const asker = await signInRider(server);
  const { trip } = await asker.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "one" });
  const shiftId = await shiftOf(dispatcher, trip.id);
  const [driver, otherDriver] = await driversOf(shiftId);
  callers = {
    ...{ asker, driver, otherDriver, dispatcher },
    otherRider: await signInRider(server, 1),
    administrator: await signInStaff(server.baseUrl, "admin"),
    chief: await signInStaff(server.baseUrl, "chief"),
    manager: await signInStaff(server.baseUrl, "manager"),
    auditor: await signInStaff(server.baseUrl, "auditor"),
    facility: await signInPartner(server, "facility"),
    guardian: await signInPartner(server, "guardian"),
  };
  const connected = people.map(
    async (person): Promise<[Person, LiveClient]> => [
      person,
      await new LiveClient(server.baseUrl, callers[person].cookie).connected(),
    ],
  );
  clients = Object.fromEntries(await Promise.all(connected)) as Record<Person, LiveClient>;
  await live(trip, shiftId);
});
afterAll(async () => {
  for (const client of Object.values(clients ?? {})) client.close();
  await server?.end();
});

const shiftOf = (dispatcher: ApiCaller, tripId: RiderTrip["id"]) =>
  eventually(async () => {
    const { trip } = await dispatcher.call("getTripDetail", { params: { tripId } });
    if (trip.shiftId === undefined) throw new Error(`not assigned: ${trip.status}`);
    return trip.shiftId;
  });

/** The driver of the shift and one of another. */
async function driversOf(shiftId: string): Promise<[ApiCaller, ApiCaller]> {
  const runs = await server.core.db.fleet.listRuns([shiftId as never]);
  const code = runs[0]?.shift.driver.id;
  const index = server.core.region.drivers.findIndex(({ id }) => id === code);
  return [await signInDriver(server, index), await signInDriver(server, (index + 1) % 10)];
}

/** Everything that anybody is told about happens once: the clock, a code, a step of the trip, the way of the vehicle. */
async function live(trip: RiderTrip, shiftId: ManifestStop["id"] | string): Promise<void> {
  const { dispatcher, driver } = callers;
  const { core } = server;
  await dispatcher.call("setDemoClock", { body: { speed: 2 } });
  await callers.otherRider.ask("requestCode", { body: { phone: "+77000000000" } });
  await signInRider(server, 2);
  const shift = (await core.db.fleet.listRuns([shiftId as never]))[0]?.shift;
  await core.db.fleet.setShiftStatus(shiftId as never, "started", shift?.starts ?? core.clock.now());
  const { manifest } = await driver.call("getManifest");
  const stop = manifest?.stops[0];
  if (stop === undefined || stop.tripId !== trip.id) throw new Error("the driver has another stop first");
  const at = toIso(core.clock.now());
  await driver.call("reportStopAction", {
    params: { stopId: stop.id },
    body: { actionId: crypto.randomUUID(), action: "depart", at },
  });
  // Out of turn, so that dispatchers are asked.
  await driver.call("reportStopAction", {
    params: { stopId: stop.id },
    body: { actionId: crypto.randomUUID(), action: "board", at },
  });
  await core.db.outbox.addEvent({ type: "roads.changed" });
  await core.db.outbox.addEvent({ type: "reliefs.changed" });
  await core.db.outbox.addEvent({ type: "proposals.changed" }); // as a fact of one tells it
  await core.db.outbox.addEvent({ type: "notices.changed" });
  await core.db.outbox.addEvent({ type: "troubles.changed" });
  await clients.dispatcher.socket.emitWithAck("desk:moved", {});
  await core.db.outbox.addEvent({ type: "calls.changed" }); // as a call that an exchange reports
  const report = { point: stop.place.point, at };
  await clients.driver.socket.emitWithAck("position:reported", report);
  await Promise.all(
    told.flatMap((event) =>
      mayHear[event].map((person) =>
        eventually(() => expect(clients[person].of(event), `${person} ${event}`).not.toHaveLength(0)),
      ),
    ),
  );
}

const table = told.flatMap((event) => people.map((person) => ({ event, person })));

describe("who hears what", () => {
  it.each(table)("$person and $event", ({ event, person }) => {
    const heard = clients[person].of(event).length > 0;
    expect(heard).toBe(mayHear[event].includes(person));
  });
});

describe("who may send what", () => {
  const sent = Object.keys(maySend) as (keyof ClientToServerEvents)[];
  it.each(sent.flatMap((event) => people.map((person) => ({ event, person }))))(
    "$person sends $event",
    async ({ event, person }) => {
      const report = { point: { lat: 44.84, lon: 65.5 }, at: toIso(server.core.clock.now()) };
      const payload = event === "position:reported" ? report : event === "desk:moved" ? {} : { cursor: null };
      const answer: unknown = await clients[person].socket
        .timeout(5_000)
        .emitWithAck(event, payload as never);
      const isForbidden = JSON.stringify(answer) === '{"ok":false,"code":"session.forbidden"}';
      expect(isForbidden).toBe(!maySend[event].includes(person));
    },
  );

  it.each([
    ["position:reported", undefined],
    ["position:reported", null],
    ["position:reported", "here"],
    ["position:reported", { point: { lat: 200, lon: 0 }, at: "2026-03-02T00:00:00Z" }],
    ["position:reported", { point: { lat: 1 }, at: "now" }],
    ["desk:moved", { tripId: "hers" }],
    ["desk:moved", undefined],
    ["session:resumed", { cursor: -1 }],
    ["session:resumed", { cursor: 0.5 }],
    ["session:resumed", {}],
  ] as const)("answers nonsense with a code: %s %j", async (event, payload) => {
    const answer: unknown = await clients.driver.socket.timeout(5_000).emitWithAck(event, payload as never);
    expect(answer).toMatchObject({ ok: false, code: "request.invalid" });
  });

  it("survives messages without an acknowledgement and messages that nobody knows", async () => {
    const { socket } = clients.driver;
    (socket as Socket).emit("position:reported", { point: "nowhere" });
    (socket as Socket).emit("no:such", { a: 1 });
    const answer: unknown = await socket.timeout(5_000).emitWithAck("session:resumed", { cursor: null });
    expect(answer).toMatchObject({ kind: "reset" });
  });

  it("slows down who sends too much", async () => {
    const { socket } = clients.otherDriver;
    const answers: unknown[] = await Promise.all(
      Array.from({ length: 60 }, () =>
        socket.timeout(5_000).emitWithAck("session:resumed", { cursor: null }),
      ),
    );
    expect(answers).toContainEqual({ ok: false, code: "rate.limited" });
  });
});
