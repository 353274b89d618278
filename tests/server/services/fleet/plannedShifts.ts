import type { Actor } from "../../../../server/domain/people/model.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";

/** Shifts are planned for today and 15 days ahead, of which the calendar shows 14 at once. */
export async function plannedShifts({ services, today }: ServiceDay, actor: Actor) {
  const from = [today, nextServiceDay(today, 14)];
  const days = await Promise.all(from.map((first) => services.listFleetShifts(actor, first)));
  return days.flat().flatMap(({ shifts }) => shifts);
}
