/** Who signs in with a name and a password: whose work is in this service's offices, and who comes from outside. */
export const staffRoles = [
  ...(["dispatcher", "chief", "manager", "auditor", "administrator"] as const),
  ...(["facility", "guardian"] as const),
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Institutions such as clinics, and guardians: they see what the people concerned have consented to, and no more. */
export const outsideRoles = ["facility", "guardian"] as const satisfies readonly StaffRole[];
export type OutsideRole = (typeof outsideRoles)[number];

/** Who decides about trips: dispatchers, the chief dispatcher, administrators. */
export const dispatchingRoles = [
  "dispatcher",
  "chief",
  "administrator",
] as const satisfies readonly StaffRole[];
export type DispatchingRole = (typeof dispatchingRoles)[number];

/** Who reads in the office: a manager what is their operator's, an auditor everything and changes nothing. */
export const officeRoles = [
  "chief",
  "manager",
  "auditor",
  "administrator",
] as const satisfies readonly StaffRole[];
export type OfficeRole = (typeof officeRoles)[number];

/** Who changes people and fleet there. */
export const officeChangeRoles = [
  "chief",
  "manager",
  "administrator",
] as const satisfies readonly OfficeRole[];

/** Who watches over what others look at and change. */
export const auditRoles = ["auditor", "administrator"] as const satisfies readonly OfficeRole[];

const among = (roles: readonly string[], role: string): boolean => roles.includes(role);

export const isStaffRole = (role: string): role is StaffRole => among(staffRoles, role);
export const isOutsideRole = (role: string): role is OutsideRole => among(outsideRoles, role);
export const isDispatchingRole = (role: string): role is DispatchingRole => among(dispatchingRoles, role);
export const isOfficeRole = (role: string): role is OfficeRole => among(officeRoles, role);
