import { nextServiceDay, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { EligibilityPeriod, RiderContact, RiderFileRecord } from "./record.ts";

/**
 * The record that stays, with what only the other has: contacts, periods and what is written in them, needs, home. Where both say
 * something, the one that stays is right. The other's own phone stays as a contact without rights, so that no number is lost.
 */
export function mergeRecords(kept: RiderFileRecord, gone: RiderFileRecord): RiderFileRecord {
  return {
    ...kept,
    aid: kept.aid === "none" ? gone.aid : kept.aid,
    needs: { ...gone.needs, ...kept.needs },
    ...homeOf(kept.home === undefined ? gone : kept),
    eligibility: mergedPeriods(kept.eligibility, gone.eligibility),
    contacts: mergedContacts(kept, gone),
  };
}

const homeOf = ({ home, districtId }: RiderFileRecord) => ({ home, districtId });

function mergedContacts(kept: RiderFileRecord, gone: RiderFileRecord): RiderContact[] {
  const own: RiderContact = { name: gone.name, phone: gone.phone, may: [] };
  const known = new Set([kept.phone, ...kept.contacts.map(({ phone }) => phone)]);
  const more = [...gone.contacts, own].filter(({ phone }) => {
    const isNew = !known.has(phone);
    known.add(phone);
    return isNew;
  });
  return [...kept.contacts, ...more];
}

/** Days that the one that stays does not have; of those that both have, only what is the matter where it says nothing. */
function mergedPeriods(
  kept: readonly EligibilityPeriod[],
  gone: readonly EligibilityPeriod[],
): EligibilityPeriod[] {
  const own = kept.map((period) => {
    const said = gone.find(
      (each) =>
        each.category === period.category && each.condition !== undefined && isOverlapping(each, period),
    );
    return { ...period, condition: period.condition ?? said?.condition };
  });
  return [...own, ...gone.flatMap((period) => daysWithout(period, kept))];
}

const FIRST = "";
const LAST = "9999-99-99";
type Dated = Pick<EligibilityPeriod, "from" | "until">;
const isOverlapping = (one: Dated, other: Dated): boolean =>
  (one.from ?? FIRST) <= (other.until ?? LAST) && (other.from ?? FIRST) <= (one.until ?? LAST);

/** What is left of a period when others are taken out: new periods, without the number of the stored one. */
function daysWithout(
  { id: _stored, ...period }: EligibilityPeriod,
  taken: readonly EligibilityPeriod[],
): EligibilityPeriod[] {
  const [other, ...rest] = taken.filter((each) => isOverlapping(each, period));
  if (other === undefined) return [period];
  const before = other.from !== undefined && (period.from ?? FIRST) < other.from;
  const after = other.until !== undefined && (period.until ?? LAST) > other.until;
  return [
    ...(before ? [{ ...period, until: dayBeside(other.from, -1) }] : []),
    ...(after ? [{ ...period, from: dayBeside(other.until, 1) }] : []),
  ].flatMap((piece) => daysWithout(piece, rest));
}

const dayBeside = (day: string | undefined, count: number): ServiceDay | undefined =>
  day === undefined ? undefined : nextServiceDay(serviceDay(day), count);
