import type { IncomingMessage } from "node:http";
import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { ErrorCode } from "../../shared/errors/index.ts";
import type { ClientToServerEvents, ServerToClientEvents } from "../../shared/events/index.ts";
import type { AtDesk } from "../../shared/schemas/index.ts";
import type { SignedIn } from "../services/people/useCases.ts";

export type Actor = SignedIn["actor"];

/** One person, whatever number of sessions and sockets they have. */
export const personOf = ({ role, id }: Actor): string => `${role} ${id}`;

/** A connection before and below Socket.IO's own. */
export type RawSocket = LiveSocket["conn"];

/** Known of every connected socket. */
export interface SocketData {
  actor: Actor;
  sessionId: string;
  /** What a dispatcher's page has before it. */
  at?: AtDesk | undefined;
}

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** What the session middleware leaves on the handshake. */
export interface SessionHandle {
  id: string;
  actor?: Actor;
  reload(done: (error?: unknown) => void): void;
}

/** The session of a handshake; undefined when the middleware could not make one. */
export const sessionOf = (request: IncomingMessage): SessionHandle | undefined =>
  (request as IncomingMessage & { session?: SessionHandle }).session;

/** A refused connection: the client reads `error.data.code`. */
export const refusal = (code: ErrorCode): Error => Object.assign(new Error(code), { data: { code } });
