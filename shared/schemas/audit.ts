import { z } from "zod";
import { RiderId, TripId, VehicleId } from "../ids/index.ts";
import { IsoInstant, Locale, ServiceDayText, written } from "./common.ts";

const uuid = z.uuid().toLowerCase();

/** Which lines of the audit; what is left out is not limited. `from` and `until` (not in it) by the service's clock. */
export const AuditQuery = z.object({
  /** Whom it concerns: a rider, a driver, one of the staff. */
  person: uuid.optional(),
  actor: uuid.optional(),
  /** One kind of fact, or `looks`: whatever only looked at what concerns a person. */
  did: z
    .string()
    .regex(/^(looks|[a-z][a-zA-Z]{1,40}\.[a-z][a-zA-Z]{1,40})$/)
    .optional(),
  tripId: TripId.optional(),
  vehicleId: VehicleId.optional(),
  from: IsoInstant.optional(),
  until: IsoInstant.optional(),
  /** Whole service days, the last one with them. */
  fromDay: ServiceDayText.optional(),
  untilDay: ServiceDayText.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

const Named = z.object({ kind: z.string(), id: z.string().optional(), name: z.string().optional() });

/** One line: who did what to whom. Names are as they are now; of what is gone there is none. */
export const AuditLineView = z.object({
  id: z.int(),
  at: IsoInstant,
  recordedAt: IsoInstant,
  by: z.object({ role: z.string(), id: z.string().optional(), name: z.string().optional() }),
  did: z.string(),
  to: Named,
  rider: z.object({ id: RiderId, name: z.string().optional() }).optional(),
  vehicle: z.object({ id: VehicleId, plate: z.string().optional() }).optional(),
  tripId: TripId.optional(),
  /** What somebody wrote with it, e.g. why. */
  note: z.string().optional(),
});
export type AuditLineView = z.infer<typeof AuditLineView>;

export const AuditPage = z.object({
  lines: z.array(AuditLineView),
  /** Of all pages; counted no further than 10,000. */
  total: z.int(),
  /** What `before` has to be for the next page; `null`: there is none. */
  older: z.int().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;

export const FoundPerson = z.object({
  id: z.uuid(),
  role: z.enum(["rider", "driver", "staff"]),
  name: z.string(),
});

/** How far the record is sealed, and what the last check found. */
export const SealBookView = z.object({
  seals: z.int(),
  sealedUntil: IsoInstant.optional(),
  check: z
    .object({
      at: IsoInstant,
      seals: z.int(),
      broken: z.object({ no: z.int(), from: IsoInstant, until: IsoInstant }).optional(),
    })
    .optional(),
});
export type SealBookView = z.infer<typeof SealBookView>;

/** `lines`: the audit's own; `people`: the riders whom those lines concern, each once. */
export const ExportAudit = z.object({
  what: z.enum(["lines", "people"]),
  filter: AuditQuery,
  format: z.enum(["csv", "xlsx"]).default("csv"),
  locale: Locale,
  reason: written().min(3).max(500),
});
export type ExportAudit = z.infer<typeof ExportAudit>;

/** A file to keep, as it stands in an answer. */
export const FileView = z.object({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  /** Rows without the header; `isCut`: there would be more. */
  rows: z.int(),
  isCut: z.boolean(),
});
export type FileView = z.infer<typeof FileView>;
