export { planShifts } from "./planShifts.ts";
export { putRegion } from "./putRegion.ts";
