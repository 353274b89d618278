import {
  addSeconds,
  atLocalTime,
  hours,
  nextServiceDay,
  type ServiceDay,
  seconds,
} from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { todayOf } from "../records/today.ts";
import { addNotices } from "./addNotices.ts";
import type { NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";

/** Whose right to the service ends soon, once for each end, and again the next day. */
export function createTellEndings(deps: NotifyingNeeds): NotifyingUseCases["tellEndings"] {
  return async () => {
    const today = todayOf(deps);
    const { rules, timeZone } = deps.termsOn(today);
    const until = nextServiceDay(today, rules.notices.value.endingDays);
    for (const { riderId, lastDay } of await deps.db.notices.listEnding(today, until))
      await deps.db.transaction((tx) =>
        addNotices(tx, deps, {
          content: { kind: "eligibilityEnding", lastDay: atLocalTime(lastDay, hours(12), timeZone) },
          ...{ riderId, about: `eligibility ${lastDay}`, by: bySystem },
        }),
      );
    await watchEndings(deps);
  };
}

/** After the quiet hours of the next day that has not come so far. May be said at any time and twice. */
export async function watchEndings(
  deps: Pick<CommonNeeds, "db" | "clock" | "termsOn" | "dayRules">,
): Promise<void> {
  const today = todayOf(deps);
  const times = [today, nextServiceDay(today)].map((day) => ({ day, at: timeOf(day, deps) }));
  const next = times.find(({ at }) => at > deps.clock.now());
  if (next === undefined) return;
  await deps.db.due.put({ key: `tellEndings ${next.day}`, at: next.at, job: "tellEndings", payload: {} });
}

function timeOf(day: ServiceDay, { termsOn }: Pick<CommonNeeds, "termsOn">) {
  const { rules, timeZone } = termsOn(day);
  return addSeconds(atLocalTime(day, rules.notices.value.quietUntil, timeZone), seconds(3600));
}
