import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { createTrust } from "../../../server/http/callers.ts";
import { createHttpServer, type Times } from "../../../server/http/httpServer.ts";

const quick = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };
const unasked = { far: 10, near: 100 };
const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function listening(proxies: number, times: Partial<Times> = {}): Promise<Server> {
  const server = createHttpServer(
    createTrust(proxies),
    (request, response) => {
      request.resume().once("end", () => response.end("here"));
    },
    times,
  ).listen(0, "127.0.0.1");
  ended.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return server;
}

async function line(server: Server): Promise<Socket> {
  const address = server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  socket.on("error", () => undefined).resume();
  ended.push(() => socket.destroy());
  await once(socket, "connect");
  return socket;
}

async function drip(socket: Socket, begun: string): Promise<void> {
  const closed = once(socket, "close");
  socket.write(begun);
  const timer = setInterval(() => socket.write("x"), 20);
  await closed;
  clearInterval(timer);
}

it.each([
  ["nothing", ""],
  ["headers a byte at a time", "GET / HTTP/1.1\r\nHost: here\r\nX-Slow: "],
  ["a body a byte at a time", "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 90000\r\n\r\n"],
  ["half a request for a socket", "GET /socket.io/ HTTP/1.1\r\nUpgrade: websocket\r\nX-Slow: "],
])("a line on which comes %s is closed", async (_title, begun) => {
  const socket = await line(await listening(0, quick));
  const patience = sleep(3_000).then(() => "still open");
  const closed = begun === "" ? once(socket, "close") : drip(socket, begun);
  expect(await Promise.race([closed, patience])).not.toBe("still open");
});

it("one machine cannot take all lines by asking nothing on them, and gets them back by asking", async () => {
  const server = await listening(0, { unasked });
  const lines = await Promise.all(Array.from({ length: 110 }, () => line(server)));
  await sleep(500);
  const open = lines.filter((socket) => !socket.destroyed);
  expect(open.length).toBe(unasked.near);
  for (const socket of open) socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  await sleep(200);
  const more = await line(server);
  await sleep(500);
  expect(more.destroyed).toBe(false);
});

it("a server that is asked to close answers what is under way and then lets the line go", async () => {
  const server = await listening(0);
  const socket = await line(server);
  socket.write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\n\r\nab");
  await sleep(100);
  const closed = once(server, "close");
  server.close();
  socket.write("cd");
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toContain("200 OK");
  expect(await Promise.race([closed, sleep(3_000).then(() => "still open")])).not.toBe("still open");
});

it("a trusted proxy may open as many lines as it needs", async () => {
  const server = await listening(1, { unasked });
  const lines = await Promise.all(Array.from({ length: 110 }, () => line(server)));
  await sleep(500);
  expect(lines.every((socket) => !socket.destroyed)).toBe(true);
});
