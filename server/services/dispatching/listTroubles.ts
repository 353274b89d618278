import { seconds } from "../../../shared/time/index.ts";
import { listTroubles } from "../../domain/troubles/listTroubles.ts";
import { openTroubles, troubleKinds } from "../../domain/troubles/openTroubles.ts";
import { workTroubles } from "../../domain/troubles/workTroubles.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** What needs attention today. As on the board, who travels and how to call them is a dispatcher's daily work. */
export function createListTroubles(deps: DispatchingNeeds): DispatchingUseCases["listTroubles"] {
  const { db, clock, realClock, termsOn, timeForJob } = deps;
  return async (actor) => {
    requireStaff(actor);
    const now = clock.now();
    const today = todayOf(deps);
    const { open, ...day } = await db.snapshot(async (tx) => {
      const open = openTroubles(await tx.facts.listOfDay(today, troubleKinds));
      const runs = await tx.fleet.listRunsOfDay(today);
      const promised = await tx.trips.listPromisedUnassigned(today);
      return { open, runs, promised, unplaced: await tx.trips.listByIds([...open.rooms.keys()]) };
    });
    const terms = termsOn(today);
    const age = (since: Date | undefined) =>
      since && seconds(Math.max(0, realClock.now() - since.getTime()) / 1000);
    const work = (await db.jobs.listOpen()).map(({ name, waiting, waitingSince, dead, deadSince }) => ({
      ...{ job: name, takes: timeForJob(name) },
      ...{ waiting, waited: age(waitingSince), dead, deadFor: age(deadSince) },
    }));
    return [
      ...workTroubles(work, { now, limit: terms.rules.queueAge.value }),
      ...listTroubles(open, { ...day, now, rules: doubtRules(terms) }),
    ];
  };
}
