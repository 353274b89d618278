import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyExamples } from "../../server/http/openapi/examples.ts";
import { api, type Endpoint, type EndpointName, endpoints } from "../../shared/schemas/index.ts";
import { type Answer, ApiCaller, problemOf } from "../support/apiCaller.ts";
import { documentedCodes } from "../support/documented.ts";
import { LiveClient } from "../support/liveClient.ts";
import {
  signInDispatcher,
  signInDriver,
  signInPartner,
  signInRider,
  signInStaff,
} from "../support/signedIn.ts";
import { countRows, untilQuiet } from "../support/storedRows.ts";
import { createTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let callers: Record<Endpoint["who"], ApiCaller>;

beforeAll(async () => {
  server = await createTestServer();
  const [rider, driver, staff, admin] = [
    await signInRider(server),
    await signInDriver(server),
    await signInDispatcher(server),
    await signInStaff(server.baseUrl, "admin"),
  ];
  callers = {
    anyone: new ApiCaller(server.baseUrl),
    signedIn: rider,
    reached: rider,
    rider,
    driver,
    staff,
    asker: staff,
    leader: staff,
    facility: await signInPartner(server, "facility"),
    guardian: await signInPartner(server, "guardian"),
    ...{
      anyStaff: admin,
      office: admin,
      officeChange: admin,
      audit: admin,
      watch: admin,
      administrator: admin,
    },
  };
  await untilQuiet(server.core.kysely);
});
afterAll(() => server?.end());

/** Of each call; far more with `PROPERTY_RUNS`. */
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 12), seed: 20_260_302 };

/** The demo's clock would go on by itself or far ahead, and the answer of signing out is always yes. */
const leftOut: readonly EndpointName[] = ["setDemoClock", "stepDemoClock", "signOut"];
const names = (Object.keys(endpoints) as EndpointName[]).filter(
  (name) => !leftOut.includes(name) && ("body" in api[name] || "params" in api[name] || "query" in api[name]),
);

type Json = fc.JsonValue;
const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "\u0000",
    "'; --",
    "../..",
    "%00",
    "\ud800",
    "9".repeat(400),
    "0000-01-01T00:00:00Z",
    "+",
    "{}",
  ),
);
const oddNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, -(2 ** 53) + 1, 1e308, 1e-308),
);
const oddValue: fc.Arbitrary<Json> = fc.oneof(oddText, oddNumber, fc.jsonValue({ maxDepth: 3 }));

/** A proper body with one of its values, however deep, put in place by something else or left out. */
const spoiled = (body: Json) =>
  fc
    .tuple(fc.constantFrom(...pathsOf(body)), fc.option(oddValue, { nil: undefined }))
    .map(([path, value]) => replaced(body, path, value));

function pathsOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner as Json, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: string[], replacement: Json | undefined): Json {
  if (key === undefined) return replacement ?? null;
  const { [key]: inner, ...others } = value as { [key: string]: Json };
  if (rest.length === 0 && replacement === undefined) return others;
  return { ...others, [key]: replaced(inner ?? null, rest, replacement) };
}

function bodiesOf(name: EndpointName): fc.Arbitrary<Json> {
  const example = (bodyExamples as Partial<Record<EndpointName, Json>>)[name];
  return example === undefined ? oddValue : fc.oneof(oddValue, spoiled(example));
}

const callsOf = (name: EndpointName) =>
  fc.record({
    params: fc.dictionary(
      fc.constantFrom("tripId", "shiftId", "stopId", "riderId"),
      fc.oneof(fc.uuid(), oddText),
    ),
    query: fc.dictionary(fc.constantFrom("q", "day"), oddText.map(wellFormed)),
    body: bodiesOf(name),
    key: fc.stringMatching(/^[a-z0-9]{1,40}$/),
  });

/** Half a surrogate pair cannot be put in an address at all. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udfff]/g, "?");

/** Taken, or refused with a code that the document names for this call. */
function isInOrder(name: EndpointName, answer: Answer): boolean {
  if (answer.status < 400) return true;
  const { status, code, field } = problemOf(answer);
  // An odd value in a path can lead to another address, or to none.
  const isNamed = documentedCodes.get(name)?.has(code) ?? false;
  // What no column can take is refused by the schema, which names the field; the store has no say in it.
  const isKnownFault = code !== "request.invalid" || field !== undefined;
  return (
    answer.status < 500 &&
    status === answer.status &&
    (isNamed || code === "request.unknownPath") &&
    isKnownFault
  );
}

describe("whatever anybody sends", () => {
  /** Sends what is odd; answers how many were taken. */
  async function sendOdd(name: EndpointName): Promise<number> {
    const caller = callers[endpoints[name].who];
    const { cookie } = caller;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(callsOf(name), async ({ params, ...parts }) => {
        caller.cookie = cookie;
        const fitting = Object.fromEntries(
          Object.entries(params).map(([key, value]) => [key, wellFormed(value)]),
        );
        const answer = await caller.ask(name, { ...parts, params: fitting });
        if (answer.status < 400) taken += 1;
        expect(isInOrder(name, answer), JSON.stringify(answer.body)).toBe(true);
      }),
      runs,
    );
    return taken;
  }

  it.each(names)("%s answers in order, and what it refuses it does not store", async (name) => {
    const count = () => countRows(server.core.kysely);
    const before = await count();
    if ((await sendOdd(name)) > 0 || isDeepStrictEqual(await count(), before)) return;
    // A call before this one may have had its own work done meanwhile; what a refusal stores, it stores again.
    await untilQuiet(server.core.kysely);
    const quiet = await count();
    await sendOdd(name);
    expect(await count()).toEqual(quiet);
  });

  it("over a socket it is acknowledged, and the socket lives on", async () => {
    const client = await new LiveClient(server.baseUrl, callers.driver.cookie).connected();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("position:reported", "session:resumed"),
        oddValue,
        async (event, payload) => {
          const answer: unknown = await (client.socket as Socket).timeout(5_000).emitWithAck(event, payload);
          expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/^(request|rate)\./) });
        },
      ),
      runs,
    );
    expect(client.socket.connected).toBe(true);
    client.close();
  });
});
