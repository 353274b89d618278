import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { isNear, type Trust } from "./callers.ts";

/**
 * Nobody holds a line without using it: headers within ten seconds, a whole request within twenty, and what says nothing for
 * a minute is closed. Idle lines stay a little longer than the minute for which proxies keep theirs.
 */
const times = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
};
/** Lines of one machine on which no request has come in whole yet. A near one may be a proxy that nobody told us of. */
const unaskedAtMost = { far: 100, near: 5_000 };
export type Times = typeof times & { unasked: typeof unaskedAtMost };
const SILENCE_MS = 60_000;
const MOST_HEADERS = 100;
const MOST_CONNECTIONS = 10_000;

export function createHttpServer(trust: Trust, listener?: RequestListener, own: Partial<Times> = {}): Server {
  const server = createServer({ ...times, ...own }, listener);
  server.timeout = SILENCE_MS;
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  boundUnasked(server, trust, own.unasked);
  server.on("request", (_request, response) => response.once("close", () => letGo(server)));
  return server;
}

/** A server that is closing does not wait for the next call on a line whose last one it has just answered. */
function letGo(server: Server): void {
  if (!server.listening) setImmediate(() => server.closeIdleConnections());
}

/** One machine cannot take all lines by asking nothing on them; a trusted proxy answers for itself. */
function boundUnasked(server: Server, trust: Trust, most = unaskedAtMost): void {
  const unasked = new Map<string, number>();
  const waiting = new Map<Socket, string>();
  const settle = (socket: Socket) => {
    const machine = waiting.get(socket);
    if (machine === undefined) return;
    waiting.delete(socket);
    const left = (unasked.get(machine) ?? 1) - 1;
    if (left === 0) unasked.delete(machine);
    else unasked.set(machine, left);
  };
  server.on("connection", (socket: Socket) => {
    const { remoteAddress: machine } = socket;
    if (machine === undefined || trust(machine, 0)) return;
    const count = (unasked.get(machine) ?? 0) + 1;
    if (count > (isNear(machine, 0) ? most.near : most.far)) {
      socket.destroy();
      return;
    }
    unasked.set(machine, count);
    waiting.set(socket, machine);
    socket.once("close", () => settle(socket));
  });
  server.on("request", (request) => request.once("close", () => settle(request.socket)));
  server.on("upgrade", (request) => settle(request.socket));
}
