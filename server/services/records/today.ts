import { type ServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import type { CommonNeeds } from "./needs.ts";

/** The service day that is under way by the service's clock. */
export const todayOf = ({ clock, dayRules }: Pick<CommonNeeds, "clock" | "dayRules">): ServiceDay =>
  serviceDayOf(clock.now(), dayRules);
