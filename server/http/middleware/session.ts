import { createHash } from "node:crypto";
import type { Request, RequestHandler } from "express";
import session, { type Store } from "express-session";
import type { Actor, SessionDoor } from "../handler.ts";

declare module "express-session" {
  interface SessionData {
    /** Who signed in; a session without it belongs to nobody. */
    actor: Actor;
    /** When, in milliseconds, with what browser, on which device it began. */
    began: number;
    agent: string;
    device: string;
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

interface DoorParts {
  onEnded(sessionId: string): void;
  /** The device that signs in, once it was welcomed. */
  deviceOf(): string | undefined;
}

/** As sockets know it (`realtime/rooms.ts`) and the store lists it: opens nothing. */
const nameOf = (sessionId: string): string => createHash("sha256").update(sessionId).digest("base64url");

const browsers = [
  ["Edg/", "Edge"],
  ["YaBrowser/", "Yandex"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];

/** So much of what a browser says of itself as tells one's own devices apart, and no more. */
function agentOf(header: string): string {
  const browser = browsers.find(([mark]) => header.includes(mark))?.[1];
  const system = systems.find((each) => header.includes(each));
  return [browser, system].filter((part) => part !== undefined).join(", ");
}

/** Callbacks of express-session as promises; `onEnded` hears of every session that stopped being valid. */
export function sessionDoor(request: Request, { onEnded, deviceOf }: DoorParts): SessionDoor {
  const announceEnd = (hadActor: boolean, id: string) => {
    if (hadActor) onEnded(id);
  };
  return {
    name: request.session.actor === undefined ? "" : nameOf(request.sessionID),
    async signIn(actor) {
      const { actor: before } = request.session;
      const old = request.sessionID;
      await settled((done) => request.session.regenerate(done));
      announceEnd(before !== undefined, old);
      const device = deviceOf();
      const agent = agentOf(request.get("user-agent") ?? "");
      Object.assign(request.session, { actor, began: Date.now(), agent, ...(device && { device }) });
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
