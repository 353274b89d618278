export { planShifts } from "./planShifts.ts";
export { putRegion } from "./putRegion.ts";
export { recordNewcomers } from "./recordNewcomers.ts";
export { TermsBook, WrongTerms } from "./termsBook.ts";
