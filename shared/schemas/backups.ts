import { z } from "zod";
import { ErrorCode } from "../errors/index.ts";
import { IsoInstant } from "./common.ts";

/** For want of which a machine cannot try a backup out: nothing is known of the backup by it. */
const untried: readonly ErrorCode[] = ["backup.noTools", "backup.otherPostgres"];
/** Whether a rehearsal with this fault was none. */
export const isUntried = (fault: { code: ErrorCode } | undefined): boolean =>
  fault !== undefined && untried.includes(fault.code);

/** What is known of backups; real times. */
export const BackupBookView = z.object({
  /** When this was read, by the server's real clock: ages are told from it. */
  now: IsoInstant,
  lastBackup: z
    .object({
      id: z.string(),
      /** `folder`: any moment after it can be reached by the log; `dump`: its own moment alone. */
      way: z.enum(["folder", "dump"]),
      until: IsoInstant,
      /** Sealed, as they lie where it is kept. */
      bytes: z.int(),
    })
    .optional(),
  lastRehearsal: z
    .object({
      endedAt: IsoInstant,
      seconds: z.int(),
      backupId: z.string().optional(),
      restoredUntil: IsoInstant.optional(),
      trips: z.int().optional(),
      facts: z.int().optional(),
      /** Missing: it went well. */
      fault: z
        .object({ code: ErrorCode, values: z.record(z.string(), z.union([z.string(), z.number()])) })
        .optional(),
    })
    .optional(),
  log: z.object({ isOn: z.boolean(), keptAt: IsoInstant.optional(), failingSince: IsoInstant.optional() }),
});
export type BackupBookView = z.infer<typeof BackupBookView>;
