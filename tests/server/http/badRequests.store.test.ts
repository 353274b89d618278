import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { EndpointName } from "../../../shared/schemas/index.ts";
import { type ApiCaller, problemOf, type Sent } from "../../support/apiCaller.ts";
import { documentedCodes } from "../../support/documented.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDispatcher, signInDriver, signInRider } from "../../support/signedIn.ts";
import { countRows } from "../../support/storedRows.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let rider: ApiCaller;
let driver: ApiCaller;
let dispatcher: ApiCaller;

beforeAll(async () => {
  server = await createTestServer();
  [rider, driver, dispatcher] = [
    await signInRider(server),
    await signInDriver(server),
    await signInDispatcher(server),
  ];
});
afterAll(() => server?.end());

const json = { "content-type": "application/json" };
const post = (body: string, headers: Record<string, string> = json): Sent => ({
  method: "POST",
  headers,
  body,
});
const nobody = "00000000-0000-4000-8000-000000000000";

describe("requests that are no proper JSON", () => {
  const table: { title: string; sent: Sent; code: ErrorCode }[] = [
    { title: "broken JSON", sent: post('{"pickup": '), code: "request.notJson" },
    { title: "a bare null", sent: post("null"), code: "request.notJson" },
    {
      title: "a form",
      sent: post("a=1", { "content-type": "application/x-www-form-urlencoded" }),
      code: "request.notJson",
    },
    { title: "no body", sent: { method: "POST" }, code: "request.notJson" },
    {
      title: "a foreign character set",
      sent: post("{}", { "content-type": "application/json; charset=x-klingon" }),
      code: "request.notJson",
    },
    {
      title: "an unknown compression",
      sent: post("{}", { ...json, "content-encoding": "rot13" }),
      code: "request.notJson",
    },
    {
      title: "a body of 66 kB",
      sent: post(JSON.stringify({ note: "x".repeat(66_000) })),
      code: "request.tooLarge",
    },
    {
      title: "a giant body",
      sent: post(JSON.stringify({ note: "x".repeat(2_000_000) })),
      code: "request.tooLarge",
    },
    {
      title: "10,000 brackets",
      sent: post(`${"[".repeat(10_000)}${"]".repeat(10_000)}`),
      code: "request.invalid",
    },
    { title: "a planted prototype", sent: post('{"__proto__":{"companions":1}}'), code: "request.invalid" },
    { title: "a repeated property", sent: post('{"companions":1,"companions":2}'), code: "request.invalid" },
  ];

  it.each(table)("$title: $code", async ({ sent, code }) => {
    const before = await countRows(server.core.kysely);
    const headers = { ...sent.headers, "idempotency-key": "any" };
    expect(problemOf(await rider.send("/api/trips", { ...sent, headers })).code).toBe(code);
    expect(await countRows(server.core.kysely)).toEqual(before);
  });
});

describe("addresses that lead nowhere", () => {
  it.each([
    ["GET", "/api/nothing", "request.unknownPath"],
    ["DELETE", "/api/trips", "request.unknownPath"],
    ["PUT", "/api/auth/staff", "request.unknownPath"],
    ["GET", "/api/trips/%E0%A4%A", "request.invalid"],
    ["GET", "/api/trips/not-an-id", "request.invalid"],
    ["GET", `/api/trips/${nobody}`, "trip.unknown"],
    ["GET", "/nothing", "request.unknownPath"],
  ])("%s %s: %s", async (method, path, code) => {
    expect(problemOf(await rider.send(path, { method })).code).toBe(code);
  });
});

describe("searches that cannot be meant", () => {
  it.each([
    ["/api/places", "q"],
    ["/api/places?q=", "q"],
    ["/api/places?q=a&q=b", "q"],
    [`/api/places?q=${"x".repeat(201)}`, "q"],
    ["/api/dispatch/board?day=tomorrow", "day"],
    ["/api/dispatch/board?day=2026-02-30", "day"],
  ])("%s", async (path, field) => {
    expect(problemOf(await dispatcher.send(path))).toMatchObject({ code: "request.invalid", field });
  });

  it.each(["/api/dispatch/board?day=0000-01-01", "/api/dispatch/board?day=9999-12-31"])(
    "%s: no error of the inside",
    async (path) => {
      expect((await dispatcher.send(path)).status).toBeLessThan(500);
    },
  );
});

describe("searches for people, whose names, phones and IINs stand in no address", () => {
  const search = (body: object) => dispatcher.send("/api/dispatch/riders/search", post(JSON.stringify(body)));

  it("says what cannot be meant", async () => {
    expect(problemOf(await search({ q: "a" }))).toMatchObject({ code: "request.invalid", field: "q" });
  });

  it("takes no address for it", async () => {
    expect(problemOf(await dispatcher.send("/api/dispatch/riders?q=Ada")).code).toBe("request.unknownPath");
  });

  it("bears what no name has", async () => {
    expect((await search({ q: "\0\0" })).status).toBeLessThan(500);
  });
});

describe("acting on what is not there or not one's own", () => {
  const planVersion = 1;
  const table: {
    who: "rider" | "driver" | "dispatcher";
    name: EndpointName;
    params?: object;
    body?: object;
    code: ErrorCode;
  }[] = [
    { who: "rider", name: "cancelTrip", params: { tripId: nobody }, code: "trip.unknown" },
    { who: "rider", name: "getOtherTime", params: { tripId: nobody }, code: "trip.unknown" },
    { who: "rider", name: "getTripVehicle", params: { tripId: nobody }, code: "trip.unknown" },
    { who: "driver", name: "startShift", params: { shiftId: nobody }, code: "shift.unknown" },
    { who: "driver", name: "endShift", params: { shiftId: nobody }, code: "shift.unknown" },
    {
      who: "driver",
      name: "reportPosition",
      body: { point: { lat: 44.84, lon: 65.5 }, at: "2026-03-02T10:00:00Z" },
      code: "shift.notStarted",
    },
    { who: "dispatcher", name: "getTripDetail", params: { tripId: nobody }, code: "trip.unknown" },
    {
      who: "dispatcher",
      name: "previewAssign",
      params: { tripId: nobody },
      body: { shiftId: nobody },
      code: "trip.unknown",
    },
    {
      who: "dispatcher",
      name: "assignTrip",
      params: { tripId: nobody },
      body: { shiftId: nobody, planVersion },
      code: "trip.unknown",
    },
    {
      who: "dispatcher",
      name: "unassignTrip",
      params: { tripId: nobody },
      body: { planVersion },
      code: "trip.unknown",
    },
    { who: "dispatcher", name: "retryTrip", params: { tripId: nobody }, code: "trip.unknown" },
    {
      who: "dispatcher",
      name: "refuseTrip",
      params: { tripId: nobody },
      body: { note: "no" },
      code: "trip.unknown",
    },
    {
      who: "dispatcher",
      name: "refuseTrip",
      params: { tripId: nobody },
      body: { note: " " },
      code: "request.invalid",
    },
    { who: "dispatcher", name: "getRider", params: { riderId: nobody }, code: "rider.unknown" },
    { who: "dispatcher", name: "getRunPath", params: { shiftId: nobody }, code: "shift.unknown" },
    { who: "dispatcher", name: "setDemoClock", body: { speed: 1000 }, code: "request.invalid" },
  ];

  it.each(table)("$who: $name: $code", async ({ who, name, params, body, code }) => {
    const before = await countRows(server.core.kysely);
    const caller = { rider, driver, dispatcher }[who];
    expect(problemOf(await caller.ask(name, { params, body })).code).toBe(code);
    expect(documentedCodes.get(name)).toContain(code);
    expect(await countRows(server.core.kysely)).toEqual(before);
  });

  it("a driver reports at another driver's stop", async () => {
    await rider.call("requestTrip", { body: goodWish(server.core), idempotencyKey: "for-the-stop" });
    const stop = await assignedStop();
    const other = await otherDriver(stop.shiftId);
    const before = await countRows(server.core.kysely);
    const body = { actionId: crypto.randomUUID(), action: "depart", at: new Date().toISOString() };
    const answer = await other.ask("reportStopAction", { params: { stopId: stop.id }, body });
    expect(problemOf(answer).code).toBe("stop.notYours");
    const start = await other.ask("startShift", { params: { shiftId: stop.shiftId } });
    expect(problemOf(start).code).toBe("shift.notYours");
    expect(await countRows(server.core.kysely)).toEqual(before);
  });

  it("a dispatcher acts on an old picture of the plan", async () => {
    const stop = await assignedStop();
    const params = { tripId: stop.tripId };
    const before = await countRows(server.core.kysely);
    for (const planVersion of [0, Number.MAX_SAFE_INTEGER]) {
      const answer = await dispatcher.ask("unassignTrip", { params, body: { planVersion } });
      expect(["plan.stale", "request.invalid"]).toContain(problemOf(answer).code);
    }
    expect(await countRows(server.core.kysely)).toEqual(before);
  });

  it("another rider looks at the trip", async () => {
    const { tripId } = await assignedStop();
    const other = await signInRider(server, 1);
    for (const name of ["getTrip", "cancelTrip", "getOtherTime", "getTripVehicle"] as const) {
      expect(problemOf(await other.ask(name, { params: { tripId } })).code).toBe("trip.unknown");
    }
  });
});

/** The assignment follows the request by itself. */
const assignedStop = () => eventually(firstStop);

async function firstStop() {
  const { runs } = await dispatcher.call("getBoard");
  const run = runs.find(({ stops }) => stops.length > 0);
  const stop = run?.stops[0];
  if (run === undefined || stop === undefined) throw new Error("no trip has been assigned yet");
  return { ...stop, shiftId: run.shiftId };
}

/** A driver whose shift is not this one. */
async function otherDriver(shiftId: string): Promise<ApiCaller> {
  const own = (await driver.call("getManifest")).manifest?.shiftId;
  return own === shiftId ? signInDriver(server, 1) : driver;
}
