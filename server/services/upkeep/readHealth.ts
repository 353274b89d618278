import { isAlive } from "../../domain/health/judgeProcesses.ts";
import { AppError } from "../../errors.ts";
import { canWatchHealth } from "../../policies/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { watchHealth } from "../records/watchHealth.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export const createReadHealth =
  (deps: CommonNeeds): UpkeepUseCases["readHealth"] =>
  async (actor) => {
    if (!canWatchHealth(actor)) throw new AppError("session.forbidden");
    const { processes, ...health } = await watchHealth(deps);
    return { ...health, processes: processes.filter((each) => isAlive(each, health.now)) };
  };
