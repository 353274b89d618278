import type { Server as HttpServer, IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { LatLng } from "../../shared/geo/index.ts";
import type { VehicleId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { NumberedEvent } from "../events/eventBus.ts";
import type { Logger } from "../logger.ts";
import type { Presenters } from "../presenters/index.ts";
import type { Services } from "../services/index.ts";
import type { Actor } from "./socketTypes.ts";

/** A position as the channel of live positions tells it. */
export interface MovedVehicle {
  vehicleId: VehicleId;
  point: LatLng;
  heading: number;
  at: Instant;
}

/** The bus of `server/events`, as far as the sockets need it. */
export interface EventSource {
  subscribe(handler: (numbered: NumberedEvent) => void): () => void;
  /** The number of the last event told. */
  readonly cursor: number;
  /** Events told after this number, from memory; undefined: too long ago, or a number from elsewhere. */
  missedSince(cursor: number): readonly NumberedEvent[] | undefined;
}

export type HandshakeMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

export type LiveServices = Pick<
  Services,
  | "reportPosition"
  | "listRecords"
  | "listWatchingRiders"
  | "getClock"
  | "listDemoCodes"
  | "findSessionPerson"
  | "noteWatching"
  | "noteAtDesk"
  | "leaveDesk"
>;

/** Who is at the other end of a handshake, as the HTTP side tells it. */
export interface SocketCallers {
  originOf(request: IncomingMessage): string;
  recall(request: IncomingMessage): { key: string } | undefined;
  learn(request: IncomingMessage, person: Actor): void;
}

interface Allowance {
  take(key: string): boolean;
}

/** What one process bears; with several of them a person may have so much of each. */
export interface SocketLimits {
  /** Sockets open at once: of one address, one session and one person. */
  perAddress: number;
  perSession: number;
  perPerson: number;
  /** New connections of one person, and of one address where the person is not known yet. */
  connecting: Allowance;
  arriving: Allowance;
  /** Messages of one person; what is more is refused. */
  messages: Allowance;
  /** Frames of any kind of one person; who sends more is cut off. */
  frames: Allowance;
  /** Catching up, of one person. */
  resumes: Allowance;
}

/** What `createRealtime` is made of; `compose/web.ts` brings it. */
export interface RealtimeParts {
  httpServer: HttpServer;
  services: LiveServices;
  presenters: Presenters;
  logger: Logger;
  /** The session middleware of the HTTP side. */
  session: HandshakeMiddleware;
  /** The origin check of the HTTP side. */
  isAllowedOrigin(headers: IncomingHttpHeaders): boolean;
  events: EventSource;
  callers: SocketCallers;
  limits: SocketLimits;
  /** Every new position of any vehicle. */
  subscribePositions(handler: (position: MovedVehicle) => void): () => void;
  /** Somebody came to the board, left it, or has something else before them. */
  subscribeDesks(handler: () => void): () => void;
  /** How often sockets look their session up again; once a minute unless a test is in a hurry. */
  recheckMs?: number;
}
