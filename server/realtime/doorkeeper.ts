import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.ts";
import type { HandshakeMiddleware, RealtimeParts } from "./realtimeParts.ts";
import { type Actor, type LiveSocket, personOf, type RawSocket } from "./socketTypes.ts";

/** A refusal is told; whoever does not leave by then is closed. */
const LEAVE_WITHIN_MS = 1_000;
/** Frames of a connection that nobody has signed. */
const MOST_UNKNOWN = 10;

/** Counts the sockets of this process by address, session and person, and what they send. */
export class Doorkeeper {
  private readonly open = new Map<string, number>();
  private readonly senders = new WeakMap<IncomingMessage, string>();

  constructor(private readonly parts: Pick<RealtimeParts, "limits" | "callers">) {}

  /** Before the session is read: who comes again and again costs no look into a store. */
  readonly beforeSession: HandshakeMiddleware = (request, _response, next) => {
    const { callers, limits } = this.parts;
    const known = callers.recall(request);
    const origin = callers.originOf(request);
    const isTooOften = !(known ? limits.connecting.take(known.key) : limits.arriving.take(origin));
    const isTooMany = this.count(lineKey(origin)) >= 2 * limits.perAddress;
    next(isTooOften || isTooMany ? new AppError("rate.limited") : undefined);
  };

  /** Every connection, also one that never says who it is. */
  watch(raw: RawSocket): void {
    this.enter(lineKey(this.parts.callers.originOf(raw.request)), raw);
    raw.once("close", () => cutLater(raw));
    let unknown = 0;
    raw.on("packet", () => {
      const sender = this.senders.get(raw.request);
      const isTooMuch =
        sender === undefined ? ++unknown > MOST_UNKNOWN : !this.parts.limits.frames.take(sender);
      if (!isTooMuch) return;
      raw.close(true);
      raw.request.socket.destroy(); // until its goodbye is answered it would take in more
    });
  }

  /** Whether one more socket of this session may come in; if so it is counted until its connection is closed. */
  letsIn(socket: LiveSocket, session: { id: string; actor: Actor }): boolean {
    const { limits, callers } = this.parts;
    const { request, conn } = socket;
    callers.learn(request, session.actor);
    const person = personOf(session.actor);
    const places = [
      { key: `in from ${callers.originOf(request)}`, most: limits.perAddress },
      { key: `session ${session.id}`, most: limits.perSession },
      { key: person, most: limits.perPerson },
    ];
    if (places.some(({ key, most }) => this.count(key) >= most)) return false;
    this.senders.set(request, person);
    for (const { key } of places) this.enter(key, conn);
    return true;
  }

  private count(key: string): number {
    return this.open.get(key) ?? 0;
  }

  private enter(key: string, raw: Pick<RawSocket, "once">): void {
    this.open.set(key, this.count(key) + 1);
    raw.once("close", () => {
      const left = this.count(key) - 1;
      if (left === 0) this.open.delete(key);
      else this.open.set(key, left);
    });
  }
}

const lineKey = (address: string): string => `lines from ${address}`;

/** A closing websocket waits half a minute for the other side's goodbye; who sends none does not keep the line. */
function cutLater({ request }: RawSocket): void {
  setTimeout(() => request.socket.destroy(), LEAVE_WITHIN_MS).unref();
}

/** The line stays for as long as the refusal needs to be read. */
export function showOut({ conn }: LiveSocket): void {
  setTimeout(() => conn.close(), LEAVE_WITHIN_MS).unref();
}
