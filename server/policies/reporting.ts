import type { Actor } from "../domain/people/model.ts";

/** Who watches over what others look at and change. */
export const canReadAudit = (actor: Actor): boolean =>
  actor.role === "auditor" || actor.role === "administrator";
