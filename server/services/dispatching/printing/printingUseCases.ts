import type { ShiftId } from "../../../../shared/ids/index.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { PrintedManifests } from "../../../stores/printedManifests.ts";

/** Manifests on paper. */
export interface PrintingUseCases {
  /** As things stand: of one run, or of all that have anything ahead today. */
  printManifests(
    actor: Actor,
    wanted: { locale: Locale; shiftId?: ShiftId | undefined },
  ): Promise<PrintedManifests>;
  listPreparedManifests(actor: Actor): Promise<Omit<PrintedManifests, "file">[]>;
  /** Those of all runs as they were made ready last; throws manifests.notPrepared. */
  getPreparedManifests(actor: Actor, locale: Locale): Promise<PrintedManifests>;
  /** Makes those of all runs ready, and sees to it that it is done again. May run at any time and twice. */
  prepareManifests(): Promise<void>;
}
