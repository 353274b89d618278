import type { Actor, Scope } from "../domain/people/model.ts";

/** Who watches over what others look at and change. */
export const canReadAudit = (actor: Actor): boolean =>
  actor.role === "auditor" || actor.role === "administrator";

/** Whose figures somebody reads: what a scope does not name is not limited; undefined: nobody's. */
export function reachOf(actor: Actor): Scope | undefined {
  if (actor.role === "rider" || actor.role === "driver" || actor.role === "dispatcher") return undefined;
  const { scope = {} } = actor;
  return actor.role === "manager" && scope.operators === undefined ? undefined : scope;
}
