import type { Actor } from "../domain/people/model.ts";

const isWhole = (actor: Actor): boolean =>
  "scope" in actor ? actor.scope?.operators === undefined && actor.scope?.districts === undefined : true;

/** Gives people what is kept of them, restricts what is done with it, erases it. No operator's business, who only drives them. */
export const canKeepPersonalData = (actor: Actor): boolean =>
  actor.role === "chief" || actor.role === "administrator";

/** Sees what was restricted and erased, and what went by itself, in the whole region. */
export const canReadPrivacy = (actor: Actor): boolean =>
  isWhole(actor) && (canKeepPersonalData(actor) || actor.role === "auditor");
