export {
  canCancelTrip,
  canDrive,
  canOverrideLeadTime,
  canReport,
  canSeeTrip,
  isStaff,
  type Reporter,
} from "./trips.ts";
