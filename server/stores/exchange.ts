import type {
  CellFaultView,
  ImportCounts,
  ImportPurpose,
  ImportRow,
  ImportStatus,
  ListKind,
  RowOutcome,
} from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { ListedState } from "../domain/exchange/listShape.ts";
import type { Page } from "./page.ts";

export interface NewImport {
  id: string;
  kind: ListKind;
  purpose: ImportPurpose;
  staffId: string;
  at: Instant;
  unknownColumns: readonly string[];
}
export interface ImportRecord extends NewImport {
  status: ImportStatus;
  /** Who brought it. */
  by: string;
  counts: ImportCounts;
  done: number;
  kept: number;
  appliedAt?: Instant | undefined;
}

/** A row of a list that was measured by what we have. */
export interface CheckedRow {
  position: number;
  no?: number | undefined;
  outcome: RowOutcome;
  key: string;
  name: string;
  recordId?: string | undefined;
  was?: ListedState | undefined;
  is?: ListedState | undefined;
  changes: ImportRow["changes"];
  faults: readonly CellFaultView[];
}

/** Lists of other offices, as they were measured by what we have. */
export interface ExchangeStore {
  addImport(checked: NewImport): Promise<void>;
  addRows(importId: string, rows: readonly CheckedRow[]): Promise<void>;
  /** Counts the rows of each outcome. */
  finishCheck(importId: string): Promise<ImportCounts>;
  find(importId: string): Promise<ImportRecord | undefined>;
  /** Whoever else locks it waits until the transaction ends. */
  lock(importId: string): Promise<ImportRecord | undefined>;
  /** The newest first; `staffId`: that one person brought. */
  list(limit: number, of?: { staffId: string }): Promise<ImportRecord[]>;
  listRows(importId: string, outcome: RowOutcome, page: Page): Promise<{ rows: CheckedRow[]; total: number }>;
  /** New and changed ones after a position, in their order. */
  listToApply(importId: string, after: number, limit: number): Promise<CheckedRow[]>;
  setStatus(
    importId: string,
    status: ImportStatus,
    more?: { appliedAt?: Instant; kept?: number; staffId?: string },
  ): Promise<void>;
  /** How far it is; also from outside its transaction. */
  setDone(importId: string, done: number): Promise<void>;
  /** Remembered meanings of columns, by plain name. */
  listToldColumns(kind: ListKind): Promise<Map<string, string | null>>;
  tellColumns(kind: ListKind, columns: readonly { name: string; meaning: string | null }[]): Promise<void>;
}
