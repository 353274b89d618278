export { canCancelTrip, canDrive, canOverrideLeadTime, canSeeTrip, isStaff } from "./trips.ts";
