import { nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { todayOf } from "./today.ts";

/** Days that are not over: around the one under way, and those that may have been asked for already. */
export async function listOpenDays(
  deps: Pick<CommonNeeds, "clock" | "dayRules" | "termsOn">,
): Promise<{ near: ServiceDay[]; far: ServiceDay[] }> {
  const today = todayOf(deps);
  const horizon = deps.termsOn(today).rules.bookingHorizonDays.value + 1;
  const days = Array.from({ length: horizon + 2 }, (_, ahead) => nextServiceDay(today, ahead - 1));
  return { near: days.slice(0, 3), far: days.slice(3) };
}
