import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";

/** Of a driver's shift; assumed until somebody says otherwise. */
export const shiftRules: Pick<ServiceRules, "breaks" | "vehicleChecks" | "printedManifests"> = {
  breaks: {
    value: { grace: minutes(30), short: minutes(10), askedWithin: minutes(90) },
    unverified: true,
    note: "Assumed: the labour code says how long a break is, not what becomes of one that nobody reports, nor of a short one",
  },
  vehicleChecks: {
    value: { demanded: false },
    unverified: true,
    note: "Nobody has said whether a shift may begin unchecked: it may, and everybody sees it",
  },
  printedManifests: {
    value: { every: minutes(15) },
    unverified: true,
    note: "Assumed: a quarter of an hour is as old as a paper may be that dispatchers work from in an outage",
  },
};
