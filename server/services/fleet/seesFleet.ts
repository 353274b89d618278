import { isOfficeRole, officeChangeRoles } from "../../../shared/roles/index.ts";
import type { Actor, Scope } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { fleetScope } from "../../policies/index.ts";

/** What of the fleet is the actor's business; throws session.forbidden where nothing is. */
export function requireFleetScope(actor: Actor): Scope {
  const scope = fleetScope(actor);
  if (scope === undefined) throw new AppError("session.forbidden");
  return scope;
}

/** Throws session.forbidden for whoever only reads in the office, or is not of it. */
export function requireFleetChange(actor: Actor): void {
  if (!isOfficeRole(actor.role) || !officeChangeRoles.some((role) => role === actor.role))
    throw new AppError("session.forbidden");
}
