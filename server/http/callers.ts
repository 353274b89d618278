import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { ipKeyGenerator } from "express-rate-limit";
import proxyAddr from "proxy-addr";
import { isOutsideRole, isStaffRole } from "../../shared/roles/index.ts";
import type { Logger } from "../logger.ts";
import { sessionCookie } from "./middleware/session.ts";

/** Whose word about the way of a request is believed: so many proxies in front (0: none), or these addresses and networks. */
export type TrustedProxies = number | readonly string[];
export type Trust = (address: string, hop: number) => boolean;

export const createTrust = (proxies: TrustedProxies): Trust =>
  typeof proxies === "number" ? (_address, hop) => hop < proxies : proxyAddr.compile([...proxies]);

/** On this machine or in its own network. */
export const isNear = proxyAddr.compile(["loopback", "linklocal", "uniquelocal"]);
const MOST_KNOWN = 20_000;

/** Who calls, as far as it can be said before a session is read; the same for calls and for sockets. */
export interface Callers {
  /** The client's address (of IPv6 its network), as far as trusted proxies tell it: no header can forge it. */
  addressOf(request: IncomingMessage): string;
  /**
   * The address that floods are counted against. Behind a near machine that hands on calls without being named in
   * `TRUST_PROXY` it is the one that this machine tells, so that one caller's flood is not everybody's. Only limits that do
   * no harm when forged may use it: the machine as a whole has a bound too.
   */
  originOf(request: IncomingMessage): string;
  /** Whose cookie this is, where a session told it before. */
  recall(request: IncomingMessage): Caller | undefined;
  /** The cookie of this request is this person's. */
  learn(request: IncomingMessage, person: { role: string; id: string }): void;
}

export function createCallers({ trust, logger }: { trust: Trust; logger: Logger }): Callers {
  const people = new Map<string, Caller>();
  const note = createNote(logger);
  const addressOf = (request: IncomingMessage) => keyOf(proxyAddr(request, trust));
  const originOf = (request: IncomingMessage) => {
    const peer = peerOf(request);
    const told = lastTold(request);
    if (told === undefined || trust(peer, 0)) return addressOf(request);
    note(peer);
    return isNear(peer, 0) ? `${keyOf(told)} by ${peer}` : addressOf(request);
  };
  return {
    addressOf,
    originOf,
    recall: (request) => people.get(cookieOf(request) ?? ""),
    learn(request, person) {
      const cookie = cookieOf(request);
      if (cookie === undefined) return;
      people.delete(cookie);
      people.set(cookie, callerOf(person));
      const [oldest] = people.keys();
      if (people.size > MOST_KNOWN && oldest !== undefined) people.delete(oldest);
    },
  };
}

/** One person, whatever number of sessions they have. */
export interface Caller {
  key: string;
  isStaff: boolean;
}
export const callerOf = ({ role, id }: { role: string; id: string }): Caller => ({
  key: `${role} ${id}`,
  isStaff: isStaffRole(role) && !isOutsideRole(role),
});

/** Who holds the other end of the line: a client, or the last proxy. */
export const peerOf = ({ socket }: IncomingMessage): string => {
  const { remoteAddress = "" } = socket;
  return isIP(remoteAddress) === 0 ? "::" : remoteAddress;
};

const keyOf = (address: string | undefined): string =>
  address === undefined || isIP(address) === 0 ? "unknown" : ipKeyGenerator(address);

/** What the nearest proxy added, if any. */
function lastTold({ headers }: IncomingMessage): string | undefined {
  const last = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return last === undefined || isIP(last) === 0 ? undefined : last;
}

const pair = new RegExp(`(?:^|;\\s*)${sessionCookie.replace(".", "\\.")}=([^;]+)`);
const cookieOf = ({ headers }: IncomingMessage): string | undefined => pair.exec(headers.cookie ?? "")?.[1];

/** Once for a near machine and once for one from afar, which may be anybody who made the header up. */
function createNote(logger: Logger): (peer: string) => void {
  const noted = new Set<boolean>();
  return (peer) => {
    const near = isNear(peer, 0);
    if (noted.has(near)) return;
    noted.add(near);
    logger.warn(
      { ...(near && { peer }) },
      near
        ? "X-Forwarded-For comes from a machine that TRUST_PROXY does not name: set TRUST_PROXY to the number of proxies or to their addresses. Until then it is believed for flood limits only, and sign-in limits count everybody behind it as one"
        : "X-Forwarded-For comes from afar and is not believed: if a proxy stands there, name it in TRUST_PROXY",
    );
  };
}
