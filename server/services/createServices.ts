import { createDemo } from "./demo/index.ts";
import type { AllNeeds, Dependencies } from "./dependencies.ts";
import { createDispatching, createDispatchingWaysBack, createListOpenTroubles } from "./dispatching/index.ts";
import { createDriving } from "./driving/index.ts";
import { createExchange } from "./exchange/index.ts";
import { createFleet } from "./fleet/index.ts";
import type { Services } from "./index.ts";
import { createLive } from "./live/index.ts";
import { createNotifying } from "./notifying/index.ts";
import { createPeople } from "./people/index.ts";
import { createBuildDay } from "./planning/buildDay.ts";
import { createFetchSooner } from "./planning/fetchSooner.ts";
import { createImproveDay } from "./planning/improveDay.ts";
import { createPlanning } from "./planning/index.ts";
import { createLoadDay } from "./planning/loadDay.ts";
import { createMakeRoom } from "./planning/makeRoom.ts";
import type { PlannerNeeds } from "./planning/needs.ts";
import { rememberDistricts } from "./planning/rememberDistricts.ts";
import type { PlannerUseCases } from "./planning/useCases.ts";
import { createUndo } from "./records/undo/undoDeed.ts";
import { createReporting } from "./reporting/index.ts";
import { createClinicWayBack, createReadyByMissedCall, createRequesting } from "./requesting/index.ts";
import { createUpkeep } from "./upkeep/index.ts";

const completed = <Parts extends Dependencies>(parts: Parts) => ({
  ...parts,
  districtOf: rememberDistricts(parts.districtOf),
  loadDay: createLoadDay(parts),
});

/** All use cases over the same parts. */
export function createServices(parts: Dependencies): Services {
  const deps: AllNeeds = completed(parts);
  const requesting = createRequesting(deps);
  const listOpenTroubles = createListOpenTroubles(deps);
  const dispatching = { ...deps, listOpenTroubles, readyByMissedCall: createReadyByMissedCall(deps) };
  return {
    ...createPeople(deps),
    ...createReporting(deps),
    ...requesting,
    ...createNotifying({ ...deps, ...requesting, listOpenTroubles }),
    ...createPlanning(deps),
    ...createDispatching(dispatching),
    ...createUndo(deps, { ...createDispatchingWaysBack(dispatching), ...createClinicWayBack(deps) }),
    ...createDriving(deps),
    ...createFleet(deps),
    ...createLive(deps),
    ...createUpkeep(deps),
    ...createExchange(deps),
    ...createDemo(deps),
  };
}

/** What planners do besides: no other role has the search. */
export function createPlanner(
  parts: Dependencies & Pick<PlannerNeeds, "daySolver" | "oneAtATime" | "budgetOf">,
): PlannerUseCases {
  const deps: PlannerNeeds = completed(parts);
  return {
    makeRoom: createMakeRoom(deps),
    fetchSooner: createFetchSooner(deps),
    buildDay: createBuildDay(deps),
    improveDay: createImproveDay(deps),
  };
}
