import type { ServiceDay } from "../../../shared/time/index.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placeTogether } from "./placeTogether.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/** So many are answered in one look; the others by the next. */
const AT_ONCE = 200;

/**
 * Nobody waits for a planner that is not there: who looks for room is answered by insertion as soon as no planner is there any more, and
 * when those that are there have not done it within `roomPatience`, be it that they hang, have too much to do, or the queue was lost.
 * By real time, since it mends what happens to machines.
 */
export function createAnswerSeekers(deps: PlanningNeeds): PlanningUseCases["answerSeekers"] {
  return async () => {
    const patience = (await deps.db.plans.hasPlanner()) ? deps.roomPatience : 0;
    const left = await deps.db.trips.listSeeking({ longerThan: patience }, AT_ONCE);
    for (const day of new Set(left.map(({ trip }) => trip.serviceDay))) await answerAll(deps, day, patience);
    return left.length;
  };
}

async function answerAll({ db, ...deps }: PlanningNeeds, day: ServiceDay, longerThan: number): Promise<void> {
  const list = () => db.trips.listSeeking({ day, longerThan }, AT_ONCE);
  const [first] = await list();
  if (first === undefined) return;
  await untilSaved(first.trip.id, async () => {
    await placeTogether({ db, ...deps }, await list(), { seekingRoom: false });
  });
}
