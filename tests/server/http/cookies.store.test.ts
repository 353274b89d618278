import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInDispatcher } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server?.end());

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

  it("a cookie that was signed out is worth nothing", async () => {
    const caller = await signInDispatcher(server);
    const { cookie } = caller;
    await caller.call("signOut");
    caller.cookie = cookie;
    expect(problemOf(await caller.ask("getBoard")).code).toBe("session.expired");
  });
});
