import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoRateLimits } from "../../../server/http/index.ts";
import { bodyExamples } from "../../../server/http/openapi/examples.ts";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import { codesInDemo, guesser, guesses } from "../../../server/services/people/allowances.ts";
import { applicationAllowances } from "../../../server/services/people/applications/handIn.ts";
import { api, type EndpointName, endpoints } from "../../../shared/schemas/index.ts";
import { ApiCaller, type Sent } from "../../support/apiCaller.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { startEdgeApp } from "./edgeApp.ts";

/** Every call that needs no session, also those that somebody adds later. */
const open = (Object.keys(endpoints) as EndpointName[]).filter((name) => endpoints[name].who === "anyone");

/** Words that some endpoint, layer or program might take for who somebody is. */
const words = [
  ...["phone", "username", "password", "pin", "code", "device", "address", "ip", "asker", "isNew", "account"],
  ...["id", "role", "session", "actor", "key", "user", "login", "email", "name", "sid", "Phone", "USERNAME"],
];
const values = (time: number): unknown[] => [`+7700${1_000_000 + time}`, `somebody${time}`, [time]];

/** The same call once more with something about it changed that says nothing of who wants to get in where. */
function* disguises(body: Record<string, unknown>): Generator<Sent> {
  const json = (text: string, headers = {}): Sent => ({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
  for (const [time, word] of words.filter((each) => !(each in body)).entries())
    for (const value of values(time)) yield json(JSON.stringify({ ...body, [word]: value }));
  for (const word of Object.keys(body))
    yield json(JSON.stringify(body).replace("{", `{"${word}":"+77009998877",`)); // twice; the last one counts
  yield json(JSON.stringify({ ...body, ["__proto__"]: { phone: "+77009998877" } }));
  yield json(` ${JSON.stringify(body)}\n`, { "content-type": "application/json; charset=utf-8" });
  yield json(JSON.stringify(body), { "content-type": "application/problem+json" });
  yield json(JSON.stringify(body), { "x-forwarded-for": "203.0.113.9", "x-real-ip": "203.0.113.9" });
  yield json(JSON.stringify(body), { forwarded: "for=203.0.113.9", "user-agent": "another" });
  const id = crypto.randomUUID();
  yield json(JSON.stringify(body), { cookie: `invataxi.device=${id}.${"A".repeat(43)}` });
  yield json(JSON.stringify(body), { cookie: "invataxi.sid=s%3Aabc.c2lnbmVkIGJ5IHNvbWVib2R5IGVsc2U" });
}

const phoneWritings = (phone: string) => [
  phone.replace("+7", "8"),
  ` ${phone.slice(0, 2)} (${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)} `,
  `${phone.slice(0, 2)}\u00a0${phone.slice(2)}`,
];
const nameWritings = (name: string) => [
  name.toUpperCase(),
  `  ${name}\t`,
  `\u00a0${name}`,
  name.replace("a", "ａ"),
  name.replace("d", "Ｄ"),
];

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server?.end());

interface Door {
  body: Record<string, unknown>;
  writings: Record<string, unknown>[];
  /** One more is given after so many seconds. */
  every: number;
}

/** What is asked until nothing is left, and how else it could be written. */
function door(name: EndpointName): Door {
  const phone = generateRiders(server.core.region, 1)[0]?.phone ?? "";
  const driver = server.core.region.drivers[0]?.phone ?? "";
  switch (name) {
    case "staffSignIn":
      return {
        every: guesses.staff.there.every,
        body: { username: "admin", password: "not this" },
        writings: nameWritings("admin").map((username) => ({ username, password: "kyzylorda" })),
      };
    case "driverSignIn":
      return {
        every: guesses.driver.there.every,
        body: { phone: driver, pin: "0000" },
        writings: phoneWritings(driver).map((each) => ({ phone: each, pin: "2580" })),
      };
    case "requestCode":
      return {
        every: codesInDemo.phone.every,
        body: { phone },
        writings: phoneWritings(phone).map((each) => ({ phone: each })),
      };
    case "riderSignIn":
      return {
        every: guesser.address.every,
        body: { phone, code: "000000" },
        writings: phoneWritings(phone).map((each) => ({ phone: each, code: "111111" })),
      };
    case "submitApplication": {
      // Nobody is signed in, so an address is all that is known of who asks: another person's application is one more of it.
      const body = { ...bodyExamples.submitApplication };
      const others = [1, 2, 3].map(() => ({ ...body, applicationId: crypto.randomUUID(), phone }));
      return { every: applicationAllowances.address.every, body, writings: others };
    }
    default:
      throw new Error(`who may call ${name} how often? Say it here`);
  }
}

/**
 * What cannot be guessed however often: a seal, the 256 random bits of a link or a key, a passkey's signature. And the phones of a demo, which anybody
 * may answer: there is nothing to guess.
 */
const unguessable: readonly EndpointName[] = [
  ...(["handInReport", "passkeySignIn"] as const),
  ...(["readLink", "joinStaff", "setDriverPin", "answerOnPhone"] as const),
  ...(["getSharedTrip", "getSharedCalendar", "reportCall"] as const),
];
/** Those that are told something: who asks for too much, or guesses, is known by that. */
const guarded = open.filter((name) => "body" in api[name] && !unguessable.includes(name));

describe("who has had enough tries", () => {
  it.each(guarded)(
    "gets no other by changing what %s is told",
    async (name) => {
      const { path } = endpoints[name];
      const { body, writings, every } = door(name);
      const ask = (sent: Sent) => new ApiCaller(server.baseUrl).send(path, sent);
      const plain = { method: "POST", headers: { "content-type": "application/json" } };
      let tries = 0;
      while ((await ask({ ...plain, body: JSON.stringify(body) })).status !== 429) {
        tries += 1;
        expect(tries).toBeLessThan(100);
      }
      const disguised = [
        ...disguises(body),
        ...writings.map((each) => ({ ...plain, body: JSON.stringify(each) })),
      ];
      const begun = performance.now();
      const passed = [];
      for (const sent of disguised) {
        const { status } = await ask(sent);
        // A writing that the schema does not take is no try at all.
        if (status !== 429 && status !== 400) passed.push({ status, ...sent });
      }
      // What time alone has given meanwhile, on a slow machine.
      const given = Math.ceil((performance.now() - begun) / 1000 / every);
      expect(passed.slice(given)).toEqual([]);
    },
    120_000,
  );

  it.each(open)(
    "has had them at %s too, whatever it is told, where calls as such are counted",
    async (name) => {
      const app = await startEdgeApp(
        {},
        {
          rateLimits: { ...demoRateLimits, perAddress: { count: 3, windowSeconds: 60 } },
        },
      );
      const { method, path } = endpoints[name];
      const statuses = [];
      for (const sent of [...disguises({})].slice(0, 12)) {
        const { body, ...rest } = sent;
        const asked = method === "GET" ? { headers: rest.headers ?? {} } : sent;
        statuses.push((await new ApiCaller(app.baseUrl).send(`${path}?q=${statuses.length}`, asked)).status);
      }
      await app.end();
      expect(statuses.slice(0, 3)).not.toContain(429);
      expect(new Set(statuses.slice(3))).toEqual(new Set([429]));
    },
  );
});
