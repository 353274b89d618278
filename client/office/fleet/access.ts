import { isDispatchingRole, type OfficeRole, officeChangeRoles } from "../../../shared/roles/index.ts";

/** Whether somebody changes what is kept of the fleet, or only reads it. */
export const mayChange = ({ role }: { readonly role: OfficeRole }): boolean =>
  officeChangeRoles.some((each) => each === role);

/** What is agreed with an operator is not its manager's to change. */
export const mayChangeContracts = (person: { readonly role: OfficeRole }): boolean =>
  mayChange(person) && person.role !== "manager";

/** Who takes vehicles and drivers off the road decides about trips, too. */
export const mayWithdraw = ({ role }: { readonly role: OfficeRole }): boolean => isDispatchingRole(role);
