import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import { FileView } from "./audit.ts";
import { IsoInstant, Locale, TripStatus, written } from "./common.ts";
import { RiderFile } from "./riderRecords.ts";

/** `html`: to read and to print. */
export const dataFormats = ["html", "json", "xlsx"] as const;
export type DataFormat = (typeof dataFormats)[number];
export const OwnDataAsked = z.object({ format: z.enum(dataFormats).default("html"), locale: Locale });
export type OwnDataAsked = z.infer<typeof OwnDataAsked>;

const reason = written().min(3).max(500);
export const GiveRiderData = OwnDataAsked.extend({ reason });
export type GiveRiderData = z.infer<typeof GiveRiderData>;

export const RestrictRider = z.object({ restricted: z.boolean(), reason });
export type RestrictRider = z.infer<typeof RestrictRider>;

export const erasureBases = ["asked", "left", "died"] as const;
/** How many values of each kind. */
const Counts = z.record(z.string(), z.int());
/** `trips`: which would be called off, as the person has heard. */
export const EraseRider = z.object({ basis: z.enum(erasureBases), trips: z.array(TripId).max(1000) });
export type EraseRider = z.infer<typeof EraseRider>;

export const ErasurePreview = z.object({
  trips: z.array(
    z.object({ id: TripId, at: IsoInstant, from: z.string(), to: z.string(), status: TripStatus }),
  ),
  isAboard: z.boolean(),
  parts: Counts,
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

const By = z.object({ role: z.string(), name: z.string().optional() });
export const ErasureView = z.object({
  riderId: RiderId,
  at: IsoInstant,
  by: By,
  basis: z.enum(erasureBases),
  parts: Counts,
});

export const PrivacyView = z.object({
  restricted: z.array(
    z.object({
      ...{ riderId: RiderId, name: z.string(), since: IsoInstant },
      ...{ by: By.optional(), reason: z.string().optional() },
    }),
  ),
  erasures: z.array(ErasureView),
  /** The last nights: what had been kept for long enough went, so many rows of each kind. */
  rounds: z.array(z.object({ at: IsoInstant, counts: Counts })),
});
export type PrivacyView = z.infer<typeof PrivacyView>;

/** Kinds of records that a breach may be of. */
export const breachRecords = ["riders", "conditions", "trips", "files", "accounts"] as const;
export type BreachRecords = (typeof breachRecords)[number];
/** Records of these kinds that somebody read or changed from `from` to `until` (not in it); `actor`: by one account alone. */
export const ReportBreach = z.object({
  what: written().min(3).max(2000),
  from: IsoInstant,
  until: IsoInstant,
  noticedAt: IsoInstant,
  records: z.array(z.enum(breachRecords)).min(1).max(breachRecords.length),
  actor: z.uuid().toLowerCase().optional(),
  format: z.enum(["html", "xlsx"]).default("html"),
  locale: Locale,
});
export type ReportBreach = z.infer<typeof ReportBreach>;
/** `dueBy`: when the authority has to have been told. */
export const BreachReport = z.object({ file: FileView, people: z.int(), dueBy: IsoInstant });
export type BreachReport = z.infer<typeof BreachReport>;

const riderParams = z.object({ riderId: RiderId });
/** Shapes of what is done with a person's own data. */
export const privacyShapes = {
  getPrivacy: { response: PrivacyView },
  giveRiderData: { params: riderParams, body: GiveRiderData, response: FileView },
  giveOwnData: { body: OwnDataAsked, response: FileView },
  restrictRider: { params: riderParams, body: RestrictRider, response: z.object({ rider: RiderFile }) },
  previewErasure: { params: riderParams, response: ErasurePreview },
  eraseRider: { params: riderParams, body: EraseRider, response: z.object({ erasure: ErasureView }) },
  reportBreach: { body: ReportBreach, response: BreachReport },
} as const;
