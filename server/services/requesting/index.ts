import type { PlanningDependencies } from "../dependencies.ts";
import { createCancelTrip } from "./cancelTrip.ts";
import { createFindOtherTime } from "./findOtherTime.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRequestTrip } from "./requestTrip.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createRequesting = (deps: PlanningDependencies): RequestingUseCases => ({
  ...createReadTrips(deps),
  requestTrip: createRequestTrip(deps),
  cancelTrip: createCancelTrip(deps),
  findOtherTime: createFindOtherTime(deps),
});
