import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { AppError } from "../../errors.ts";

/** Whether a request with these headers may change anything. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean;

export interface OriginParts {
  /** Where browsers reach us, e.g. `https://taxi.example`; undefined: the request's own host. */
  publicOrigin: string | undefined;
  trustProxy: boolean;
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Other people's pages may not act in the name of whoever is signed in here (OWASP, "Verifying Origin With Standard
 * Headers"). Browsers say where a request comes from by `Sec-Fetch-Site` or `Origin`; programs that send neither have no
 * stranger's cookie either, and may pass.
 */
export function createOriginCheck({ publicOrigin, trustProxy }: OriginParts): OriginCheck {
  const ours = publicOrigin === undefined ? undefined : new URL(publicOrigin).origin;
  return (headers) => {
    const site = headers["sec-fetch-site"];
    if (site === "cross-site" || site === "same-site") return false;
    if (headers.origin === undefined) return true;
    const origin = parseOrigin(headers.origin);
    if (origin === undefined) return false;
    if (origin.origin === ours) return true;
    const isOwnHost = origin.host === hostOf(headers, trustProxy);
    return isOwnHost && (ours === undefined || loopback.has(origin.hostname));
  };
}

function hostOf(headers: IncomingHttpHeaders, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? headers["x-forwarded-host"] : undefined;
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? headers.host;
}

function parseOrigin(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const readOnly = new Set(["GET", "HEAD", "OPTIONS"]);

export function refuseOtherOrigins(isAllowed: OriginCheck): RequestHandler {
  return (request, _response, next) => {
    const isRefused = !readOnly.has(request.method) && !isAllowed(request.headers);
    next(isRefused ? new AppError("session.wrongOrigin") : undefined);
  };
}
