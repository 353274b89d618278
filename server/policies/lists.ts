import { isOfficeRole, officeChangeRoles } from "../../shared/roles/index.ts";
import type { ListKind } from "../../shared/schemas/exchange.ts";
import type { Actor } from "../domain/people/model.ts";

const isWhole = (actor: Actor): boolean =>
  "scope" in actor ? actor.scope?.operators === undefined && actor.scope?.districts === undefined : true;
const mayChange = (actor: Actor): boolean => officeChangeRoles.some((role) => role === actor.role);

/** Of the whole region, whoever serves it. */
const isOfRegion = (kind: ListKind): boolean =>
  kind === "riders" || kind === "places" || kind === "standing" || kind === "paperTrips";

/**
 * Lists of riders, of their trips and of places are of the whole region: such a one is brought and given out by whose business the whole region is. Lists of the fleet hold what
 * is their reader's.
 */
export const canChangeByLists = (actor: Actor, kind: ListKind): boolean =>
  isOfRegion(kind)
    ? (actor.role === "chief" || actor.role === "administrator") && isWhole(actor)
    : mayChange(actor);

export const canReadLists = (actor: Actor, kind: ListKind): boolean =>
  canChangeByLists(actor, kind) || (isOfficeRole(actor.role) && (!isOfRegion(kind) || isWhole(actor)));

/** Whose lists somebody sees: those of the whole region, or only what they brought themselves. */
export const seesAllLists = (actor: Actor): boolean =>
  (actor.role === "chief" || actor.role === "administrator" || actor.role === "auditor") && isWhole(actor);

/** Addresses come with lists of riders. */
export const canWorkOffAddresses = (actor: Actor): boolean => canChangeByLists(actor, "riders");
