import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";

/** What comes on top of boarding by how somebody moves: help, who comes along, and the door. */
export const extraDwell: ServiceRules["extraDwell"] = {
  value: {
    help: {
      curb: { boarding: minutes(0), alighting: minutes(0) },
      door: { boarding: minutes(0), alighting: minutes(0) },
      throughDoor: { boarding: minutes(3), alighting: minutes(3) },
    },
    companion: { boarding: minutes(0.5), alighting: minutes(0.5) },
    childSeat: { boarding: minutes(1), alighting: minutes(1) },
    handOver: minutes(2),
  },
  unverified: true,
  note: "Estimates: times at the door are taken to hold for help to the door; to be set from a month of real days",
};

export const entranceDwell: ServiceRules["entranceDwell"] = {
  value: { perStep: minutes(0.1), noRamp: minutes(2), brokenLift: minutes(4) },
  unverified: true,
  note: "Estimates: six seconds a step, a chair carried over steps by two people, some floors of stairs; to be set from what boarding took",
};

export const learnedTimes: ServiceRules["learnedTimes"] = {
  value: { isUsed: true, days: 60, least: { rider: 12, aid: 60, entrance: 20, place: 20 } },
  unverified: true,
  note: "Two months see somebody who rides three times a week some fifty times; of a dozen boardings the fifth longest is no chance any more",
};
