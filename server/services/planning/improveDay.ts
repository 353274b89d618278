import { addSeconds, type ServiceDay } from "../../../shared/time/index.ts";
import { todayOf } from "../records/today.ts";
import { improveSoon } from "../records/watchDays.ts";
import type { PlannerNeeds } from "./needs.ts";
import { expireProposals, propose } from "./proposals.ts";
import { readWorkedDay, searchDay } from "./reworkDay.ts";
import { type Saved, saveRearrangements } from "./saveRearrangements.ts";
import type { PlannerUseCases } from "./useCases.ts";

/** Points: five minutes of driving. Where a slice gains less, the next one waits until something has changed. */
const WORTH_GOING_ON = 300;

/** See `PlannerUseCases`. One slice a job, so that whoever looks for room meanwhile has a turn. */
export function createImproveDay(deps: PlannerNeeds): PlannerUseCases["improveDay"] {
  return async (serviceDay) => {
    if (serviceDay !== todayOf(deps)) return "nothingToDo"; // over: the next one has its own row
    const outcome = await deps.oneAtATime(serviceDay, (signal) => improveOnce(deps, serviceDay, signal));
    const goesOn = outcome === "goOn";
    const { pause } = deps.termsOn(serviceDay).rules.dayImproving.value;
    const now = deps.clock.now();
    await improveSoon(deps.db.due, serviceDay, goesOn ? now : addSeconds(now, pause));
    return goesOn || outcome === "better" ? "better" : "nothingToDo";
  };
}

async function improveOnce(
  deps: PlannerNeeds,
  serviceDay: ServiceDay,
  signal: AbortSignal,
): Promise<"goOn" | "better" | "asGood" | "unchanged"> {
  const { db } = deps;
  await expireProposals(deps, serviceDay);
  const standing = await db.plans.standing(serviceDay);
  if (standing === (await db.plans.findImproved(serviceDay))) return "unchanged";
  const { gain, left } = await improveSlice(deps, serviceDay, signal);
  await propose(deps, serviceDay, left);
  if (gain > 0) return gain > WORTH_GOING_ON ? "goOn" : "better";
  await db.plans.setImproved(serviceDay, standing); // as it was before the search: what has changed since is looked at again
  return "asGood";
}

async function improveSlice(deps: PlannerNeeds, serviceDay: ServiceDay, signal: AbortSignal): Promise<Saved> {
  const worked = await readWorkedDay(deps, serviceDay, { withWaiting: false });
  const { slice } = deps.termsOn(serviceDay).rules.dayImproving.value;
  const rearrangements = await searchDay(deps, worked, { length: slice, signal });
  return saveRearrangements(deps, serviceDay, { rearrangements, withWaiting: false });
}
