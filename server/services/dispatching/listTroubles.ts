import { listTroubles } from "../../domain/troubles/listTroubles.ts";
import { openTroubles, troubleKinds } from "../../domain/troubles/openTroubles.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** What needs attention today. As on the board, who travels and how to call them is a dispatcher's daily work. */
export function createListTroubles(deps: DispatchingNeeds): DispatchingUseCases["listTroubles"] {
  const { db, clock, termsOn } = deps;
  return async (actor) => {
    requireStaff(actor);
    const now = clock.now();
    const today = todayOf(deps);
    const { facts, runs } = await db.snapshot(async (tx) => ({
      facts: await tx.facts.listOfDay(today, troubleKinds),
      runs: await tx.fleet.listRunsOfDay(today),
    }));
    return listTroubles(openTroubles(facts), { runs, now, rules: doubtRules(termsOn(today)) });
  };
}
