import { type ServiceDay, serviceDayOf } from "../../../shared/time/index.ts";
import type { Dependencies } from "../dependencies.ts";

/** The service day that is under way by the service's clock. */
export const todayOf = ({ clock, dayRules }: Pick<Dependencies, "clock" | "dayRules">): ServiceDay =>
  serviceDayOf(clock.now(), dayRules);
