import { CategoryId } from "../../../shared/ids/index.ts";
import { readIin } from "../../../shared/iin/index.ts";
import { Locale, MobilityAid } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { periodOn, type RiderContact, type RiderFileRecord } from "../people/record.ts";
import { type ListedState, listed } from "./listShape.ts";
import { APART } from "./riderShape.ts";

/** A record as lists tell of it: with what entitles them on the day or, failing that, did so last. `address`: told, and not found yet. */
export function listedRider(record: RiderFileRecord, day: ServiceDay, address?: string): ListedState {
  const period = periodOn(record.eligibility, day);
  const read = readIin(record.iin);
  return listed({
    ...{ iin: record.iin, name: record.name, phone: record.phone, aid: record.aid, locale: record.locale },
    born: read.kind === "iin" ? read.born : undefined,
    address: address ?? record.home?.label,
    ...{ category: period?.category, basis: period?.basis, from: period?.from, until: period?.until },
    chairWeight: record.needs.chairWeightKg,
    contactName: record.contacts.map(({ name }) => name).join(APART),
    contactPhone: record.contacts.map(({ phone }) => phone).join(APART),
  });
}

type Blank = Pick<
  RiderFileRecord,
  "id" | "iin" | "version" | "needs" | "standing" | "eligibility" | "contacts"
>;
export const blankRider = (id: RiderFileRecord["id"], iin: string): Blank => ({
  ...{ id, iin, version: 1, needs: {}, standing: { state: "served" }, eligibility: [], contacts: [] },
});

/** A record with what a list says of it; what lists do not tell stays, and so does what is the matter and what contacts may. */
export function withListed(
  stored: RiderFileRecord | Blank,
  is: ListedState,
  day: ServiceDay,
): RiderFileRecord {
  const { chairWeightKg: _, ...needs } = stored.needs;
  return {
    ...stored,
    ...{ name: is.name ?? "", phone: is.phone ?? "" },
    ...{ aid: MobilityAid.parse(is.aid), locale: Locale.parse(is.locale) },
    needs: is.chairWeight === undefined ? needs : { ...needs, chairWeightKg: Number(is.chairWeight) },
    eligibility: eligibilityOf(stored, is, day),
    contacts: contactsOf(stored.contacts, is),
  };
}

function eligibilityOf(
  { eligibility }: Blank,
  { category, basis, from, until }: ListedState,
  day: ServiceDay,
): RiderFileRecord["eligibility"] {
  if (category === undefined) return eligibility;
  const present = periodOn(eligibility, day);
  const others = eligibility.filter((each) => each !== present);
  return [...others, { ...present, category: CategoryId.parse(category), basis: basis ?? "", from, until }];
}

/** Whoever is called by the same number may do what they might. */
function contactsOf(
  stored: readonly RiderContact[],
  { contactName = "", contactPhone = "" }: ListedState,
): RiderContact[] {
  const names = contactName.split(APART);
  const phones = contactPhone.split(APART).filter((phone) => phone !== "");
  const isAsStored =
    stored.map(({ phone }) => phone).join(APART) === contactPhone &&
    stored.map(({ name }) => name).join(APART) === contactName;
  if (isAsStored) return [...stored];
  return phones.map((phone, no) => {
    const known = stored.find((each) => each.phone === phone);
    return { may: [], ...known, name: names[no] ?? names[0] ?? "", phone };
  });
}
