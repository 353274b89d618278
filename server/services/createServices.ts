import { createDemo } from "./demo/index.ts";
import type { AllNeeds, Dependencies } from "./dependencies.ts";
import { createDispatching } from "./dispatching/index.ts";
import { createDriving } from "./driving/index.ts";
import type { Services } from "./index.ts";
import { createLive } from "./live/index.ts";
import { createPeople } from "./people/index.ts";
import { createPlanning } from "./planning/index.ts";
import { createLoadDay } from "./planning/loadDay.ts";
import { rememberDistricts } from "./planning/rememberDistricts.ts";
import { createRequesting } from "./requesting/index.ts";
import { createUpkeep } from "./upkeep/index.ts";

/** All use cases over the same parts. */
export function createServices(parts: Dependencies): Services {
  const deps: AllNeeds = {
    ...parts,
    districtOf: rememberDistricts(parts.districtOf),
    loadDay: createLoadDay(parts),
  };
  return {
    ...createPeople(deps),
    ...createRequesting(deps),
    ...createPlanning(deps),
    ...createDispatching(deps),
    ...createDriving(deps),
    ...createLive(deps),
    ...createUpkeep(deps),
    ...createDemo(deps),
  };
}
