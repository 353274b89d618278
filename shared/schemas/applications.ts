import { z } from "zod";
import { CategoryId, DistrictId, RiderId } from "../ids/index.ts";
import { applicationStates, applicationWays, paperKinds, refusalReasons } from "../needs/applications.ts";
import {
  IsoInstant,
  Locale,
  LocalizedName,
  MobilityAid,
  pageOf,
  ServiceDayText,
  StopPlace,
  written,
} from "./common.ts";
import { Phone } from "./people.ts";
import { Iin } from "./riderRecords.ts";

export const ApplicationId = z.uuid().toLowerCase();
const KeyId = z.uuid().toLowerCase();

/** Who hands it in for somebody else. */
const Helper = z.object({ name: written().min(2).max(200), phone: Phone, who: written().min(2).max(100) });

const Applicant = z.object({
  iin: Iin,
  name: written().min(2).max(200),
  phone: Phone,
  locale: Locale,
  aid: MobilityAid,
  district: DistrictId,
  /** Where the person lives, in words. */
  address: written().min(3).max(300),
  /** What the person needs, in words. */
  note: written().max(1000).optional(),
  helper: Helper.optional(),
});

/** `applicationId` is made by whoever sends it: the same again answers as the first time. `consent`: to the use of what it says. */
export const NewApplication = Applicant.extend({ applicationId: ApplicationId, consent: z.literal(true) });
export type NewApplication = z.infer<typeof NewApplication>;

/** The same whoever applies: it tells nobody whether somebody is known. */
export const ApplicationTaken = z.object({ number: z.int(), due: ServiceDayText, workingDays: z.int() });
/** What the form needs to know. */
export const ApplicationTerms = z.object({
  workingDays: z.int(),
  districts: z.array(z.object({ id: DistrictId, name: LocalizedName })),
});

const Paper = z.object({
  kind: z.enum(paperKinds),
  number: written().min(1).max(100),
  issued: ServiceDayText,
  until: ServiceDayText.optional(),
});

/** As the office writes it after looking at the papers, as a whole. What stays as it was seen stays seen by whom it was. */
export const ChangeApplication = Applicant.extend({
  version: z.int(),
  category: CategoryId.optional(),
  home: StopPlace.optional(),
  papers: z.array(Paper).max(10),
  /** When the person signed that the office may use it. */
  consentOn: ServiceDayText.optional(),
});
export type ChangeApplication = z.infer<typeof ChangeApplication>;

/** `riderId`: for the record that it makes, where the person has none yet. */
export const DecideApplication = z.discriminatedUnion("decision", [
  z.object({
    decision: z.literal("granted"),
    version: z.int(),
    riderId: RiderId,
    basis: written().min(1).max(300),
    from: ServiceDayText,
    until: ServiceDayText.optional(),
    condition: written().max(500).optional(),
  }),
  z.object({
    decision: z.literal("refused"),
    version: z.int(),
    reason: z.enum(refusalReasons),
    /** In the language of the letter. */
    note: written().max(1000).optional(),
  }),
]);
export type DecideApplication = z.infer<typeof DecideApplication>;

const ApplicationLine = z.object({
  id: ApplicationId,
  number: z.int(),
  state: z.enum(applicationStates),
  way: z.enum(applicationWays),
  name: z.string(),
  district: DistrictId,
  handedIn: IsoInstant,
  due: z.string(),
  /** Working days until it is due; below 0: since. Of what is decided nothing is left to count. */
  daysLeft: z.int().optional(),
});
export type ApplicationLine = z.infer<typeof ApplicationLine>;

export const ApplicationsAsked = z.object({
  state: z.enum(applicationStates).default("open"),
  ...pageOf(50),
});
export const ApplicationLines = z.object({
  applications: z.array(ApplicationLine),
  total: z.int(),
  /** Of those that are open. */
  counts: z.object({ open: z.int(), overdue: z.int() }),
});

export const ApplicationView = ApplicationLine.extend({
  version: z.int(),
  /** The name of the key by which it came. */
  via: z.string().optional(),
  iin: z.string(),
  born: z.string().optional(),
  phone: z.string(),
  locale: Locale,
  aid: MobilityAid,
  address: z.string(),
  note: z.string().optional(),
  helper: z.object({ name: z.string(), phone: z.string(), who: z.string() }).optional(),
  category: CategoryId.optional(),
  home: StopPlace.optional(),
  papers: z.array(
    z.object({
      kind: z.enum(paperKinds),
      number: z.string(),
      issued: z.string(),
      until: z.string().optional(),
      seenBy: z.string(),
      seenAt: IsoInstant,
    }),
  ),
  consentOn: z.string().optional(),
  /** What the rules want before it can be granted and is not there yet. */
  missing: z.array(z.enum(["category", "consent", ...paperKinds])),
  /** The record of the same number, where there is one within the reader's reach. */
  known: z.object({ id: RiderId, name: z.string() }).optional(),
  /** Others of the same number that wait too. */
  others: z.array(z.object({ id: ApplicationId, number: z.int() })),
  decision: z
    .object({
      at: IsoInstant,
      day: z.string(),
      by: z.string(),
      riderId: RiderId.optional(),
      basis: z.string().optional(),
      from: z.string().optional(),
      until: z.string().optional(),
      reason: z.enum(refusalReasons).optional(),
      note: z.string().optional(),
    })
    .optional(),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** A key by which programs of one group hand applications in. */
const ApplicationKey = z.object({
  id: KeyId,
  name: z.string(),
  madeAt: IsoInstant,
  lastUsedAt: IsoInstant.optional(),
  revokedAt: IsoInstant.optional(),
  applications: z.int(),
});
export const ApplicationKeys = z.object({ keys: z.array(ApplicationKey) });
export const MakeApplicationKey = z.object({ keyId: KeyId, name: written().min(2).max(100) });
/** `key` is shown once: what is kept of it opens nothing. */
export const ApplicationKeyMade = z.object({ key: z.string(), keys: z.array(ApplicationKey) });

const applicationParams = z.object({ applicationId: ApplicationId });
const one = z.object({ application: ApplicationView });

/** Shapes of applications. */
export const applicationShapes = {
  getApplicationTerms: { response: ApplicationTerms },
  submitApplication: { body: NewApplication, response: ApplicationTaken, status: 201 },
  listApplications: { query: ApplicationsAsked, response: ApplicationLines },
  openApplication: { params: applicationParams, response: one },
  changeApplication: { params: applicationParams, body: ChangeApplication, response: one },
  decideApplication: { params: applicationParams, body: DecideApplication, response: one },
  listApplicationKeys: { response: ApplicationKeys },
  makeApplicationKey: { body: MakeApplicationKey, response: ApplicationKeyMade, status: 201 },
  revokeApplicationKey: { params: z.object({ keyId: KeyId }), response: ApplicationKeys },
} as const;
