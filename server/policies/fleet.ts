import type { DistrictId, OperatorId } from "../../shared/ids/index.ts";
import { isOfficeRole, officeChangeRoles } from "../../shared/roles/index.ts";
import type { Actor, Scope } from "../domain/people/model.ts";

/** Whose fleet somebody sees in the office; undefined: nobody's. What the scope does not name it does not limit. */
export function fleetScope(actor: Actor): Scope | undefined {
  if (!isOfficeRole(actor.role)) return undefined;
  return "scope" in actor ? (actor.scope ?? {}) : {};
}

export const canSeeFleet = (
  actor: Actor,
  of: { operatorId: OperatorId; districtId?: DistrictId | undefined },
): boolean => {
  const scope = fleetScope(actor);
  if (scope === undefined) return false;
  const isOperator = scope.operators === undefined || scope.operators.includes(of.operatorId);
  const { districtId } = of;
  return (
    isOperator &&
    (scope.districts === undefined || districtId === undefined || scope.districts.includes(districtId))
  );
};

/** An auditor reads only. */
export const canChangeFleet: typeof canSeeFleet = (actor, of) =>
  officeChangeRoles.some((role) => role === actor.role) && canSeeFleet(actor, of);

/** What is agreed with an operator is not its manager's to change. */
export const canChangeContracts: typeof canSeeFleet = (actor, of) =>
  actor.role !== "manager" && canChangeFleet(actor, of);

/** The service's rules bind everybody: whoever is limited to a part of it does not change them. */
export const canChangeRules = (actor: Actor): boolean => {
  const scope = fleetScope(actor);
  const isWhole = scope !== undefined && scope.operators === undefined && scope.districts === undefined;
  return isWhole && actor.role !== "manager" && officeChangeRoles.some((role) => role === actor.role);
};
