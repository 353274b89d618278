import { once } from "node:events";
import { connect as connectLine } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Allowances } from "../../../server/allowances.ts";
import { createSocketLimits } from "../../../server/compose/limits.ts";
import type { SocketLimits } from "../../../server/realtime/index.ts";
import { eventually } from "../../support/eventually.ts";
import { LiveClient } from "../../support/liveClient.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { type LiveEdge, startLiveEdge } from "./liveEdge.ts";

let server: TestServer;
let edge: LiveEdge | undefined;
const clients: LiveClient[] = [];
beforeAll(async () => {
  server = await createTestServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await edge?.end();
  edge = undefined;
});
afterAll(() => server?.end());

function open(cookie: string | undefined, baseUrl = server.baseUrl): LiveClient {
  const client = new LiveClient(baseUrl, cookie);
  clients.push(client);
  return client;
}
const outcome = (client: LiveClient) =>
  client.connected().then(
    () => "in",
    (error: Error) => error.message,
  );

describe("how many sockets", () => {
  it("one session may have twenty; one more is refused by a code, and let in when one has gone", async () => {
    const { cookie } = await signInDispatcher(server);
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => outcome(open(cookie))));
    expect(outcomes.filter((each) => each === "in")).toHaveLength(20);
    expect(outcomes.filter((each) => each === "rate.limited")).toHaveLength(5);
    clients.find(({ socket }) => socket.connected)?.close();
    await eventually(async () => expect(await outcome(open(cookie))).toBe("in"));
  });

  it("one person may have thirty, in all sessions; others are not concerned", async () => {
    const [one, two, other] = [
      await signInRider(server),
      await signInRider(server),
      await signInRider(server, 1),
    ];
    const sockets = [one, two].flatMap(({ cookie }) => Array.from({ length: 18 }, () => open(cookie)));
    const outcomes = await Promise.all(sockets.map(outcome));
    expect(outcomes.filter((each) => each === "in")).toHaveLength(30);
    expect(await outcome(open(other.cookie))).toBe("in");
  });

  it("one address may have so many, whoever they are", async () => {
    edge = await startLiveEdge({}, { limits: limitsWith({ perAddress: 3 }) });
    const { cookie } = edge.caller;
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(open(cookie, edge?.app.baseUrl))));
    // With the one that is there already.
    expect(outcomes.toSorted()).toEqual(["in", "in", "rate.limited"]);
  });
});

const limitsWith = (own: Partial<SocketLimits>): SocketLimits => ({
  ...createSocketLimits({ DEMO: true }),
  ...own,
});

describe("how much they may send", () => {
  it("is counted per person: a second socket gets no more", async () => {
    const { cookie } = await signInRider(server, 2);
    const [first, second] = [await open(cookie).connected(), await open(cookie).connected()];
    const send = ({ socket }: LiveClient) =>
      socket.timeout(5_000).emitWithAck("session:resumed", { cursor: null });
    const answers: unknown[] = await Promise.all(
      [first, second].flatMap((client) => Array.from({ length: 30 }, () => send(client))),
    );
    const refused = answers.filter((answer) => JSON.stringify(answer).includes("rate.limited"));
    // 20 at once and 20 more a second: of 60 some 20 to 30 are answered.
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.length).toBeLessThanOrEqual(40);
  });

  it("cuts off who goes on and on without waiting", async () => {
    const { cookie } = await signInRider(server, 3);
    const client = await open(cookie).connected();
    const closed = client.closed();
    for (let index = 0; index < 1_000; index++)
      client.socket.emit("session:resumed", { cursor: null }, () => undefined);
    await closed;
    expect(client.socket.connected).toBe(false);
  });

  it("bounds how often one person comes and goes", async () => {
    const limits = limitsWith({ connecting: new Allowances({ burst: 2, perSecond: 0.1 }) });
    edge = await startLiveEdge({}, { limits });
    const outcomes: string[] = [];
    for (let time = 0; time < 4; time++) {
      const client = open(edge.caller.cookie, edge.app.baseUrl);
      outcomes.push(await outcome(client));
      client.close();
    }
    expect(outcomes).toEqual(["in", "in", "unreachable", "unreachable"]);
  });
});

describe("who never says who they are", () => {
  it("is closed: a socket that was opened and not joined", { timeout: 20_000 }, async () => {
    const { port, hostname, host } = new URL(server.baseUrl);
    const line = connectLine(Number(port), hostname);
    const handshake = [
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
      ...[`Host: ${host}`, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"],
      ...["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", ""],
    ];
    line.write(handshake.join("\r\n"));
    const [answer] = (await once(line, "data")) as [Buffer];
    expect(answer.toString()).toContain("101 Switching");
    const patience = sleep(15_000).then(() => "still open");
    expect(await Promise.race([once(line, "close"), patience])).not.toBe("still open");
  });

  it("is closed: a socket that left and stays on the line", async () => {
    const { cookie } = await signInRider(server, 4);
    const client = await open(cookie).connected();
    const { engine } = client.socket.io;
    const closed = once(engine as never, "close");
    engine.write("41", {}, () => undefined); // Socket.IO's goodbye without closing the line
    await closed;
  });
});
