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
