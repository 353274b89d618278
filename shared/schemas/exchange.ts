import { z } from "zod";
import { IsoInstant, Locale, pageOf, written } from "./common.ts";

/** What lists the office exchanges. */
export const ListKind = z.enum(["riders"]);
export type ListKind = z.infer<typeof ListKind>;

export const RiderColumn = z.enum([
  "iin",
  "name",
  "surname",
  "givenName",
  "patronymic",
  "born",
  "phone",
  "category",
  "basis",
  "from",
  "until",
  "aid",
  "chairWeight",
  "locale",
  "contactName",
  "contactPhone",
]);
export type RiderColumn = z.infer<typeof RiderColumn>;

/** `import`: to be taken over; `comparison`: another office's list, whose differences from ours are kept and looked at. */
export const ImportPurpose = z.enum(["import", "comparison"]);
export type ImportPurpose = z.infer<typeof ImportPurpose>;

/** What a row of a list is, measured by what we have. `gone`: we have it, the list does not; nothing is done with it. */
export const RowOutcome = z.enum(["new", "changed", "gone", "unchanged", "wrong"]);
export type RowOutcome = z.infer<typeof RowOutcome>;

/**
 * `checked`: nothing is stored but the comparison. `applying`, `undoing`: under way. `stale`: records have changed since the check, so
 * nothing was taken over.
 */
export const ImportStatus = z.enum(["checked", "applying", "applied", "undoing", "undone", "stale"]);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const rowFaults = [
  "missing",
  "iinLength",
  "iinLetters",
  "iinDate",
  "iinCentury",
  "iinCheckDigit",
  "bornDiffers",
  "notADay",
  "notANumber",
  "notAChoice",
  "phoneTooShort",
  "phoneTooLong",
  "phoneNotANumber",
  "twiceInFile",
  "takenByOther",
  "untilBeforeFrom",
  "overlapsOther",
  "outOfRange",
  "tooLong",
  "unreadable",
] as const;
export const RowFault = z.enum(rowFaults);
export type RowFault = z.infer<typeof RowFault>;

export const CellFaultView = z.object({ column: RiderColumn, fault: RowFault });
export type CellFaultView = z.infer<typeof CellFaultView>;

const Counts = z.object({
  new: z.int(),
  changed: z.int(),
  gone: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
});
export type ImportCounts = z.infer<typeof Counts>;

export const ImportView = z.object({
  id: z.uuid(),
  kind: ListKind,
  purpose: ImportPurpose,
  status: ImportStatus,
  by: z.string(),
  at: IsoInstant,
  counts: Counts,
  /** Rows done while it is under way. */
  done: z.int(),
  /** Rows that were not put back, because somebody changed them since. */
  kept: z.int(),
  /** Names in the file that nobody knows: what stands below them is not read. */
  unknownColumns: z.array(z.string()),
  /** Until when it can be undone. */
  undoUntil: IsoInstant.optional(),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportRow = z.object({
  /** As people count in the file; none for who is gone. */
  no: z.int().optional(),
  outcome: RowOutcome,
  name: z.string(),
  iin: z.string(),
  changes: z.array(z.object({ column: RiderColumn, was: z.string(), is: z.string() })),
  faults: z.array(CellFaultView),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRowsQuery = z.object({ outcome: RowOutcome, ...pageOf(50) });
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>;
export const ImportPage = z.object({ import: ImportView, rows: z.array(ImportRow), total: z.int() });

/** What columns of a list mean, by their names there; `null`: of no use. */
export const SayColumns = z.object({
  columns: z
    .array(z.object({ name: written().min(1).max(200), column: RiderColumn.nullable() }))
    .min(1)
    .max(100),
});
export type SayColumns = z.infer<typeof SayColumns>;

export const ListFormat = z.enum(["csv", "xlsx"]);
export type ListFormat = z.infer<typeof ListFormat>;
/** A list of people leaves only with the reason. */
export const ExportList = z.object({
  format: ListFormat,
  language: Locale,
  reason: written().min(5).max(300),
});
export type ExportList = z.infer<typeof ExportList>;

export const CheckedListView = z.object({
  /** `null`: columns are missing, so it was not measured. */
  import: ImportView.nullable(),
  missing: z.array(RiderColumn),
  unknownColumns: z.array(z.string()),
});
/** A file that a call answers with. */
export const FileAnswer = z.object({
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type FileAnswer = z.infer<typeof FileAnswer>;
