import type { Actor } from "../domain/people/model.ts";

const isWhole = (actor: Actor): boolean =>
  "scope" in actor ? actor.scope?.operators === undefined && actor.scope?.districts === undefined : true;

/** A list of riders is of the whole region: it is brought and given out by whose business the whole region is. */
export const canChangeByLists = (actor: Actor): boolean =>
  (actor.role === "chief" || actor.role === "administrator") && isWhole(actor);

export const canReadLists = (actor: Actor): boolean =>
  canChangeByLists(actor) || (actor.role === "auditor" && isWhole(actor));
