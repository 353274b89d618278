import type { Request } from "express";
import type { Endpoint } from "../../../shared/schemas/index.ts";
import { AppError } from "../../errors.ts";
import { type Actor, allowedRoles } from "../handler.ts";
import { sessionCookie } from "./session.ts";

/** Who makes the call. Throws session.missing, session.expired or session.forbidden where it is not theirs to make. */
export function authenticate(request: Request, who: Endpoint["who"]): Actor | undefined {
  const { actor } = request.session;
  const roles = allowedRoles[who];
  if (roles === undefined) return actor;
  // A cookie that leads to no session has run out, was signed out elsewhere or was never ours.
  if (actor === undefined) throw new AppError(hasCookie(request) ? "session.expired" : "session.missing");
  if (!roles.includes(actor.role)) throw new AppError("session.forbidden");
  return actor;
}

const hasCookie = (request: Request): boolean =>
  (request.headers.cookie ?? "").split(/;\s*/).some((pair) => pair.startsWith(`${sessionCookie}=`));
