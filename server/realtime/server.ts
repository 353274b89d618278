import { Server } from "socket.io";
import { admit, endSession, watchSessions } from "./admission.ts";
import { registerHandlers } from "./handlers/index.ts";
import { startPublishers } from "./publishers/index.ts";
import type { RealtimeParts } from "./realtimeParts.ts";
import { roomOf, sessionRoom } from "./rooms.ts";
import type { LiveServer } from "./socketTypes.ts";

const LARGEST_MESSAGE = 64 * 1024;
const HANDSHAKE_MS = 10_000;

export interface Realtime {
  /** Sockets connected to this process. */
  socketCount(): number;
  /** The session is over: its sockets are told and closed, in every process that shares the adapter. */
  endSession(sessionId: string): void;
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
    serveClient: false,
    allowRequest: (request, answer) => {
      const isAllowed = parts.isAllowedOrigin(request.headers);
      answer(isAllowed ? null : "session.wrongOrigin", isAllowed);
    },
    ...(parts.adapter && { adapter: parts.adapter }),
  });
  io.engine.use(parts.session);
  io.use(admit);
  io.on("connection", (socket) => {
    const { actor, sessionId } = socket.data;
    // Rooms first: what happens while the client is told what it missed reaches it too.
    void socket.join([roomOf(actor), sessionRoom(sessionId)]);
    registerHandlers(socket, parts);
  });
  const stops = [startPublishers(io, parts), watchSessions(io, parts)];
  return {
    socketCount: () => io.engine.clientsCount,
    endSession: (sessionId) => endSession(io, sessionId),
    close: async () => {
      for (const stop of stops) stop();
      await io.close();
    },
  };
}
