import type { BackupBookView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { BackupBook } from "../services/upkeep/useCases.ts";

export const presentBackups = ({ now, lastBackup, lastRehearsal, log }: BackupBook): BackupBookView => ({
  now: toIso(now),
  lastBackup: lastBackup && {
    ...{ id: lastBackup.id, way: lastBackup.way, bytes: lastBackup.bytes },
    until: toIso(lastBackup.until),
  },
  lastRehearsal: lastRehearsal && {
    endedAt: toIso(lastRehearsal.endedAt),
    seconds: Math.round((lastRehearsal.endedAt - lastRehearsal.beganAt) / 1000),
    backupId: lastRehearsal.backupId,
    restoredUntil: lastRehearsal.restoredUntil && toIso(lastRehearsal.restoredUntil),
    trips: lastRehearsal.trips,
    facts: lastRehearsal.facts,
    fault: lastRehearsal.fault,
  },
  log: {
    isOn: log.isOn,
    keptAt: log.keptAt && toIso(log.keptAt),
    failingSince: log.failingSince && toIso(log.failingSince),
  },
});
