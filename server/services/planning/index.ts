import { createAnswerSeekers } from "./answerSeekers.ts";
import { createAssignRequestedTrip } from "./assignRequestedTrip.ts";
import { createCheckDays } from "./checkDays.ts";
import { createHoldReturn } from "./holdReturn.ts";
import type { PlanningNeeds } from "./needs.ts";
import { createPlaceReturn } from "./placeReturn.ts";
import { createRefreshEstimates } from "./refreshEstimates.ts";
import { createRepairRun } from "./repairRun.ts";
import { createReplanWithdrawn, needsLift } from "./replanWithdrawn.ts";
import { createTryWaiting } from "./tryWaiting.ts";
import type { PlanningUseCases } from "./useCases.ts";

export { breakTold } from "./breakTold.ts";
export { commitPlacing, type PromisedOtherwise } from "./commitPlacing.ts";
export { explainDay } from "./explainDay.ts";
export { explainPlace } from "./explainPlace.ts";
export { type FoundWay, findOnward, type WayAfter } from "./findOnward.ts";
export { type AgainAsked, findPlaceAgain, type PlaceAgain } from "./findPlaceAgain.ts";
export { findTimes, type TimesAround } from "./findTimes.ts";
export { LearnedBook } from "./learnedBook.ts";
export { isNearShown, NEAR_MS } from "./nearShown.ts";
export type { PlanningNeeds } from "./needs.ts";
export { type Accepted, type Elsewhere, offerElsewhere } from "./offerElsewhere.ts";
export { type AsOffered, placeAsOffered } from "./placeAsOffered.ts";
export { placeBreak, type WantedBreak } from "./placeBreak.ts";
export { type HandPlacement, placeByHand } from "./placeByHand.ts";
export { createPlaceReturn } from "./placeReturn.ts";
export { inDay, openProposals, type ProposalNow } from "./proposals.ts";
export { findRescue, type Moved, type Rescue, type Shown } from "./rescue/findRescue.ts";
export { findWayBack, goingOn, type WayBack } from "./rescue/findWayBack.ts";
export { asIfNobodyCame, type Disruption, type Stranded } from "./rescue/strandedDay.ts";
export { readWorkedDay } from "./reworkDay.ts";
export { type Detours, findDetours, type Late } from "./roads/findDetours.ts";
export { type WeighedRoads, weighRoads } from "./roads/weighRoads.ts";
export { OutdatedPlan } from "./savePlan.ts";
export { whoIsPlaced } from "./saveRearrangements.ts";
export { takeOffByHand } from "./takeOffByHand.ts";
export { refuseOutdated, untilSaved } from "./untilSaved.ts";
export { needsLift };

/** What the workers ask of the room; the rest of this door is for rooms that place people in the day. */
export const createPlanning = (deps: PlanningNeeds): PlanningUseCases => {
  const placeReturn = createPlaceReturn(deps);
  return {
    answerSeekers: createAnswerSeekers(deps),
    assignRequestedTrip: createAssignRequestedTrip(deps),
    replanWithdrawn: createReplanWithdrawn(deps),
    refreshEstimates: createRefreshEstimates(deps),
    repairRun: createRepairRun(deps),
    tryWaiting: createTryWaiting(deps),
    checkDays: createCheckDays(deps),
    placeReturn,
    holdReturn: createHoldReturn(deps, placeReturn),
  };
};
