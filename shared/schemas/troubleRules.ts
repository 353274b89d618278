import { z } from "zod";
import { Length, ruleOf, TimeOfDay } from "./ruleParts.ts";

const Meters = z.number().min(50).max(20_000);
const Month = z.int().min(1).max(12);

/**
 * When what is seen of the day under way needs somebody: a vehicle still stands where its shift began `leavesLate` after it should have
 * left; stands for `standsFor` where it has no stop, with somebody aboard or waiting; is said to be at a stop and is `wrongPlace` meters
 * away; works `overtime` beyond its end; somebody is aboard `aboardOver` longer than was promised; is not on the way back `returnOver`
 * after they should be, or when places close (`placesClose`); nobody takes over, at the door for `handOver`, who may not be left alone;
 * what has to be told is untold for `unread`; nobody has looked for `unlooked` at who got no vehicle.
 */
export const TroubleLimits = z
  .strictObject({
    ...{ leavesLate: Length, standsFor: Length, wrongPlace: Meters, overtime: Length },
    ...{ aboardOver: Length, returnOver: Length, placesClose: TimeOfDay, handOver: Length },
    ...{ unread: Length, unlooked: Length },
  })
  .readonly();
export type TroubleLimits = z.output<typeof TroubleLimits>;

/** Waiting outdoors harms more in these months, both included; cold ones go over the turn of the year. */
export const HardMonths = z
  .strictObject({ coldFrom: Month, coldUntil: Month, heatFrom: Month, heatUntil: Month })
  .readonly();
export type HardMonths = z.output<typeof HardMonths>;

/** What a dispatcher has taken is nobody's again when they have not had the board open for `awayFor`, in real time. */
export const TroubleHold = z.strictObject({ awayFor: Length }).readonly();

/** So long after somebody who was taken out should have been on the way, or heard of, each of these is turned to. */
export const Escalation = z
  .strictObject({ rider: Length, contact: Length, dispatcher: Length, chief: Length })
  .refine(
    ({ rider, contact, dispatcher, chief }) =>
      rider <= contact && contact <= dispatcher && dispatcher <= chief,
    "expected one after the other",
  )
  .readonly();
export type Escalation = z.output<typeof Escalation>;

/** Joined in `serviceRules.ts`: what needs a dispatcher, what harms more, how long it is somebody's, and who is turned to when nobody acts. */
export const troubleRules = {
  ...{ troubleLimits: ruleOf(TroubleLimits), hardMonths: ruleOf(HardMonths) },
  ...{ troubleHold: ruleOf(TroubleHold), escalation: ruleOf(Escalation) },
} as const;
