import { handOverDue } from "../records/handOverDue.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export const createDrainDue =
  (deps: CommonNeeds): UpkeepUseCases["drainDue"] =>
  () =>
    handOverDue(deps);
