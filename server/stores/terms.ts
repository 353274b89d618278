import type { TermRows } from "../domain/fleet/readTerms.ts";

/** What is agreed on, each for some days: rules, categories, contracts, calendar. */
export interface TermsStore {
  /** The terms of all days as they are kept; `readTerms` says whether they are right. */
  read(): Promise<TermRows>;
}
