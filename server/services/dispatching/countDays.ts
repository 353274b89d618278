import { nextServiceDay } from "../../../shared/time/index.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Somebody can still phone whoever has no vehicle then. */
const DAYS_AHEAD = 14;

/** How many have no vehicle, today and on each day to come: what nobody looks at today must not wait until it is today. */
export function createCountDays(deps: DispatchingNeeds): DispatchingUseCases["countDays"] {
  return async (actor) => {
    requireStaff(actor);
    const today = todayOf(deps);
    const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, count) => nextServiceDay(today, count));
    const counted = new Map(
      (await deps.db.trips.countByDay(today, nextServiceDay(today, DAYS_AHEAD))).map((each) => [
        each.day,
        each,
      ]),
    );
    return days.map((day) => counted.get(day) ?? { day, requests: 0, unassigned: 0 });
  };
}

/** Of all promises of a day, how many were kept: today's as far as it has come. */
export function createCountPromises(deps: DispatchingNeeds): DispatchingUseCases["countPromises"] {
  return async (actor, day = todayOf(deps)) => {
    requireStaff(actor);
    return { day, ...(await deps.db.promises.countPromises(day)) };
  };
}
