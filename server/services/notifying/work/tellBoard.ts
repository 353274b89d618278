import { addSeconds, type Instant, type Seconds, seconds, toInstant } from "../../../../shared/time/index.ts";
import { afterQuiet } from "../../../domain/notices/timing.ts";
import { isUrgent, type WorkContent } from "../../../domain/notices/workContent.ts";
import type { Watcher } from "../../../stores/index.ts";
import { readBudget } from "../../records/noticeBudget.ts";
import { todayOf } from "../../records/today.ts";
import type { NotifyingNeeds } from "../needs.ts";
import type { NotifyingUseCases } from "../useCases.ts";
import { addWorkNotice, momentOf } from "./addWorkNotice.ts";

interface Waiting {
  content: WorkContent;
  about: string;
}

/**
 * While nobody has the board open, what waits there goes to those of the staff who have linked an address: each thing once. In quiet hours
 * only to who was there not long ago: whoever else is told afterwards, if it lasts. By real time, in which people sit before screens.
 */
export function createTellBoard(deps: NotifyingNeeds): NotifyingUseCases["tellBoard"] {
  return async () => {
    const watchers = await deps.db.staff.listWatchers();
    if (!watchers.some(({ isReached }) => isReached)) return;
    const { aloneAfter, onDutyFor } = deps.termsOn(todayOf(deps)).rules.workNotices.value;
    if (watchers.some(wasThere(deps, aloneAfter))) return;
    const moment = momentOf(deps);
    const isQuiet = afterQuiet(moment) > moment.now;
    const told = watchers.filter((each) => each.isReached && (!isQuiet || wasThere(deps, onDutyFor)(each)));
    if (told.length === 0) return;
    for (const waiting of await listWaiting(deps, aloneAfter))
      for (const { id } of told)
        await deps.db.transaction((tx) =>
          addWorkNotice(tx, deps, { person: { role: "staff", id }, atOnceAfter: seconds(0), ...waiting }),
        );
  };
}

const wasThere =
  ({ realClock }: NotifyingNeeds, within: Seconds) =>
  ({ watchedAt }: Watcher): boolean =>
    watchedAt !== undefined && realClock.now() < addSeconds(watchedAt, within);

async function listWaiting(deps: NotifyingNeeds, lasting: Seconds): Promise<Waiting[]> {
  const now = deps.clock.now();
  const lasts = (since: Instant) => addSeconds(since, lasting) <= now;
  const troubles = (await deps.listOpenTroubles()).flatMap(({ id, kind, since, work }) => {
    if (!isUrgent(kind) || !lasts(since)) return [];
    // Since when the service's own work stands still is computed anew each time.
    const about = `trouble ${id} ${work === undefined ? since : todayOf(deps)}`;
    return [{ content: { kind: "urgentTrouble", trouble: kind, since } as const, about }];
  });
  return [...troubles, ...(await listOverdue(deps, now)), ...(await listSpent(deps))];
}

async function listOverdue({ db }: NotifyingNeeds, now: Instant): Promise<Waiting[]> {
  return (await db.facts.listOpenAppeals()).flatMap(({ details: { appeal, dueBy } }) =>
    toInstant(dueBy) > now
      ? []
      : [{ content: { kind: "appealOverdue", dueBy: toInstant(dueBy) }, about: `appeal ${appeal}` }],
  );
}

/** Once a month for each level. */
async function listSpent(deps: NotifyingNeeds): Promise<Waiting[]> {
  const { budget, spent, level } = await readBudget(deps.db, deps);
  if (budget === undefined || level === "within") return [];
  const about = `budget ${todayOf(deps).slice(0, 7)} ${level}`;
  return [{ content: { kind: "budgetAlarm", level, spent, budget }, about }];
}
