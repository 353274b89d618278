import { nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { todayOf } from "./today.ts";

/** Days that are not closed: around the one under way, and those that may have been asked for already. */
export async function listOpenDays(
  deps: Pick<CommonNeeds, "db" | "clock" | "dayRules" | "termsOn">,
): Promise<{ near: ServiceDay[]; far: ServiceDay[] }> {
  const today = todayOf(deps);
  const horizon = deps.termsOn(today).rules.bookingHorizonDays.value + 1;
  const days = Array.from({ length: horizon + 2 }, (_, ahead) => nextServiceDay(today, ahead - 1));
  const closed = new Set(await deps.db.dayClosings.listDays(nextServiceDay(today, -1)));
  return { near: days.slice(0, 3).filter((day) => !closed.has(day)), far: days.slice(3) };
}
