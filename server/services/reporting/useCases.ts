import type {
  AuditQuery,
  BreachReport,
  BudgetView,
  ExportAudit,
  ExportFigures,
  ExportMessages,
  Figures,
  FiguresQuery,
  FileView,
  MessageFigures,
  MessageQuery,
  ReportBreach,
  SetBudget,
  TroubleFigures,
} from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { FoundPerson, SealBook } from "../../stores/audit.ts";
import type { CallDay } from "../../stores/index.ts";

export interface AuditPicture {
  facts: StoredFact[];
  names: ReadonlyMap<string, string>;
  total: number;
  older: number | null;
}

/** Evidence: who looked at or changed what, and that nobody has changed the record of it. */
export interface ReportingUseCases {
  /** For administrators and auditors; that somebody begins to read it is written down. */
  readAudit(
    actor: Actor,
    asked: AuditQuery & { before?: number | undefined; limit: number },
  ): Promise<AuditPicture>;
  /** To name whose lines are wanted. Riders who are shown are written down. */
  searchAuditPeople(actor: Actor, text: string): Promise<FoundPerson[]>;
  /** Lines, or whom they concern, as a file; the reason is written down. */
  exportAudit(actor: Actor, asked: ExportAudit): Promise<FileView>;
  /**
   * Whom a breach concerns, as a page to print, with the end of the working day by which the authority is told. Throws breach.order for
   * a time that ends before it begins. Is written down.
   */
  reportBreach(actor: Actor, asked: ReportBreach): Promise<BreachReport>;
  /** Whole months; of a manager their operators' alone. */
  readFigures(actor: Actor, asked: FiguresQuery): Promise<Figures>;
  /** Of the whole service, for who is over it. Two weeks until today unless said otherwise, a year at most. */
  readCallFigures(
    actor: Actor,
    asked: { from?: string | undefined; until?: string | undefined },
  ): Promise<{ from: ServiceDay; until: ServiceDay; days: CallDay[] }>;
  /** Of one day; of the one under way unless said otherwise. */
  readTroubleFigures(actor: Actor, day: ServiceDay | undefined): Promise<TroubleFigures>;
  exportFigures(actor: Actor, asked: ExportFigures): Promise<FileView>;
  /** What was sent by days of the calendar; of a manager their contracts' alone. This month until today unless said otherwise, a year at most. */
  readMessageFigures(actor: Actor, asked: MessageQuery): Promise<MessageFigures>;
  exportMessageFigures(actor: Actor, asked: ExportMessages): Promise<FileView>;
  listBudgets(actor: Actor): Promise<BudgetView[]>;
  setBudget(actor: Actor, budget: SetBudget): Promise<void>;
  readSealBook(actor: Actor): Promise<SealBook>;
  /** Computes all seals anew; by itself every night, or when somebody asks. */
  checkSeals(actor?: Actor): Promise<SealBook>;
  /** Seals what was written up to a minute ago; may run at any time and twice. */
  sealFacts(): Promise<number>;
}
