import type { Request, RequestHandler } from "express";
import session, { type Store } from "express-session";
import type { Actor, SessionDoor } from "../handler.ts";

declare module "express-session" {
  interface SessionData {
    /** Who signed in; a session without it belongs to nobody. */
    actor: Actor;
  }
}

export const sessionCookie = "invataxi.sid";
const TWELVE_HOURS_MS = 12 * 3600 * 1000;

export interface SessionParts {
  /** Kept on the server; connect-pg-simple in production. */
  store: Store;
  /** At least 32 characters; signs the cookie. */
  secret: string;
  /** A proxy in front says whether browsers reach us over https. */
  trustProxy: boolean;
}

/** Server-side sessions in a cookie that scripts cannot read; twelve hours after the last call they end. */
export function createSessionMiddleware({ store, secret, trustProxy }: SessionParts): RequestHandler {
  return session({
    name: sessionCookie,
    store,
    secret,
    ...(trustProxy && { proxy: true }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: "lax", secure: "auto", path: "/", maxAge: TWELVE_HOURS_MS },
  });
}

/** Callbacks of express-session as promises; `onEnded` hears of every session that stopped being valid. */
export function sessionDoor(request: Request, onEnded: (sessionId: string) => void): SessionDoor {
  const announceEnd = (hadActor: boolean, id: string) => {
    if (hadActor) onEnded(id);
  };
  return {
    async signIn(actor) {
      const { actor: before } = request.session;
      const old = request.sessionID;
      await settled((done) => request.session.regenerate(done));
      announceEnd(before !== undefined, old);
      request.session.actor = actor;
      await settled((done) => request.session.save(done));
    },
    async signOut() {
      const { actor } = request.session;
      const id = request.sessionID;
      await settled((done) => request.session.destroy(done));
      announceEnd(actor !== undefined, id);
    },
  };
}

function settled(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}
