export { canCancelTrip, canDrive, canSeeTrip, isStaff } from "./trips.ts";
