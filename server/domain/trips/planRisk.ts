import { addSeconds, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { DispatchersWhy } from "../facts/details.ts";

/** What a change of the plan is for one person. */
export interface PersonMoved {
  /** Another vehicle comes. */
  otherVehicle: boolean;
  /** They know which one was to come. */
  vehicleTold: boolean;
  /** When they last heard of a vehicle, if they did. */
  lastTold?: Instant | undefined;
  /** What was promised is kept less well than before. */
  promiseTouched: boolean;
}

/** How much of a plan may change without anybody having said so. */
export interface RiskRules {
  /** Who has heard of a vehicle is left alone so long. */
  quietFor: Seconds;
  /** More people than this are not given another vehicle at once. */
  mostChanges: number;
}

/**
 * `silent`: order and times inside what was promised, vehicles that nobody has heard of. `told`: another vehicle for somebody who
 * was told one; they are told so. The others are a dispatcher's to accept.
 */
export type PlanRisk = "silent" | "told" | DispatchersWhy;

/** Whether a change of the plan may be made, and who has to hear of it. */
export function planRisk(people: readonly PersonMoved[], rules: RiskRules, now: Instant): PlanRisk {
  if (people.some(({ promiseTouched }) => promiseTouched)) return "promise";
  const news = people.filter(({ otherVehicle, vehicleTold }) => otherVehicle && vehicleTold);
  if (news.length > rules.mostChanges) return "manyChanges";
  const isJustTold = ({ lastTold }: PersonMoved): boolean =>
    lastTold !== undefined && addSeconds(lastTold, rules.quietFor) > now;
  if (news.some(isJustTold)) return "justTold";
  return news.length > 0 ? "told" : "silent";
}
