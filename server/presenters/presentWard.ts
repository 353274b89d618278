import type { Ward } from "../../shared/schemas/index.ts";
import type { WardTrips } from "../services/requesting/useCases.ts";
import { presentSpot } from "./parts.ts";

/** Whom a guardian acts for, and by which consent; trips are presented like a rider's. */
export const presentWard = ({ rider, consent, isEligible }: WardTrips): Omit<Ward, "trips"> => ({
  ...{ id: rider.id, name: rider.name, aid: rider.aid },
  ...(rider.home !== undefined && { home: presentSpot(rider.home) }),
  eligibility: {
    eligible: isEligible,
    ...(rider.eligibleUntil !== undefined && { validUntil: rider.eligibleUntil }),
  },
  consent: { from: consent.from, ...(consent.until !== undefined && { until: consent.until }) },
});
