import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import { IsoInstant, Locale, Phrase, pageOf, TimeWindow, TripStatus, written } from "./common.ts";
import { PlaceHit } from "./region.ts";

/** What lists the office exchanges. */
export const ListKind = z.enum([
  "riders",
  "vehicles",
  "drivers",
  "templates",
  "places",
  "standing",
  "paperTrips",
]);
export type ListKind = z.infer<typeof ListKind>;

/** What a list of each kind may tell, in the order in which we write it. */
export const listColumns = {
  riders: [
    ...([
      "iin",
      "name",
      "surname",
      "givenName",
      "patronymic",
      "born",
      "phone",
      "address",
      "category",
    ] as const),
    ...(["basis", "from", "until", "aid", "chairWeight", "locale", "contactName", "contactPhone"] as const),
  ],
  vehicles: [
    ...(["plate", "model", "contract", "seats", "wheelchairs", "largeWheelchairs", "companions"] as const),
    ...(["lift", "liftCapacity", "liftWidth", "liftLength", "ramp", "rampWidth"] as const),
    ...(["insurance", "inspection", "liftInspection", "depot", "point"] as const),
  ],
  drivers: ["name", "phone", "operator", "liftTrained", "licenceUntil"],
  templates: ["plate", "driverPhone", "weekdays", "startsAt", "endsAt", "from", "until"],
  places: ["nameKk", "nameRu", "nameEn", "also", "placeKind", "point"],
  standing: [
    ...(["iin", "name", "born", "phone", "clinic", "weekdays", "arriveBy", "back"] as const),
    ...(["from", "until", "escorts"] as const),
  ],
  paperTrips: [
    ...(["iin", "name", "born", "phone", "day", "leaveAt", "arriveBy"] as const),
    ...(["pickup", "dropoff", "escorts"] as const),
  ],
} as const satisfies Record<ListKind, readonly string[]>;
/** What places are, for whoever looks for one. */
export const placeKinds = [
  ...(["polyclinic", "hospital", "dialysis", "rehabilitation", "clinic", "publicService"] as const),
  ...(["socialService", "akimat", "university", "college", "school", "kindergarten", "work"] as const),
  ...(["office", "bank", "shop", "sport", "culture", "park", "worship", "station", "airport"] as const),
] as const;
export const ListColumn = z.enum([
  ...new Set([
    ...listColumns.riders,
    ...listColumns.vehicles,
    ...listColumns.drivers,
    ...listColumns.templates,
    ...listColumns.places,
    ...listColumns.standing,
    ...listColumns.paperTrips,
  ]),
]);
export type ListColumn = z.infer<typeof ListColumn>;

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
  "notATime",
  "notAPoint",
  "notWeekdays",
  "unknownHere",
  "notTogether",
  "overlapsTemplate",
  "peopleRide",
  "whoMissing",
  "riderUnknown",
  "severalRiders",
  "otherName",
  "riderNotServed",
  "notEntitled",
  "noHome",
  "placeUnknown",
  "notABack",
  "alreadyAsked",
  "refused",
  "overQuota",
] as const;
export const RowFault = z.enum(rowFaults);
export type RowFault = z.infer<typeof RowFault>;

/** Said of a row that is taken over all the same. */
export const isWarning = (fault: RowFault): boolean => fault === "overQuota";

/** `reason`: what the rules say against it, of `refused` and `overQuota`. */
export const CellFaultView = z.object({ column: ListColumn, fault: RowFault, reason: Phrase.optional() });
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
  /** By what it is known: an IIN, a plate, a phone. */
  key: z.string(),
  changes: z.array(z.object({ column: ListColumn, was: z.string(), is: z.string() })),
  faults: z.array(CellFaultView),
  /** Of a trip that was written on paper, once the list was taken over: what became of it, or why there is none. */
  trip: z.object({ id: TripId, status: TripStatus, pickupWindow: TimeWindow.optional() }).optional(),
  reason: Phrase.optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRowsQuery = z.object({ outcome: RowOutcome, ...pageOf(50) });
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>;
export const ImportPage = z.object({ import: ImportView, rows: z.array(ImportRow), total: z.int() });

/** What columns of a list mean, by their names there; `null`: of no use. */
export const SayColumns = z.object({
  columns: z
    .array(z.object({ name: written().min(1).max(200), column: ListColumn.nullable() }))
    .min(1)
    .max(100),
});
export type SayColumns = z.infer<typeof SayColumns>;

export const ListFormat = z.enum(["csv", "xlsx"]);
export type ListFormat = z.infer<typeof ListFormat>;
/** A list leaves only with the reason. */
export const ExportList = z.object({
  format: ListFormat,
  language: Locale,
  reason: written().min(5).max(300),
});
export type ExportList = z.infer<typeof ExportList>;

/** What became of an address that a list told: looked for by a job, decided by a person, to be asked of the rider, or their home. */
export const AddressState = z.enum(["waiting", "doubtful", "toAsk", "settled"]);
export type AddressState = z.infer<typeof AddressState>;
export const AddressesQuery = z.object({ state: AddressState.extract(["doubtful", "toAsk"]), ...pageOf(20) });
/** A rider whose address somebody has to decide, with what it may mean. */
export const OpenAddressView = z.object({
  riderId: RiderId,
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  /** What we have as their home so far. */
  home: z.string().optional(),
  candidates: z.array(PlaceHit),
});
export type OpenAddressView = z.infer<typeof OpenAddressView>;
export const AddressPage = z.object({
  addresses: z.array(OpenAddressView),
  counts: z.object({ waiting: z.int(), doubtful: z.int(), toAsk: z.int() }),
});
export type AddressPage = z.infer<typeof AddressPage>;

export const CheckedListView = z.object({
  /** `null`: columns are missing, so it was not measured. */
  import: ImportView.nullable(),
  missing: z.array(ListColumn),
  unknownColumns: z.array(z.string()),
});
/** A file that a call answers with. */
export const FileAnswer = z.object({
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type FileAnswer = z.infer<typeof FileAnswer>;
