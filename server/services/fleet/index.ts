import { createChangeRule } from "./changeRule.ts";
import { createChangeShift } from "./changeShift.ts";
import { createHandOver } from "./handOver.ts";
import { createLearnedTimes } from "./learnedTimes.ts";
import { createListChecks } from "./listChecks.ts";
import { createListFleet } from "./listFleet.ts";
import type { FleetNeeds } from "./needs.ts";
import { createSaveContract } from "./saveContract.ts";
import { createSaveDriver } from "./saveDriver.ts";
import { createSaveTemplate } from "./saveTemplate.ts";
import { createSaveVehicle } from "./saveVehicle.ts";
import { createSetContractConditions } from "./setContractConditions.ts";
import { createSetContractHours } from "./setContractHours.ts";
import { createTrackers } from "./trackers.ts";
import type { FleetUseCases } from "./useCases.ts";

export type { FleetNeeds } from "./needs.ts";
export { planShifts } from "./planShifts.ts";
export { putRegion } from "./putRegion.ts";
export { recordNewcomers } from "./recordNewcomers.ts";
export { clearUnfitDriver, writeDriver } from "./saveDriver.ts";
export { followTemplate, touchesRiders, writeTemplate } from "./saveTemplate.ts";
export { clearUnfitVehicle, writeVehicle } from "./saveVehicle.ts";
export { TermsBook, WrongTerms } from "./termsBook.ts";

/** What the office does with the fleet; the rest of this door is for putting a service together. */
export const createFleet = (deps: FleetNeeds): FleetUseCases => ({
  ...createListFleet(deps),
  saveVehicle: createSaveVehicle(deps),
  saveDriver: createSaveDriver(deps),
  ...createChangeShift(deps),
  ...createSaveContract(deps),
  setContractHours: createSetContractHours(deps),
  setContractConditions: createSetContractConditions(deps),
  ...createChangeRule(deps),
  ...createSaveTemplate(deps),
  ...createHandOver(deps),
  ...createTrackers(deps),
  ...createLearnedTimes(deps),
  listChecks: createListChecks(deps),
});
