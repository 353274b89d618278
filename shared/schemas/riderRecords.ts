import { z } from "zod";
import { CategoryId, DistrictId, RiderId, TripId } from "../ids/index.ts";
import { readIin } from "../iin/index.ts";
import { riderStates } from "../lifeCycle/rider.ts";
import { contactRights, endings } from "../needs/riderRecords.ts";
import { staffRoles } from "../roles/index.ts";
import {
  IsoInstant,
  Locale,
  LocalizedName,
  MobilityAid,
  pageOf,
  ServiceDayText,
  StopPlace,
  TripStatus,
  written,
} from "./common.ts";
import { RiderNeeds } from "./needs.ts";
import { Phone } from "./people.ts";

/** Spaces and dashes do not matter. What is wrong with it is said by an error code. */
export const Iin = z
  .string()
  .max(64)
  .transform((text, { issues }) => {
    const read = readIin(text);
    if (read.kind === "iin") return read.iin;
    issues.push({ code: "custom", input: text, message: `iin.${read.fault}` });
    return z.NEVER;
  });

const PeriodId = z.int().positive();
/** What entitles somebody, first and last day included; without `until` no end is known. */
const Period = z.object({
  category: CategoryId,
  basis: written().min(1).max(300),
  from: ServiceDayText,
  until: ServiceDayText.optional(),
});
/** `id`: of a period that is known. `condition`: what is the matter; left out: as it was, "": none any more. */
const WrittenPeriod = Period.extend({ id: PeriodId.optional(), condition: written().max(500).optional() });

const Contact = z.object({
  name: written().min(1).max(100),
  may: z.array(z.enum(contactRights)).max(contactRights.length),
  /** When the rider agreed to it, and until when. */
  consentFrom: ServiceDayText.optional(),
  consentUntil: ServiceDayText.optional(),
});

/** A record as the office writes it, as a whole. */
export const RiderDraft = z.object({
  iin: Iin,
  name: written().min(2).max(200),
  phone: Phone,
  locale: Locale,
  aid: MobilityAid,
  home: StopPlace.optional(),
  eligibility: z.array(WrittenPeriod).max(20),
  contacts: z.array(Contact.extend({ phone: Phone })).max(10),
});
export type RiderDraft = z.infer<typeof RiderDraft>;

/** `riderId` is made by whoever sends it: the same again changes nothing. */
export const AddRider = RiderDraft.extend({ riderId: RiderId });
/** `version`: of the record that was seen; when it has changed since, nothing is written. */
export const ChangeRider = RiderDraft.extend({ version: z.int() });

const RiderStateView = z.object({
  state: z.enum(riderStates),
  from: ServiceDayText.optional(),
  until: ServiceDayText.optional(),
});
/** `until`: only of a stay in hospital whose end is known. Trips of that time are called off. */
export const SetRiderState = z.object({
  state: z.enum(riderStates),
  from: ServiceDayText,
  until: ServiceDayText.optional(),
  reason: written().min(1).max(500),
});
export type SetRiderState = z.infer<typeof SetRiderState>;

export const OpenCondition = z.object({ reason: written().min(3).max(500) });
export const Conditions = z.object({
  conditions: z.array(z.object({ period: PeriodId, condition: z.string() })),
});

/** A stored number is shown as it is. */
const PeriodView = Period.extend({
  id: PeriodId,
  basis: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
  /** Something is written of what is the matter; reading it is a call of its own. */
  hasCondition: z.boolean(),
});

const RiderLine = z.object({
  id: RiderId,
  name: z.string(),
  phone: z.string(),
  aid: MobilityAid,
  category: CategoryId.optional(),
  district: DistrictId.optional(),
  home: z.string().optional(),
  eligibleUntil: z.string().optional(),
  standing: RiderStateView,
});

/** `ending`: only those entitled no longer, or whose last period ends within so many days. */
export const RidersAsked = z.object({
  q: z.string().trim().max(100).optional(),
  ending: z.enum(endings).optional(),
  ...pageOf(50),
});
export const RiderLines = z.object({
  riders: z.array(RiderLine),
  total: z.int(),
  /** How many have ended or end soon, whatever was searched for. */
  endings: z.object({ in7: z.int(), in30: z.int(), in60: z.int(), ended: z.int() }),
});

export const RiderFile = z.object({
  id: RiderId,
  version: z.int(),
  iin: z.string(),
  /** By the number. */
  born: z.string().optional(),
  name: z.string(),
  phone: z.string(),
  locale: Locale,
  aid: MobilityAid,
  needs: RiderNeeds,
  home: StopPlace.optional(),
  standing: RiderStateView,
  /** Since when it is in no ordinary list and gets no new trips. */
  restrictedAt: IsoInstant.optional(),
  eligibility: z.array(PeriodView),
  contacts: z.array(Contact.extend({ phone: z.string() })),
  trips: z.array(z.object({ id: TripId, at: IsoInstant, to: z.string(), status: TripStatus })),
  history: z.array(
    z.object({
      at: IsoInstant,
      by: z.enum(["rider", "driver", ...staffRoles, "system", "nobody"]),
      did: z.enum([
        ...(["added", "changed", "needsChanged", "conditionOpened", "stateSet"] as const),
        ...(["restricted", "restrictionEnded", "dataGiven"] as const),
        ...(["merged", "mergeUndone", "toldApart", "granted"] as const),
      ]),
      fields: z.array(z.string()),
      note: z.string().optional(),
    }),
  ),
});
export type RiderFile = z.infer<typeof RiderFile>;

export const Categories = z.object({
  categories: z.array(z.object({ id: CategoryId, name: LocalizedName, legalBasis: z.string() })),
});
