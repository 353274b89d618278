import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import type { ApiBody, ApiResponse } from "../../../shared/schemas/index.ts";
import { nextServiceDay, serviceDay } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { LiveClient } from "../../support/liveClient.ts";
import { signInDispatcher, signInRider, signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

const KEYS = { city: "a-key-of-the-city-exchange-1", north: "a-key-of-another-exchange-22" };
let server: TestServer;
let dispatcher: ApiCaller;
let colleague: ApiCaller;
let live: LiveClient;
/** With a trip today; and her neighbor, for whom she is written down as a contact. */
let ada: { id: string; name: string; phone: string };
let tripId: string;

beforeAll(async () => {
  const keys = `city=${KEYS.city}, north=${KEYS.north}`;
  server = await createTestServer({ TELEPHONE_KEYS: keys });
  await server.setTime("09:00");
  dispatcher = await signInDispatcher(server);
  colleague = await signInStaff(server.baseUrl, "chief");
  const rider = await signInRider(server);
  const [first] = generateRiders(server.core.region, 1);
  if (first === undefined) throw new Error("nobody");
  ada = first;
  const { trip } = await rider.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "one" });
  tripId = trip.id;
  live = await new LiveClient(server.baseUrl, dispatcher.cookie).connected();
});
afterAll(async () => {
  live?.close();
  await server?.end();
});

type Report = ApiBody<"reportCall">;
const send = async (report: Report, key: string | undefined = KEYS.city) => {
  const response = await fetch(`${server.baseUrl}/api/telephone/events`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(report),
  });
  return { status: response.status, body: (await response.json()) as { code?: string } };
};
const tell = async (report: Report, key?: string) => expect((await send(report, key)).status).toBe(200);
const calls = (by = dispatcher) => by.call("listCalls");
const shown = ({ calls: all }: ApiResponse<"listCalls">, phone: string | null) =>
  all.find((call) => call.phone === phone);
const rows = async (query: string) =>
  (await sql<Record<string, unknown>>`${sql.raw(query)}`.execute(server.core.kysely)).rows;

describe("who may tell of calls", () => {
  it.each([
    ["without a key", undefined],
    ["with a key of nobody", "a-key-of-the-city-exchange-2"],
    ["with a part of a key", KEYS.city.slice(0, -1)],
    ["with something else than a key", "?"],
  ])("nobody %s", async (_how, key) => {
    const response = await fetch(`${server.baseUrl}/api/telephone/events`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ call: "forged", event: "incoming", from: ada.phone }),
    });
    expect(response.status).toBe(401);
    expect(((await response.json()) as { code: string }).code).toBe("telephone.keyRefused");
    expect(await rows("SELECT 1 FROM phone_calls")).toEqual([]);
  });

  it("nobody in the name of a dispatcher from a stranger's page", async () => {
    const response = await fetch(`${server.baseUrl}/api/telephone/events`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", authorization: `Bearer ${KEYS.city}` },
        origin: "https://stranger.example",
      },
      body: JSON.stringify({ call: "forged", event: "incoming" }),
    });
    expect(response.status).toBe(403);
  });
});

describe("a call of somebody known", () => {
  const call = "1700000000.1";
  it("is shown to dispatchers at once, with who it is and their next trip; in any writing of the number", async () => {
    const heard = live.of("calls:changed").length;
    await tell({
      call,
      event: "incoming",
      from: ada.phone.replace(/^\+7/, "8 (").replace(/^(8 \(\d{3})/, "$1) "),
    });
    await eventually(() => expect(live.of("calls:changed").length).toBeGreaterThan(heard));
    expect(shown(await calls(), ada.phone)).toMatchObject({
      ...{ state: "ringing", isMine: false },
      callers: [{ rider: { id: ada.id, name: ada.name }, nextTrip: { id: tripId } }],
    });
  });

  it("counts each event once, and is taken by one, which the others read", async () => {
    await tell({ call, event: "incoming", from: "8 700 000 99 99" }); // told again: nothing changes, not even the number
    expect((await calls()).calls).toHaveLength(1);
    const id = shown(await calls(), ada.phone)?.id ?? "";
    const mine = await dispatcher.call("takeCall", { params: { callId: id } });
    expect(shown(mine, ada.phone)).toMatchObject({ isMine: true });
    const theirs = await colleague.call("takeCall", { params: { callId: id } }); // a moment later
    const takenBy = shown(mine, ada.phone)?.takenBy;
    expect(takenBy).toBeTruthy();
    expect(shown(theirs, ada.phone)).toMatchObject({ isMine: false, takenBy });
    expect(await rows("SELECT kind FROM facts WHERE kind = 'call.taken'")).toHaveLength(1);
  });

  it("leaves a look at the record for each dispatcher who was shown it, once", async () => {
    const looks = await rows(
      `SELECT actor_id FROM facts WHERE kind = 'rider.found' AND rider_id = '${ada.id}'`,
    );
    expect(looks).toHaveLength(2);
    expect(new Set(looks.map((row) => row.actor_id)).size).toBe(2);
  });

  it("is over when it ends, and was not missed", async () => {
    await tell({ call, event: "answered" });
    await tell({ call, event: "ended" });
    await tell({ call, event: "ended" });
    expect(await calls()).toEqual({ calls: [], missed: [] });
  });

  it("is nobody else's business", async () => {
    for (const name of ["listCalls"] as const) {
      const rider = await signInRider(server, 1);
      expect(problemOf(await rider.ask(name, {})).code).toBe("session.forbidden");
    }
  });
});

describe("two exchanges", () => {
  it("may name different calls alike", async () => {
    await tell({ call: "7", event: "incoming", from: "+77000008881" }, KEYS.city);
    await tell({ call: "7", event: "incoming", from: "+77000008882" }, KEYS.north);
    const both = (await calls()).calls.map(({ phone }) => phone);
    expect(both.sort()).toEqual(["+77000008881", "+77000008882"]);
    await tell({ call: "7", event: "ended" }, KEYS.city);
    expect((await calls()).calls.map(({ phone }) => phone)).toEqual(["+77000008882"]);
    await tell({ call: "7", event: "answered" }, KEYS.north);
    await tell({ call: "7", event: "ended" }, KEYS.north);
  });
});

describe("calls that nobody answered", () => {
  it("are to be called back, by number, whatever order their events come in", async () => {
    await tell({ call: "m1", event: "ended", ago: 5 });
    await tell({ call: "m1", event: "incoming", from: ada.phone, ago: 45 });
    await tell({ call: "m2", event: "incoming", from: ada.phone });
    await tell({ call: "m2", event: "missed" });
    await tell({ call: "m3", event: "incoming" }); // withheld: nobody could call back
    await tell({ call: "m3", event: "missed" });
    const { missed } = await calls();
    const mine = missed.filter(({ phone }) => phone === ada.phone);
    expect(mine).toMatchObject([{ count: 2, callers: [{ rider: { id: ada.id } }] }]);
    expect(missed.map(({ phone }) => phone)).toEqual(expect.arrayContaining(["+77000008881"]));
    const waited = await rows("SELECT wait_seconds FROM phone_calls WHERE call_id = 'm1'");
    expect(waited).toEqual([{ wait_seconds: 40 }]);
  });

  it("are settled by whoever has called back, or when the number got through", async () => {
    const { missed } = await calls();
    const id = missed.find(({ phone }) => phone === ada.phone)?.id ?? "";
    const after = await dispatcher.call("settleCall", { params: { callId: id } });
    expect(after.missed.map(({ phone }) => phone)).toEqual(["+77000008881"]);
    await colleague.call("settleCall", { params: { callId: id } }); // the same again
    const facts = await rows("SELECT details FROM facts WHERE kind = 'call.settled'");
    expect(facts).toEqual([{ details: { call: id, as: "calledBack", count: 2 } }]);
    await tell({ call: "g1", event: "incoming", from: "+77000008881" });
    await tell({ call: "g1", event: "answered" });
    expect((await calls()).missed).toEqual([]);
    await tell({ call: "g1", event: "ended" });
    const unknown = await dispatcher.ask("settleCall", { params: { callId: crypto.randomUUID() } });
    expect(problemOf(unknown).code).toBe("call.unknown");
  });
});

describe("what is counted", () => {
  it("is read by the chief, by day: answered, abandoned, and how long people waited", async () => {
    await tell({ call: "w1", event: "incoming", ago: 30 });
    await tell({ call: "w1", event: "answered", ago: 10 });
    const { days } = await colleague.call("getCallFigures", { query: {} });
    const [today] = days;
    // Answered: 1700000000.1, 7 of the north, g1, w1. Abandoned: 7 of the city, m1, m2, m3.
    expect(today).toMatchObject({ calls: 8, answered: 4, missed: 4, waitLongest: 20 });
    const earlier = nextServiceDay(serviceDay(today?.day ?? ""), -1);
    const none = await colleague.call("getCallFigures", { query: { from: earlier, until: earlier } });
    expect(none.days).toEqual([]);
    expect(problemOf(await dispatcher.ask("getCallFigures", { query: {} })).code).toBe("session.forbidden");
  });
});

describe("several people behind one number", () => {
  it("are all offered; for a contact it is said whose", async () => {
    const others = await rows(`
      SELECT r.id, g.name, g.phone FROM riders r JOIN guardians g ON g.rider_id = r.id
      WHERE r.erased_at IS NULL ORDER BY r.id LIMIT 1`);
    const [kept] = others;
    await rows(`UPDATE guardians SET phone = '${ada.phone}' WHERE rider_id = '${kept?.id}'`);
    await tell({ call: "s1", event: "incoming", from: ada.phone });
    const callers = shown(await calls(), ada.phone)?.callers ?? [];
    expect(callers.map(({ rider, contact }) => [rider.id, contact])).toEqual(
      expect.arrayContaining([
        [ada.id, undefined],
        [kept?.id, kept?.name],
      ]),
    );
    await tell({ call: "s1", event: "ended" });
  });

  it("whose record is restricted are not named", async () => {
    await rows(`UPDATE riders SET restricted_at = now() WHERE id = '${ada.id}'`);
    await tell({ call: "r1", event: "incoming", from: ada.phone });
    expect(shown(await calls(), ada.phone)?.callers.map(({ rider }) => rider.id)).not.toContain(ada.id);
    await rows(`UPDATE riders SET restricted_at = NULL WHERE id = '${ada.id}'`);
  });
});

describe("an installation without exchanges", () => {
  it("takes no calls of anybody", async () => {
    const bare = await createTestServer();
    const response = await fetch(`${bare.baseUrl}/api/telephone/events`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${KEYS.city}` },
      body: JSON.stringify({ call: "1", event: "incoming" }),
    });
    expect(response.status).toBe(401);
    await bare.end();
  });
});
