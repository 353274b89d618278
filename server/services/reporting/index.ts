import { createBudgets } from "./budgets.ts";
import { createExportAudit } from "./exportAudit.ts";
import { createExportFigures } from "./exportFigures.ts";
import { createExportMessages } from "./exportMessages.ts";
import type { ReportingNeeds } from "./needs.ts";
import { createReadAudit } from "./readAudit.ts";
import { createReadCallFigures } from "./readCallFigures.ts";
import { createReadFigures } from "./readFigures.ts";
import { createReadMessages } from "./readMessages.ts";
import { createReadTroubleFigures } from "./readTroubleFigures.ts";
import { createReportBreach } from "./reportBreach.ts";
import { createSealing } from "./sealFacts.ts";
import type { ReportingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createReporting = (deps: ReportingNeeds): ReportingUseCases => ({
  ...createReadAudit(deps),
  ...createSealing(deps),
  ...createReadFigures(deps),
  ...createBudgets(deps),
  exportAudit: createExportAudit(deps),
  reportBreach: createReportBreach(deps),
  exportFigures: createExportFigures(deps),
  readCallFigures: createReadCallFigures(deps),
  readTroubleFigures: createReadTroubleFigures(deps),
  readMessageFigures: createReadMessages(deps),
  exportMessageFigures: createExportMessages(deps),
});
