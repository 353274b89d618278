import { isOfficeRole, isStaffRole, officeChangeRoles } from "../../shared/roles/index.ts";
import type { Actor, Scope } from "../domain/people/model.ts";

/** Invites, changes, closes and resets accounts of the staff. */
export const canManageStaff = (actor: Actor): boolean => actor.role === "administrator";

/** Takes an application in for somebody who stands there or is on the phone. */
export const canTakeApplications = (actor: Actor): boolean =>
  isStaffRole(actor.role) && actor.role !== "auditor";

export const isStaffMember = (actor: Actor): boolean => isStaffRole(actor.role);
export const isOfficeWorker = (actor: Actor): boolean => isOfficeRole(actor.role);

const mayChange: readonly string[] = officeChangeRoles;

/** How a driver gets in is their operator's matter, and of who is over all operators; of no driver in particular: of any. */
export const canManageDriverAccess = (actor: Actor, driver: { operatorId: string } | undefined): boolean =>
  mayChange.includes(actor.role) && (driver === undefined || isOneOf(operatorsOf(actor), driver.operatorId));

/** Whose drivers somebody has to do with; undefined: everybody's. */
export const operatorsOf = (actor: Actor): Scope["operators"] =>
  actor.role === "rider" || actor.role === "driver" ? undefined : actor.scope?.operators;

const isOneOf = (all: readonly string[] | undefined, one: string): boolean =>
  all === undefined || all.includes(one);
