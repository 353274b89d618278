import { z } from "zod";
import { AuditPage, AuditQuery, ExportAudit, FileView, FoundPerson, SealBookView } from "./audit.ts";
import { BackupBookView } from "./backups.ts";
import { BudgetView, ExportFigures, Figures, FiguresQuery, SetBudget } from "./figures.ts";
import { HealthView } from "./health.ts";

/** Shapes of what is watched over and measured. */
export const reportingShapes = {
  getAudit: {
    query: AuditQuery.extend({
      before: z.coerce.number<number>().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      limit: z.coerce.number<number>().int().min(1).max(200).default(50),
    }),
    response: AuditPage,
  },
  searchAuditPeople: {
    body: z.object({ q: z.string().trim().min(2).max(100) }),
    response: z.object({ people: z.array(FoundPerson) }),
  },
  exportAudit: { body: ExportAudit, response: FileView },
  getSealBook: { response: SealBookView },
  checkSeals: { response: SealBookView },
  getBackups: { response: BackupBookView },
  getHealth: { response: HealthView },

  getFigures: { query: FiguresQuery, response: Figures },
  exportFigures: { body: ExportFigures, response: FileView },
  listBudgets: { response: z.object({ budgets: z.array(BudgetView) }) },
  setBudget: { body: SetBudget, response: z.object({ ok: z.literal(true) }) },
} as const;
