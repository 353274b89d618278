import { randomUUID, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { Asker } from "../../services/people/useCases.ts";
import type { Callers } from "../callers.ts";

export const deviceCookie = "invataxi.device";
/** The longest that browsers keep a cookie. */
const LIFETIME_MS = 400 * 24 * 3600 * 1000;

/** Keyed: shows that an id was given by us. */
export type SignDevice = (id: string) => string;

export interface Welcoming {
  signDevice: SignDevice;
  callers: Pick<Callers, "addressOf">;
}

/**
 * Where a call comes from that asks for a code or signs in. Each browser has a random id in a cookie of its own beside the session's,
 * which outlives it and lets nobody in: it tells a device that was here before from strangers.
 */
export function welcome(
  request: Request,
  response: Response,
  { signDevice: sign, callers }: Welcoming,
): Asker {
  const known = readDevice(request.headers.cookie, sign);
  const device = known ?? randomUUID();
  response.cookie(deviceCookie, `${device}.${sign(device)}`, {
    ...{ httpOnly: true, sameSite: "lax", secure: request.secure, path: "/api/auth", maxAge: LIFETIME_MS },
  });
  return { device, isNew: known === undefined, address: callers.addressOf(request) };
}

const written = new RegExp(
  `(?:^|;\\s*)${deviceCookie.replace(".", "\\.")}=([0-9a-f-]{36})\\.([\\w-]{43})(?:;|$)`,
);

function readDevice(cookies: string | undefined, sign: SignDevice): string | undefined {
  const [, id, signature] = written.exec(cookies ?? "") ?? [];
  if (id === undefined || signature === undefined) return undefined;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(id))) ? id : undefined;
}
