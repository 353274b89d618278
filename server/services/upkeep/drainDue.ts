import type { Dependencies } from "../dependencies.ts";
import { handOverDue } from "../records/handOverDue.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export const createDrainDue =
  (deps: Dependencies): UpkeepUseCases["drainDue"] =>
  () =>
    handOverDue(deps);
