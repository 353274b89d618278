export { canReachRider, riderReach } from "./riders.ts";
export {
  canManageDriverAccess,
  canManageStaff,
  isOfficeWorker,
  isStaffMember,
  operatorsOf,
} from "./accounts.ts";
export {
  canCancelTrip,
  canDrive,
  canOverrideLeadTime,
  canReport,
  canSeeTrip,
  isAdministrator,
  isStaff,
  type Reporter,
} from "./trips.ts";
