import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Live } from "../../../client/live/live.ts";
import type {
  Ack,
  ClientToServerEvents,
  MissedEvent,
  Numbered,
  ResumeAnswer,
  ServerToClientEvents,
} from "../../../shared/events/index.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { eventually } from "../../support/eventually.ts";

/** A real socket server that remembers with which cursor each client came back, and answers what the test says. */
let http: HttpServer;
let server: Server<ClientToServerEvents, ServerToClientEvents>;
let resumedFrom: (number | null)[];
let resumeAnswer: ResumeAnswer | Extract<Ack, { ok: false }>;
let live: Live;
let seen: string[];

beforeEach(async () => {
  resumedFrom = [];
  seen = [];
  resumeAnswer = { kind: "missed", cursor: 0, missed: [] };
  http = createServer();
  server = new Server(http);
  server.on("connection", (socket) => {
    socket.on("session:resumed", ({ cursor }, ack) => {
      resumedFrom.push(cursor);
      ack(resumeAnswer);
    });
    socket.on("position:reported", (_report, ack) => ack({ ok: true }));
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  live = new Live(async () =>
    io(address, { transports: ["websocket"], reconnectionDelay: 20, forceNew: true }),
  );
  live.subscribe("trip:changed", ({ data }) => void seen.push(`${data.id} ${data.version}`));
  live.subscribe("state:lost", () => void seen.push("lost"));
});
afterEach(async () => {
  live.stop();
  await server.close();
});

const news = (cursor: number, id: string, version: number): Numbered<RiderTrip> => ({
  cursor,
  data: { id, version } as unknown as RiderTrip,
});
const missed = (...all: Numbered<RiderTrip>[]): MissedEvent[] =>
  all.map((each) => ({ event: "trip:changed", news: each }));
const online = () => eventually(() => expect(resumedFrom.length).toBeGreaterThan(0));

describe("a connection that does not open", () => {
  it("is told as none after a while, though the network has not refused it", async () => {
    const mute = createServer(); // takes calls, and never answers an upgrade
    mute.on("upgrade", () => undefined);
    await new Promise<void>((resolve) => mute.listen(0, resolve));
    const address = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const waiting = new Live(async () => io(address, { transports: ["websocket"], forceNew: true }), 30);
    waiting.start(1);
    expect(waiting.connection.get()).toBe("connecting");
    await eventually(() => expect(waiting.connection.get()).toBe("offline"));
    waiting.stop();
    mute.closeAllConnections();
    mute.close();
  });

  it("is told as there when it opens late", async () => {
    const late = new Live(
      async () =>
        new Promise((resolve) => {
          const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
          setTimeout(() => resolve(io(address, { transports: ["websocket"], forceNew: true })), 120);
        }),
      30,
    );
    late.start(1);
    await eventually(() => expect(late.connection.get()).toBe("offline"));
    await eventually(() => expect(late.connection.get()).toBe("online"));
    late.stop();
  });
});

describe("the live connection", () => {
  it("says on connecting up to where the state was already read", async () => {
    live.start(41);
    await online();
    expect(resumedFrom).toEqual([41]);
    expect(live.connection.get()).toBe("online");
  });

  it("hands on what was missed, in order, and goes on from there", async () => {
    resumeAnswer = { kind: "missed", cursor: 44, missed: missed(news(43, "ada", 2), news(44, "bek", 5)) };
    live.start(42);
    await eventually(() => expect(seen).toEqual(["ada 2", "bek 5"]));

    server.disconnectSockets(); // the line breaks
    await eventually(() => expect(resumedFrom).toEqual([42, 44]));
    expect(seen).toEqual(["ada 2", "bek 5"]); // what comes twice is told once
  });

  it("drops old news of the same thing, however it comes", async () => {
    live.start(0);
    await online();
    server.emit("trip:changed", news(2, "ada", 3));
    server.emit("trip:changed", news(1, "ada", 2));
    server.emit("trip:changed", news(3, "ada", 4));
    await eventually(() => expect(seen).toEqual(["ada 3", "ada 4"]));
  });

  it("asks to read everything anew when too much was missed, and goes on from the new cursor", async () => {
    resumeAnswer = { kind: "reset", cursor: 900 };
    live.start(3);
    await eventually(() => expect(seen).toEqual(["lost"]));
    server.disconnectSockets();
    await eventually(() => expect(resumedFrom).toEqual([3, 900]));
  });

  it("asks again what was missed when the server had too much to do", async () => {
    resumeAnswer = { ok: false, code: "rate.limited" };
    live.start(5);
    await eventually(() => expect(resumedFrom).toEqual([5]));
    resumeAnswer = { kind: "missed", cursor: 6, missed: missed(news(6, "ada", 2)) };
    await eventually(() => expect(seen).toEqual(["ada 2"]));
    expect(resumedFrom).toEqual([5, 5]);
  });

  it("takes smaller versions after that: the server's database may have been put back", async () => {
    live.start(3);
    await online();
    server.emit("trip:changed", news(4, "ada", 9));
    resumeAnswer = { kind: "reset", cursor: 2 };
    await eventually(() => expect(seen).toEqual(["ada 9"]));
    server.disconnectSockets();
    await eventually(() => expect(seen).toEqual(["ada 9", "lost"]));
    server.emit("trip:changed", news(3, "ada", 5));
    await eventually(() => expect(seen).toEqual(["ada 9", "lost", "ada 5"]));
  });

  it("comes back after it was refused, as while the server starts", async () => {
    let refusals = 1;
    server.use((_socket, next) => (refusals-- > 0 ? next(new Error("not yet")) : next()));
    live.start(5);
    await eventually(() => expect(live.connection.get()).toBe("offline"));
    await eventually(() => expect(resumedFrom).toEqual([5]));
    expect(live.connection.get()).toBe("online");
  });

  it("says that the session is over when the server does not let it in any more", async () => {
    server.use((_socket, next) => next(new Error("session.expired")));
    live.subscribe("session:ended", () => {
      seen.push("ended");
      live.stop(); // as the pages do
    });
    live.start(5);
    await eventually(() => expect(seen).toEqual(["ended"]));
    expect(live.connection.get()).toBe("off");
  });

  it("forgets everything when it is stopped, so that the next person starts fresh", async () => {
    live.start(7);
    await online();
    live.stop();
    expect(live.connection.get()).toBe("off");
    live.start(null);
    await eventually(() => expect(resumedFrom).toEqual([7, null]));
  });

  it("says whether a position got through, and what became of it", async () => {
    const report = { point: { lat: 44.8, lon: 65.5 }, at: "2026-11-23T04:00:00.000Z" };
    expect(await live.reportPosition(report)).toBeUndefined(); // not connected yet
    live.start(0);
    await online();
    expect(await live.reportPosition(report)).toEqual({ ok: true });
  });
});
