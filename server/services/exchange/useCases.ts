import type {
  ExportList,
  ImportPurpose,
  ImportRowsQuery,
  ListColumn,
  ListFormat,
  ListKind,
  Locale,
  SayColumns,
} from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { CheckedRow, ImportRecord } from "../../stores/index.ts";
import type { RowResult } from "./listDescription.ts";

export interface CheckedList {
  /** undefined: it was not measured, since columns are missing. */
  import: ImportRecord | undefined;
  missing: readonly ListColumn[];
  unknownColumns: readonly string[];
}

export interface GivenFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** With what became of it once it was taken over, where that is more than a record. */
export type ShownRow = CheckedRow & RowResult;

/** Lists of other offices and for them. */
export interface ExchangeUseCases {
  /** Measures a file by what we have, and keeps what it found. Nothing else is stored. */
  checkList(
    actor: Actor,
    list: { kind: ListKind; purpose: ImportPurpose; file: string },
  ): Promise<CheckedList>;
  /** What columns mean is remembered for the lists to come. */
  sayColumns(actor: Actor, kind: ListKind, said: SayColumns): Promise<void>;
  listImports(actor: Actor): Promise<ImportRecord[]>;
  getImport(
    actor: Actor,
    importId: string,
    page: { outcome: ImportRowsQuery["outcome"]; offset: number; limit: number },
  ): Promise<{ import: ImportRecord; rows: ShownRow[]; total: number }>;
  /** What is new and changed is taken over by a job, all of it or nothing. */
  applyImport(actor: Actor, importId: string): Promise<ImportRecord>;
  /** Puts back, within a day, what nobody has changed since. */
  undoImport(actor: Actor, importId: string): Promise<ImportRecord>;
  /** The jobs of these; once more changes nothing. */
  runImport(importId: string): Promise<void>;
  runUndo(importId: string): Promise<void>;
  /** A list of people leaves with the reason written down. */
  giveList(actor: Actor, kind: ListKind, asked: ExportList): Promise<GivenFile>;
  getListTemplate(
    actor: Actor,
    kind: ListKind,
    asked: { format: ListFormat; language: Locale },
  ): Promise<GivenFile>;
}
