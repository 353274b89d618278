import type { ContactRight } from "../../../shared/needs/riderRecords.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { Locale, MobilityAid, StopPlace } from "../../../shared/schemas/common.ts";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";

export interface PeriodDraft {
  /** Tells rows apart while they are edited. */
  readonly key: string;
  readonly id?: number | undefined;
  readonly category: string;
  readonly basis: string;
  readonly from: string;
  readonly until: string;
  /** undefined: stays as it is. */
  readonly condition: string | undefined;
  readonly hasCondition: boolean;
}
export interface ContactDraft {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly may: readonly ContactRight[];
  readonly consentFrom: string;
  readonly consentUntil: string;
}
/** A record as it is being written. */
export interface RecordDraft {
  readonly iin: string;
  readonly name: string;
  readonly phone: string;
  readonly locale: Locale;
  readonly aid: MobilityAid;
  readonly homeText: string;
  readonly home: StopPlace | undefined;
  readonly periods: readonly PeriodDraft[];
  readonly contacts: readonly ContactDraft[];
}

export const emptyPeriod = (): PeriodDraft => ({
  ...{ key: crypto.randomUUID(), category: "", basis: "", from: "", until: "" },
  ...{ condition: "", hasCondition: false },
});
export const emptyContact = (): ContactDraft => ({
  ...{ key: crypto.randomUUID(), name: "", phone: "", may: [], consentFrom: "", consentUntil: "" },
});
export const emptyDraft = (): RecordDraft => ({
  ...{ iin: "", name: "", phone: "", locale: "kk", aid: "none", homeText: "", home: undefined },
  ...{ periods: [emptyPeriod()], contacts: [] },
});

export const draftOf = (rider: RiderFile): RecordDraft => ({
  ...{ iin: rider.iin, name: rider.name, phone: rider.phone, locale: rider.locale, aid: rider.aid },
  ...{ homeText: rider.home?.label ?? "", home: rider.home },
  periods: rider.eligibility.map(({ id, category, basis, from = "", until = "", hasCondition }) => ({
    ...{ key: String(id), id, category, basis, from, until, hasCondition, condition: undefined },
  })),
  contacts: rider.contacts.map(({ name, phone, may, consentFrom = "", consentUntil = "" }, index) => ({
    ...{ key: String(index), name, phone, may, consentFrom, consentUntil },
  })),
});

type Body = Omit<ApiBody<"addRider">, "riderId">;
const dated = <Key extends string>(key: Key, day: string) =>
  (day === "" ? {} : { [key]: day }) as { [Each in Key]?: string };

/** As the interface takes it. */
export const bodyOf = ({ homeText, home, periods, contacts, ...person }: RecordDraft): Body => ({
  ...person,
  ...(home !== undefined && homeText !== "" && { home }),
  eligibility: periods.map(({ id, category, basis, from, until, condition }) => ({
    ...{ category, basis, from, ...dated("until", until) },
    ...(id !== undefined && { id }),
    ...(condition !== undefined && { condition }),
  })),
  contacts: contacts.map(({ name, phone, may, consentFrom, consentUntil }) => ({
    ...{ name, phone, may: [...may] },
    ...{ ...dated("consentFrom", consentFrom), ...dated("consentUntil", consentUntil) },
  })),
});

const PARTS = ["iin", "name", "phone", "locale", "aid", "home", "eligibility", "contacts"] as const;
export type RecordPart = (typeof PARTS)[number];

/** Where a draft says something else than a record does now. */
export function differingParts(mine: RecordDraft, theirs: RiderFile): RecordPart[] {
  const [one, other] = [bodyOf(mine), bodyOf(draftOf(theirs))];
  return PARTS.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}
