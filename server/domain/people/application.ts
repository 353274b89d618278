import type { CategoryId, DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type {
  ApplicationState,
  ApplicationWay,
  PaperKind,
  RefusalReason,
} from "../../../shared/needs/applications.ts";
import type { Locale, MobilityAid } from "../../../shared/schemas/index.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";

/** A paper that was looked at and given back: nothing of it is kept but this. */
export interface SeenPaper {
  kind: PaperKind;
  number: string;
  issued: string;
  until?: string | undefined;
  seenBy: string;
  /** As the wire writes instants. */
  seenAt: string;
}

/** What somebody says who applies. */
export interface Applicant {
  iin: string;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  districtId: DistrictId;
  address: string;
  note?: string | undefined;
  helper?: { name: string; phone: string; who: string } | undefined;
}

/** What the office adds before it decides. */
export interface Examined {
  category?: CategoryId | undefined;
  home?: Place | undefined;
  papers: SeenPaper[];
  /** A day. */
  consentOn?: string | undefined;
}

export interface ApplicationDecision {
  basis?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  reason?: RefusalReason | undefined;
  note?: string | undefined;
}

export interface ApplicationRecord extends Applicant, Examined {
  id: string;
  /** As people call it. */
  number: number;
  version: number;
  state: ApplicationState;
  way: ApplicationWay;
  /** By whose key it came. */
  via?: string | undefined;
  /** At whose desk. */
  staffId?: string | undefined;
  handedIn: Instant;
  due: string;
  riderId?: RiderId | undefined;
  decided?: (ApplicationDecision & { at: Instant; by: string }) | undefined;
}

export type MissingPart = "category" | "consent" | PaperKind;

/** What the rules want before it is granted, and is not there; a paper that has run out on the day is not. */
export function missingParts(
  { category, consentOn, papers }: Examined,
  rule: ServiceRules["applications"]["value"],
  day: string,
): MissingPart[] {
  const isSeen = (kind: PaperKind) =>
    papers.some((paper) => paper.kind === kind && (paper.until === undefined || day <= paper.until));
  const kinds = (["conclusion", "certificate", "identity"] as const).filter(
    (kind) => rule[kind] && !isSeen(kind),
  );
  return [
    ...(category === undefined ? (["category"] as const) : []),
    ...(rule.consent && consentOn === undefined ? (["consent"] as const) : []),
    ...kinds,
  ];
}
