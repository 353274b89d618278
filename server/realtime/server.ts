import { Server } from "socket.io";
import { admission, endSession, watchSessions } from "./admission.ts";
import { tellOfDesks } from "./desks.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { createHandlers } from "./handlers/index.ts";
import { startPublishers } from "./publishers/index.ts";
import type { RealtimeParts } from "./realtimeParts.ts";
import { fingerprintOf, roomOf, roomsOfRole, sessionRoom } from "./rooms.ts";
import type { LiveServer, RawSocket } from "./socketTypes.ts";
import { noteWatchers } from "./watchers.ts";

const LARGEST_MESSAGE = 64 * 1024;
/** A connection that does not say by then whose it is, is closed. */
const HANDSHAKE_MS = 10_000;
/** A line that does not answer for so long is dead: phones out of reach, routers switched off. */
const PING_EVERY_MS = 25_000;
const PONG_WITHIN_MS = 20_000;

export interface Realtime {
  /** Sockets connected to this process. */
  socketCount(): number;
  /** Whether news wait to be told to the sockets of this process. */
  isTelling(): boolean;
  /** The session with this fingerprint is over: its sockets here are told and closed. */
  endSession(fingerprint: string): void;
  /** Says goodbye to every socket; closes the HTTP server too. */
  close(): Promise<void>;
}

/** Websocket only and without compression: one encoded frame serves all receivers of a broadcast. */
export function createRealtime(parts: RealtimeParts): Realtime {
  const io: LiveServer = new Server(parts.httpServer, {
    transports: ["websocket"],
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    connectTimeout: HANDSHAKE_MS,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PONG_WITHIN_MS,
    serveClient: false,
    allowRequest: (request, answer) => {
      const isAllowed = parts.isAllowedOrigin(request.headers);
      answer(isAllowed ? null : "session.wrongOrigin", isAllowed);
    },
  });
  const doorkeeper = new Doorkeeper(parts);
  const handlers = createHandlers(parts);
  io.engine.use(doorkeeper.beforeSession);
  io.engine.use(parts.session);
  io.engine.on("connection", (raw: RawSocket) => doorkeeper.watch(raw));
  io.use(admission(doorkeeper));
  io.on("connection", (socket) => {
    const { actor, sessionId } = socket.data;
    // Rooms first: what happens while the client is told what it missed reaches it too.
    void socket.join([roomOf(actor), ...roomsOfRole(actor), sessionRoom(fingerprintOf(sessionId))]);
    if (actor.role === "driver") tellDevices(io, socket);
    handlers(socket);
  });
  const publishers = startPublishers(io, parts);
  const stops = [publishers.stop, watchSessions(io, parts), noteWatchers(io, parts), tellOfDesks(io, parts)];
  return {
    socketCount: () => io.engine.clientsCount,
    isTelling: publishers.isTelling,
    endSession: (fingerprint) => endSession(io, fingerprint),
    close: async () => {
      for (const stop of stops) stop();
      await io.close();
    },
  };
}

/** Two people at one run get in each other's way: each device is told whether there are others here. */
function tellDevices(io: LiveServer, socket: Parameters<Parameters<LiveServer["on"]>[1]>[0]): void {
  const room = roomOf(socket.data.actor);
  const tell = () =>
    io.local.to(room).emit("devices:changed", { count: io.sockets.adapter.rooms.get(room)?.size ?? 0 });
  tell();
  socket.on("disconnect", tell);
}
