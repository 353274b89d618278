import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { hours, minutes } from "../../../shared/time/index.ts";

/** What needs a dispatcher, and who is turned to when nobody acts; assumed until somebody says otherwise. */
export const troubleRules: Pick<ServiceRules, "troubleLimits" | "hardMonths" | "troubleHold" | "escalation"> =
  {
    troubleLimits: {
      value: {
        ...{ leavesLate: minutes(5), standsFor: minutes(10), wrongPlace: 1000, overtime: minutes(30) },
        ...{
          aboardOver: minutes(20),
          returnOver: minutes(30),
          placesClose: hours(18),
          handOver: minutes(10),
        },
        ...{ unread: minutes(10), unlooked: minutes(30) },
      },
      unverified: true,
      note: "Assumed: nobody has said when clinics close, nor from when on a wait is too long; six in the evening is when most of them do",
    },
    hardMonths: {
      value: { coldFrom: 11, coldUntil: 3, heatFrom: 6, heatUntil: 8 },
      unverified: true,
      note: "Assumed from the climate: mean lows below freezing from November to March, mean highs of 32 °C and more from June to August",
    },
    troubleHold: {
      value: { awayFor: minutes(5) },
      unverified: true,
      note: "Assumed: whoever has left the board for five minutes is not at it",
    },
    escalation: {
      value: { rider: minutes(0), contact: minutes(5), dispatcher: minutes(10), chief: minutes(20) },
      unverified: true,
      note: "Assumed; to be agreed with the operator, the chief dispatcher and the akimat",
    },
  };
