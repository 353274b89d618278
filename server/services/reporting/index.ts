import { createExportAudit } from "./exportAudit.ts";
import type { ReportingNeeds } from "./needs.ts";
import { createReadAudit } from "./readAudit.ts";
import { createSealing } from "./sealFacts.ts";
import type { ReportingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createReporting = (deps: ReportingNeeds): ReportingUseCases => ({
  ...createReadAudit(deps),
  ...createSealing(deps),
  exportAudit: createExportAudit(deps),
});
