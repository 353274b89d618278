import { nextServiceDay, type ServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import type { CommonNeeds } from "./needs.ts";

/** The service day that is under way by the service's clock. */
export const todayOf = ({ clock, dayRules }: Pick<CommonNeeds, "clock" | "dayRules">): ServiceDay =>
  serviceDayOf(clock.now(), dayRules);

/** What happened on it is corrected no more: it is older than the day before the one under way. */
export const isDayClosed = (day: ServiceDay, parts: Pick<CommonNeeds, "clock" | "dayRules">): boolean =>
  day < nextServiceDay(todayOf(parts), -1);
