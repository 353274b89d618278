import { watchHealth } from "../records/watchHealth.ts";
import { createApplyRetention } from "./applyRetention.ts";
import { createDrainDue } from "./drainDue.ts";
import { createEndClosure } from "./endClosure.ts";
import { createEndWeather } from "./endWeather.ts";
import { createExpireLock } from "./expireLock.ts";
import { createLearnTimes } from "./learnTimes.ts";
import { createMissOverdueTrip } from "./missOverdueTrip.ts";
import type { UpkeepNeeds } from "./needs.ts";
import { createOpenQueueBoard } from "./openQueueBoard.ts";
import { createReadBackups } from "./readBackups.ts";
import { createReadHealth } from "./readHealth.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export { watchRetention } from "./applyRetention.ts";
export { checkRestored } from "./checkRestored.ts";
export { forgetOldRows } from "./forgetOldRows.ts";
export { watchLearning } from "./learnTimes.ts";

/** What the room offers, over what it needs. */
export const createUpkeep = (deps: UpkeepNeeds): UpkeepUseCases => ({
  applyRetention: createApplyRetention(deps),
  drainDue: createDrainDue(deps),
  learnTimes: createLearnTimes(deps),
  endClosure: createEndClosure(deps),
  endWeather: createEndWeather(deps),
  expireLock: createExpireLock(deps),
  missOverdueTrip: createMissOverdueTrip(deps),
  openQueueBoard: createOpenQueueBoard(deps),
  readBackups: createReadBackups(deps),
  readHealth: createReadHealth(deps),
  watchHealth: async () => void (await watchHealth(deps)),
});
