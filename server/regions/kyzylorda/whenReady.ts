import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";

/** Returns from clinics; the standard is ours. */
export const whenReady: ServiceRules["whenReady"] = {
  value: {
    ...{ pickupWithin: minutes(20), heldFor: minutes(30), heldAgain: minutes(10), askBefore: minutes(15) },
    ...{ overdueAfter: minutes(60), sessions: 8, dialysisStay: minutes(270), otherStay: minutes(90) },
  },
  unverified: true,
  note: 'No published standard for a pickup after "ready" was found: we set one. Four hours on the machine and half an hour around them are what clinics name; to be asked of each',
};
