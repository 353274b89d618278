import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LiveClient } from "../../support/liveClient.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
const clients: LiveClient[] = [];

beforeAll(async () => {
  server = await createTestServer();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server?.end());

function connect(cookie: string | undefined, headers?: Record<string, string>): LiveClient {
  const client = new LiveClient(server.baseUrl, cookie, headers);
  clients.push(client);
  return client;
}

describe("who may connect", () => {
  it("lets in who is signed in", async () => {
    const { cookie } = await signInDispatcher(server);
    const client = await connect(cookie).connected();
    expect(client.socket.connected).toBe(true);
  });

  it.each([
    ["without a cookie", undefined, "session.missing"],
    ["with a forged cookie", "invataxi.sid=s%3Aforged.c2lnbmF0dXJl", "session.expired"],
    ["with an unsigned cookie", "invataxi.sid=forged", "session.expired"],
  ])("refuses a connection %s", async (_title, cookie, code) => {
    await expect(connect(cookie).connected()).rejects.toThrow(code);
  });

  it("refuses a session that was signed out", async () => {
    const caller = await signInDispatcher(server);
    const { cookie } = caller;
    await caller.call("signOut");
    await expect(connect(cookie).connected()).rejects.toThrow("session.expired");
  });

  it("refuses a session that has run out", async () => {
    const caller = await signInDispatcher(server);
    await sql`UPDATE session SET expire = now() - interval '1 second'`.execute(server.core.kysely);
    await expect(connect(caller.cookie).connected()).rejects.toThrow("session.expired");
  });

  it("refuses a page of somebody else, whoever is signed in", async () => {
    const { cookie } = await signInDispatcher(server);
    const strange = connect(cookie, { origin: "https://elsewhere.example" });
    await expect(strange.connected()).rejects.toThrow("unreachable");
    const own = connect(cookie, { origin: server.baseUrl });
    await expect(own.connected()).resolves.toBeDefined();
  });
});

describe("the end of a session", () => {
  it("ends its sockets, and only its own", async () => {
    const [mine, others] = [await signInDispatcher(server), await signInRider(server)];
    const [client, other] = [
      await connect(mine.cookie).connected(),
      await connect(others.cookie).connected(),
    ];
    const closed = client.closed();
    await mine.call("signOut");
    await closed;
    expect(client.of("session:ended")).toHaveLength(1);
    expect(other.socket.connected).toBe(true);
  });

  it("ends sockets of the session that a new sign-in replaces", async () => {
    const caller = await signInDispatcher(server);
    const client = await connect(caller.cookie).connected();
    const closed = client.closed();
    await caller.call("staffSignIn", { body: { username: "admin", password: "kyzylorda" } });
    await closed;
    expect(client.of("session:ended")).toHaveLength(1);
  });
});
