import type { RiderId } from "../../shared/ids/index.ts";
import type {
  CellFaultView,
  ImportCounts,
  ImportPurpose,
  ImportRow,
  ImportStatus,
  ListKind,
  RowOutcome,
} from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { RiderState } from "../domain/exchange/compareRider.ts";
import type { Page } from "./page.ts";

/** A rider as lists tell of one. */
export interface KnownRider {
  id: RiderId;
  iin: string;
  state: RiderState;
  /** Service days of what else entitles them: two never overlap. */
  otherTimes: { from: string | null; until: string | null }[];
}

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
  iin: string;
  name: string;
  riderId?: RiderId | undefined;
  was?: RiderState | undefined;
  is?: RiderState | undefined;
  changes: ImportRow["changes"];
  faults: readonly CellFaultView[];
}

/** Lists of other offices, and what of people they can tell. */
export interface ExchangeStore {
  addImport(checked: NewImport): Promise<void>;
  addRows(importId: string, rows: readonly CheckedRow[]): Promise<void>;
  /** Adds who is not in the list, and counts all. */
  finishCheck(importId: string, firstPosition: number): Promise<ImportCounts>;
  find(importId: string): Promise<ImportRecord | undefined>;
  /** Whoever else locks it waits until the transaction ends. */
  lock(importId: string): Promise<ImportRecord | undefined>;
  /** The newest first. */
  list(limit: number): Promise<ImportRecord[]>;
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
  /** By IIN. */
  listRiders(iins: readonly string[], day: ServiceDay): Promise<Map<string, KnownRider>>;
  /** Whoever else changes these riders waits until the transaction ends. */
  lockRiders(iins: readonly string[]): Promise<void>;
  /** IINs of who has these phones, by phone. */
  listHolders(phones: readonly string[]): Promise<Map<string, string>>;
  /** Every rider, in the order of names, in pieces. */
  listAllRiders(day: ServiceDay, after: string, limit: number): Promise<KnownRider[]>;
  addRiders(riders: readonly { id: RiderId; iin: string; state: RiderState }[]): Promise<void>;
  changeRiders(
    riders: readonly { id: RiderId; was: RiderState; state: RiderState }[],
    day: ServiceDay,
  ): Promise<void>;
  /** Takes out those who have no trip; answers with whom it took out. */
  removeRiders(ids: readonly RiderId[]): Promise<RiderId[]>;
}
