import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EndpointName, endpoints } from "../../../shared/schemas/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInDispatcher } from "../../support/signedIn.ts";
import { countRows } from "../../support/storedRows.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server?.end());

describe("a page of somebody else", () => {
  const writes = (Object.keys(endpoints) as EndpointName[]).filter(
    (name) => endpoints[name].method === "POST",
  );

  it.each(writes)("cannot make anybody's browser call %s; nothing is stored", async (name) => {
    const { cookie } = await signInDispatcher(server);
    const before = await countRows(server.core.kysely);
    for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
      const caller = new ApiCaller(server.baseUrl);
      caller.cookie = cookie;
      const sent = { "content-type": "application/json", ...headers } as Record<string, string>;
      const path = endpoints[name].path.replace(/:\w+/g, crypto.randomUUID());
      const answer = await caller.send(path, { method: "POST", headers: sent, body: "{}" });
      expect(problemOf(answer)).toMatchObject({ code: "session.wrongOrigin", status: 403 });
    }
    expect(await countRows(server.core.kysely)).toEqual(before);
  });
});

describe("cookies that were not given by us", () => {
  it.each([
    ["unsigned", "invataxi.sid=abc"],
    ["signed by somebody else", "invataxi.sid=s%3Aabc.c2lnbmVkIGJ5IHNvbWVib2R5IGVsc2U"],
    ["empty", "invataxi.sid="],
    ["garbage", "invataxi.sid=%E0%A4%A; ;;=;"],
  ])("%s: session.expired", async (_title, cookie) => {
    const caller = new ApiCaller(server.baseUrl);
    caller.cookie = cookie;
    expect(problemOf(await caller.ask("listMyTrips")).code).toBe("session.expired");
  });

  it("a cookie whose time has run out", async () => {
    const caller = await signInDispatcher(server);
    await sql`UPDATE session SET expire = now() - interval '1 second'`.execute(server.core.kysely);
    expect(problemOf(await caller.ask("getBoard")).code).toBe("session.expired");
  });

  it("a cookie that was signed out is worth nothing", async () => {
    const caller = await signInDispatcher(server);
    const { cookie } = caller;
    await caller.call("signOut");
    caller.cookie = cookie;
    expect(problemOf(await caller.ask("getBoard")).code).toBe("session.expired");
  });
});
