import { isOfficeRole } from "../../shared/roles/index.ts";
import type { Actor, Scope } from "../domain/people/model.ts";

/** Who watches over what others look at and change. */
export const canReadAudit = (actor: Actor): boolean =>
  actor.role === "auditor" || actor.role === "administrator";

/** How the machines are is no operator's business, and no district's. */
export const canWatchHealth = (actor: Actor): boolean =>
  actor.role === "chief" || actor.role === "administrator";

/** How the telephone is answered is the matter of who is over the whole service. */
export const canReadCallFigures = (actor: Actor): boolean =>
  actor.role === "chief" || actor.role === "administrator";

/** How troubles went, as numbers alone: for everybody of the office. */
export const canReadTroubleFigures = (actor: Actor): boolean => isOfficeRole(actor.role);
/** Who looked after them is the matter of who is over the whole service. */
export const canSeeWhoTookTroubles = canReadCallFigures;

/** By which ways messages leave, and what they may cost, is the matter of who is over the whole service. */
export const canSteerMessages = (actor: Actor): boolean =>
  actor.role === "chief" || actor.role === "administrator";

/** Whose figures somebody reads: what a scope does not name is not limited; undefined: nobody's. */
export function reachOf(actor: Actor): Scope | undefined {
  if (actor.role === "rider" || actor.role === "driver" || actor.role === "dispatcher") return undefined;
  const { scope = {} } = actor;
  return actor.role === "manager" && scope.operators === undefined ? undefined : scope;
}
