import type { Locale } from "../../../shared/i18n/index.ts";
import type { NoticeKind } from "../../../shared/notices/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { FactBy } from "../facts/fact.ts";
import type { RiderContact, RiderFileRecord } from "../people/record.ts";
import { isSafety } from "./content.ts";

/** Somebody who is told: the rider, or a contact who may be, known by their number. */
export interface Recipient {
  role: "rider" | "contact";
  phone: string;
  locale: Locale;
  /** Never rung. */
  isDeaf: boolean;
}

/** What contacts hear of: that something is not as planned. Reminders and vehicles are the rider's own business. */
const contactsHear: ReadonlySet<NoticeKind> = new Set([
  ...(["changed", "late", "noVehicle", "cancelled", "refused", "missed", "noShow"] as const),
]);

/** That somebody is not home the person knows, and was asked themselves before. */
const FOR_CONTACTS: NoticeKind = "notHome";

/**
 * Whom a notice concerns. Whoever did it themselves knows; of somebody who has died or moved away nobody is told. Contacts are told within
 * their right and their consent, in the rider's language, since theirs is not known; a rider who wants no messages has said so for themself alone.
 */
export function recipientsOf(
  kind: NoticeKind,
  rider: Pick<RiderFileRecord, "id" | "phone" | "locale" | "needs" | "contacts" | "standing">,
  { by, today, onlySafety = false }: { by: FactBy; today: ServiceDay; onlySafety?: boolean },
): Recipient[] {
  if (rider.standing.state === "died" || rider.standing.state === "movedAway") return [];
  const { locale, phone, needs } = rider;
  const isOwnAct = kind === "cancelled" && by.role === "rider";
  const isUnwanted = onlySafety && !isSafety(kind);
  const self: Recipient[] =
    isOwnAct || isUnwanted ? [] : [{ role: "rider", phone, locale, isDeaf: needs.deaf === true }];
  if (kind !== FOR_CONTACTS && !contactsHear.has(kind)) return self;
  const others = rider.contacts.filter((each) => mayBeTold(each, today) && each.phone !== phone);
  const phones = new Set(others.map((each) => each.phone));
  return [
    ...(kind === FOR_CONTACTS ? [] : self),
    ...[...phones].map((each) => ({ role: "contact" as const, phone: each, locale, isDeaf: false })),
  ];
}

const mayBeTold = ({ may, consentFrom, consentUntil }: RiderContact, today: ServiceDay): boolean =>
  may.includes("beTold") &&
  (consentFrom === undefined || consentFrom <= today) &&
  (consentUntil === undefined || today <= consentUntil);

/** How messages to others name somebody: not in full. Records begin with the surname. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words[1] ?? words[0] ?? "";
}
