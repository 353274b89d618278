import { createDemoClock } from "./demoClock.ts";
import { createDemoLogins } from "./demoLogins.ts";
import type { DemoNeeds } from "./needs.ts";
import { createStepDemoClock } from "./stepDemoClock.ts";
import type { DemoUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createDemo = (deps: DemoNeeds): DemoUseCases => ({
  ...createDemoLogins(deps),
  ...createDemoClock(deps),
  stepDemoClock: createStepDemoClock(deps),
});
