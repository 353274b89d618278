import { AppError } from "../../errors.ts";
import { isAdministrator } from "../../policies/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export const createReadBackups =
  ({ db, realClock }: CommonNeeds): UpkeepUseCases["readBackups"] =>
  async (actor) => {
    if (!isAdministrator(actor)) throw new AppError("session.forbidden");
    const [lastBackup, lastRehearsal, log] = await Promise.all([
      db.backups.findLastBackup(),
      db.backups.findLastRehearsal(),
      db.backups.readLogKeeping(),
    ]);
    return { now: realClock.now(), lastBackup, lastRehearsal, log };
  };
