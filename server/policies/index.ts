export { canCancelTrip, canDrive, canOverrideNotice, canSeeTrip, isStaff } from "./trips.ts";
