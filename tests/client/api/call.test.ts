import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, urlOf } from "../../../client/api/call.ts";
import { ApiError } from "../../../client/api/errors.ts";
import { reachability } from "../../../client/api/reachability.ts";
import { endpoints } from "../../../shared/schemas/index.ts";

/** A server that answers in turn what a test said, and remembers what it was asked. */
type Answer = { status: number; body: unknown };
let answers: Answer[];
let asked: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
let server: Server;
let base: string;
const realFetch = globalThis.fetch;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const part of request) body += String(part);
  asked.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
  const next = answers.shift() ?? { status: 200, body: { places: [] } };
  response.writeHead(next.status, { "content-type": "application/problem+json" });
  response.end(typeof next.body === "string" ? next.body : JSON.stringify(next.body));
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A browser knows its own origin; Node has to be told.
  globalThis.fetch = (url, init) => realFetch(`${base}${String(url)}`, init);
});
afterAll(() => {
  globalThis.fetch = realFetch;
  server.close();
});
beforeEach(() => {
  answers = [];
  asked = [];
});

const problem = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { type: `urn:invataxi:error:${code}`, title: code, status, code, correlationId: "c-1", ...more },
});
const phone = { body: { phone: "+77000000001" } };

describe("a refused call", () => {
  it("carries the code, the field and the values of the problem", async () => {
    answers = [problem(422, "trip.outsideServiceHours", { field: "when.at", values: { from: "06:00" } })];
    const error = await call("requestCode", phone).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: "trip.outsideServiceHours",
      status: 422,
      field: "when.at",
      values: { from: "06:00" },
      isTransient: false,
    });
  });

  it("names the first of several fields", async () => {
    answers = [problem(400, "request.invalid", { fields: [{ field: "phone", message: "request.invalid" }] })];
    await expect(call("requestCode", phone)).rejects.toMatchObject({ field: "phone" });
  });

  it("is bland when a proxy answers with a page of its own", async () => {
    answers = [{ status: 500, body: "<html>oops</html>" }];
    await expect(call("requestCode", phone)).rejects.toMatchObject({ code: "internal", status: 500 });
  });
});

describe("trying again", () => {
  it("is done twice for a read while the service is away", async () => {
    answers = [problem(503, "service.unavailable"), problem(503, "service.unavailable")];
    await expect(call("searchPlaces", { query: { q: "дом" } })).resolves.toEqual({ places: [] });
    expect(asked).toHaveLength(3);
  });

  it("is never done for a write: the form decides and keeps its key", async () => {
    answers = [problem(503, "service.unavailable")];
    await expect(call("requestCode", phone)).rejects.toMatchObject({ isTransient: true });
    expect(asked).toHaveLength(1);
  });

  it("is not done for a no", async () => {
    answers = [problem(404, "trip.unknown")];
    await expect(call("getTrip", { params: { tripId: "x" } })).rejects.toMatchObject({
      code: "trip.unknown",
    });
    expect(asked).toHaveLength(1);
  });
});

describe("what is sent", () => {
  it("has its path and query filled in and escaped", () => {
    expect(urlOf(endpoints.getTrip, { params: { tripId: "a/b" } })).toBe("/api/trips/a%2Fb");
    expect(urlOf(endpoints.searchPlaces, { query: { q: "үй 1" } })).toBe("/api/places?q=%D2%AF%D0%B9+1");
    expect(urlOf(endpoints.getBoard, { query: { day: undefined } })).toBe("/api/dispatch/board");
  });

  it("carries the idempotency key of its form", async () => {
    const body = {
      pickup: { point: { lat: 44.8, lon: 65.5 }, label: "A" },
      dropoff: { point: { lat: 44.9, lon: 65.5 }, label: "B" },
      when: { kind: "leaveAt" as const, at: "2026-11-23T04:00:00.000Z" },
      companions: 0,
    };
    await call("requestTrip", { body, idempotencyKey: "key-1" });
    expect(asked[0]).toMatchObject({ method: "POST", url: "/api/trips", body: JSON.stringify(body) });
    expect(asked[0]?.headers["idempotency-key"]).toBe("key-1");
  });
});

describe("without a connection", () => {
  it("says so, and says when it is back", async () => {
    const away = base;
    base = "http://127.0.0.1:1"; // nothing listens there
    await expect(call("requestCode", phone)).rejects.toMatchObject({ code: "network.offline" });
    expect(reachability.get()).toBe(false);
    base = away;
    answers = [{ status: 200, body: { expiresInSeconds: 300 } }];
    await call("requestCode", phone);
    expect(reachability.get()).toBe(true);
  });

  it("lets a call be taken back quietly", async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(call("searchPlaces", { query: { q: "x" }, signal: abort.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(reachability.get()).toBe(true);
  });
});
