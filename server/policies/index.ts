export {
  canManageDriverAccess,
  canManageStaff,
  canTakeApplications,
  isOfficeWorker,
  isStaffMember,
  operatorsOf,
} from "./accounts.ts";
export { canChangeContracts, canChangeFleet, canChangeRules, canSeeFleet, fleetScope } from "./fleet.ts";
export { canLeadFor, canLeadGroup } from "./groups.ts";
export { canChangeByLists, canReadLists, canWorkOffAddresses, seesAllLists } from "./lists.ts";
export { consentingTo, consentsOf, facilityReach, isAccountOver, wardsOf, waysWithin } from "./partners.ts";
export { canKeepPersonalData, canReadPrivacy } from "./privacy.ts";
export {
  canReadAudit,
  canReadCallFigures,
  canReadTroubleFigures,
  canSeeWhoTookTroubles,
  canSteerMessages,
  canWatchHealth,
  reachOf,
} from "./reporting.ts";
export { canReachApplication, canReachRider, riderReach } from "./riders.ts";
export {
  canCancelTrip,
  canCloseDay,
  canDrive,
  canOverrideLeadTime,
  canReopenDay,
  canReport,
  canSayReady,
  canSeeTrip,
  isAdministrator,
  isStaff,
  type Reporter,
} from "./trips.ts";
