import type { ErrorCode } from "../../shared/errors/index.ts";
import { type Doorkeeper, showOut } from "./doorkeeper.ts";
import type { RealtimeParts } from "./realtimeParts.ts";
import { fingerprintOf, sessionRoom } from "./rooms.ts";
import { type LiveServer, type LiveSocket, refusal, type SessionHandle, sessionOf } from "./socketTypes.ts";

const RECHECK_MS = 60_000;

/**
 * Only who is signed in comes in, and only with so many sockets; a cookie that leads to no session is told apart from none at
 * all. Who is refused, and who leaves, does not keep the line.
 */
export const admission =
  (doorkeeper: Doorkeeper) =>
  (socket: LiveSocket, next: (error?: Error) => void): void => {
    const refuse = (code: ErrorCode) => {
      showOut(socket);
      next(refusal(code));
    };
    const { id, actor } = sessionOf(socket.request) ?? {};
    if (id === undefined || actor === undefined)
      refuse(socket.request.headers.cookie === undefined ? "session.missing" : "session.expired");
    else if (!doorkeeper.letsIn(socket, { id, actor })) refuse("rate.limited");
    else {
      socket.data.actor = actor;
      socket.data.sessionId = id;
      socket.once("disconnect", () => showOut(socket));
      next();
    }
  };

type WatchParts = Pick<RealtimeParts, "services" | "logger" | "recheckMs">;

/** A socket lives no longer than its session: each is looked up again once a minute. */
export function watchSessions(io: LiveServer, parts: WatchParts): () => void {
  const timer = setInterval(() => {
    recheckSessions(io, parts).catch((error: unknown) =>
      parts.logger.error({ err: error }, "sessions of sockets could not be looked up"),
    );
  }, parts.recheckMs ?? RECHECK_MS);
  return () => clearInterval(timer);
}

export async function recheckSessions(io: LiveServer, { services, logger }: WatchParts): Promise<void> {
  const bySession = new Map(
    [...io.sockets.sockets.values()].map((socket) => [socket.data.sessionId, socket]),
  );
  for (const [sessionId, socket] of bySession) {
    const session = sessionOf(socket.request);
    if (session !== undefined && (await isAlive(session, socket, services))) continue;
    logger.info({ role: socket.data.actor.role }, "session of a socket ended");
    endSession(io, fingerprintOf(sessionId));
  }
}

async function isAlive(
  session: SessionHandle,
  { data }: LiveSocket,
  services: WatchParts["services"],
): Promise<boolean> {
  if (!(await isStored(session))) return false;
  const isSame = session.actor?.id === data.actor.id && session.actor.role === data.actor.role;
  return isSame && (await services.findSessionPerson(data.actor)) !== undefined;
}

/** express-session's own words for a session that its store no longer has; any other error is not the session's fault. */
const GONE = "failed to load session";

function isStored(session: SessionHandle): Promise<boolean> {
  return new Promise((resolve, reject) => {
    session.reload((error) => {
      if (error instanceof Error && error.message !== GONE) reject(error);
      else resolve(!error);
    });
  });
}

/** Tells all sockets of a session that it is over, then closes them. */
export function endSession(io: LiveServer, fingerprint: string): void {
  io.in(sessionRoom(fingerprint)).emit("session:ended");
  io.in(sessionRoom(fingerprint)).disconnectSockets(true);
}
