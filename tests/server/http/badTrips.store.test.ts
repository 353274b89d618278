import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../shared/errors/index.ts";
import { addSeconds, hours, toIso } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { documentedCodes } from "../../support/documented.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { countRows } from "../../support/storedRows.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let rider: ApiCaller;
let dispatcher: ApiCaller;

beforeAll(async () => {
  server = await createTestServer();
  rider = await signInRider(server);
  dispatcher = await signInDispatcher(server);
});
afterAll(() => server?.end());

type Wish = ReturnType<typeof goodWish>;
interface Row {
  title: string;
  body: (wish: Wish) => unknown;
  code: ErrorCode;
  field?: string;
}

/** The tests' now is half past six in the morning. */
const inHours = (count: number) => toIso(addSeconds(server.core.clock.now(), hours(count)));
const at = (count: number) => (wish: Wish) => ({ ...wish, when: { ...wish.when, at: inHours(count) } });
const pickupAt = (lat: unknown, lon: unknown) => (wish: Wish) => ({
  ...wish,
  pickup: { ...wish.pickup, point: { lat, lon } },
});

const table: Row[] = [
  { title: "nothing at all", body: () => ({}), code: "request.invalid", field: "pickup" },
  { title: "a list instead of an object", body: (wish) => [wish], code: "request.invalid", field: "" },
  {
    title: "no drop-off",
    body: ({ dropoff: _left, ...wish }) => wish,
    code: "request.invalid",
    field: "dropoff",
  },
  {
    title: "a latitude in words",
    body: pickupAt("44.8", 65.5),
    code: "request.invalid",
    field: "pickup.point.lat",
  },
  {
    title: "a latitude beyond the pole",
    body: pickupAt(91, 65.5),
    code: "request.invalid",
    field: "pickup.point.lat",
  },
  {
    title: "a place without a label",
    body: (wish) => ({ ...wish, pickup: { ...wish.pickup, label: "   " } }),
    code: "request.invalid",
    field: "pickup.label",
  },
  {
    title: "a label that no database can keep",
    body: (wish) => ({ ...wish, pickup: { ...wish.pickup, label: "a\u0000b" } }),
    code: "request.invalid",
  },
  {
    title: "a point in another city",
    body: pickupAt(43.24, 76.9),
    code: "trip.outsideArea",
    field: "pickup.point",
  },
  { title: "a point in the ocean", body: pickupAt(0, 0), code: "trip.outsideArea", field: "pickup.point" },
  {
    title: "a place that nobody knows",
    body: (wish) => ({ ...wish, pickup: { ...wish.pickup, placeId: "atlantis" } }),
    code: "trip.unknownPlace",
    field: "pickup.placeId",
  },
  {
    title: "from a place to itself",
    body: (wish) => ({ ...wish, dropoff: wish.pickup }),
    code: "trip.samePlace",
    field: "dropoff",
  },
  { title: "an hour ago", body: at(-1), code: "trip.inThePast", field: "when.at" },
  { title: "at eleven at night", body: at(16.5), code: "trip.outsideServiceHours", field: "when.at" },
  { title: "in half an hour", body: at(0.5), code: "trip.leadTimeTooShort", field: "when.at" },
  { title: "in forty days", body: at(40 * 24), code: "trip.tooFarAhead", field: "when.at" },
  {
    title: "in the year 9999",
    body: (wish) => ({ ...wish, when: { kind: "leaveAt", at: "9999-06-01T07:00:00Z" } }),
    code: "trip.tooFarAhead",
  },
  {
    title: "in the year 0",
    body: (wish) => ({ ...wish, when: { kind: "leaveAt", at: "0000-01-01T00:00:00Z" } }),
    code: "request.invalid",
    field: "when.at",
  },
  {
    title: "on the 30th of February",
    body: (wish) => ({ ...wish, when: { kind: "leaveAt", at: "2026-02-30T10:00:00Z" } }),
    code: "request.invalid",
    field: "when.at",
  },
  {
    title: "at a time without a zone",
    body: (wish) => ({ ...wish, when: { kind: "leaveAt", at: "2026-03-02T10:00:00" } }),
    code: "request.invalid",
    field: "when.at",
  },
  {
    title: "with 200 companions",
    body: (wish) => ({ ...wish, companions: 200 }),
    code: "request.invalid",
    field: "companions",
  },
  {
    title: "with half a companion",
    body: (wish) => ({ ...wish, companions: 0.5 }),
    code: "request.invalid",
    field: "companions",
  },
  {
    title: "with an unknown aid",
    body: (wish) => ({ ...wish, aid: "wings" }),
    code: "request.invalid",
    field: "aid",
  },
  {
    title: "for somebody else",
    body: (wish) => ({ ...wish, riderId: "00000000-0000-4000-8000-000000000000" }),
    code: "session.forbidden",
  },
];

describe("a rider's wish that cannot be taken", () => {
  it.each(table)("$title: $code", async ({ body, code, field }) => {
    const before = await countRows(server.core.kysely);
    const answer = await rider.ask("requestTrip", { body: body(goodWish(server.core)), key: `bad-${code}` });
    const problem = problemOf(answer);
    expect(problem).toMatchObject({ code, status: answer.status, ...(field !== undefined && { field }) });
    expect(documentedCodes.get("requestTrip")).toContain(code);
    expect(await countRows(server.core.kysely)).toEqual(before);
  });

  it("names every field at fault", async () => {
    const wish = { ...goodWish(server.core), companions: "many", purpose: 7 };
    const problem = problemOf(await rider.ask("requestTrip", { body: wish, key: "two-faults" }));
    expect(problem.fields?.map(({ field }) => field)).toEqual(["companions", "purpose"]);
  });
});

describe("a dispatcher's booking that cannot be taken", () => {
  it("says that the rider is missing", async () => {
    const answer = await dispatcher.ask("requestTrip", { body: goodWish(server.core), key: "no-rider" });
    expect(problemOf(answer)).toMatchObject({ code: "request.invalid", field: "riderId" });
  });

  it("says that there is no such rider", async () => {
    const body = { ...goodWish(server.core), riderId: "00000000-0000-4000-8000-000000000000" };
    const answer = await dispatcher.ask("requestTrip", { body, key: "nobody" });
    expect(problemOf(answer)).toMatchObject({ code: "rider.unknown", field: "riderId" });
  });
});

describe("keys of requests", () => {
  it("asks for one", async () => {
    const answer = await rider.ask("requestTrip", { body: goodWish(server.core) });
    expect(problemOf(answer).code).toBe("request.idempotencyKeyMissing");
  });

  it.each([["x".repeat(201)], ["with space"], ["one,two"]])("refuses %s", async (key) => {
    const answer = await rider.ask("requestTrip", { body: goodWish(server.core), key });
    expect(problemOf(answer)).toMatchObject({ code: "request.invalid", field: "Idempotency-Key" });
  });

  it("answers a repeat as the first time and stores one trip; another wish under the key is refused", async () => {
    const body = goodWish(server.core);
    const [first, second] = await Promise.all([
      rider.ask("requestTrip", { body, key: "same" }),
      rider.ask("requestTrip", { body, key: "same" }),
    ]);
    const third = await rider.ask("requestTrip", { body, key: "same" });
    const ids = [first, second, third].map(({ body }) => (body as { trip?: { id: string } }).trip?.id);
    expect([first, second, third].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(ids).size).toBe(1);
    const other = await rider.ask("requestTrip", { body: { ...body, companions: 2 }, key: "same" });
    expect(problemOf(other).code).toBe("request.idempotencyKeyReused");
    expect((await rider.call("listMyTrips")).trips).toHaveLength(1);
  });
});
