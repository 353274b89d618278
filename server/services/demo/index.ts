import type { Dependencies } from "../dependencies.ts";
import { createDemoClock } from "./demoClock.ts";
import { createDemoLogins } from "./demoLogins.ts";
import { createStepDemoClock } from "./stepDemoClock.ts";
import type { DemoUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createDemo = (deps: Dependencies): DemoUseCases => ({
  ...createDemoLogins(deps),
  ...createDemoClock(deps),
  stepDemoClock: createStepDemoClock(deps),
});
