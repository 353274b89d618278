import { z } from "zod";
import type { ErrorCode } from "../errors/index.ts";
import { AppealState } from "./appeals.ts";
import { written } from "./common.ts";
import { NewTripRequest, RiderTrip } from "./trips.ts";

/** Refusals of a wish that a person can decide otherwise, each with the reason that its trip has until then. */
export const decidedByPeople = {
  "rider.notEligible": "ruleNotEligible",
  "rider.eligibilityEnds": "ruleEligibilityEnds",
  "rider.quotaUsed": "ruleQuota",
  "rider.quotaHoursUsed": "ruleQuota",
  "rider.purposeNotCovered": "rulePurpose",
  "rider.territoryNotCovered": "ruleTerritory",
} as const satisfies Partial<Record<ErrorCode, string>>;

/** `appealId` is made by who asks. */
export const AskPerson = z.object({
  wish: NewTripRequest,
  appealId: z.uuid().toLowerCase(),
  text: written().max(500).optional(),
});
export type AskPerson = z.infer<typeof AskPerson>;

/** Joined in `api.ts`. */
export const askPersonShapes = {
  askPerson: {
    body: AskPerson,
    response: z.object({ trip: RiderTrip, appeal: AppealState }),
    status: 201,
    idempotent: true,
  },
} as const;
