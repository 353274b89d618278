import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { CategoryId, DistrictId, OperatorId, RiderId } from "../../../shared/ids/index.ts";
import type { RiderState } from "../../../shared/lifeCycle/rider.ts";
import type { Locale, MobilityAid, RiderNeeds } from "../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";

/** What entitles somebody, first and last day included. */
export interface EligibilityPeriod {
  /** Of a period that is stored. */
  id?: number | undefined;
  category: CategoryId;
  basis: string;
  from?: string | undefined;
  until?: string | undefined;
  /** What is the matter: shown to nobody who has not said why. */
  condition?: string | undefined;
}

export interface RiderContact {
  name: string;
  phone: string;
  may: ("book" | "beTold" | "consent")[];
  consentFrom?: string | undefined;
  consentUntil?: string | undefined;
}

export interface Standing {
  state: RiderState;
  from?: string | undefined;
  until?: string | undefined;
}

/** All that the office keeps of somebody. */
export interface RiderFileRecord {
  id: RiderId;
  version: number;
  iin: string;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  needs: RiderNeeds;
  home?: Place | undefined;
  /** Where home lies. */
  districtId?: DistrictId | undefined;
  standing: Standing;
  eligibility: EligibilityPeriod[];
  contacts: RiderContact[];
  /** Withheld from ordinary lists and from new trips since then. */
  restrictedAt?: Instant | undefined;
}

/** What an edit writes anew. */
export type WrittenRecord = Omit<
  RiderFileRecord,
  "id" | "version" | "needs" | "standing" | "districtId" | "restrictedAt"
>;

type Dated = Pick<EligibilityPeriod, "from" | "until">;
const begin = ({ from }: Dated): string => from ?? "";
const end = ({ until }: Dated): string => until ?? "9999-99-99";

/** What is wrong with periods of one person: each begins before it ends, and no two share a day. */
export function faultOfPeriods(periods: readonly Dated[]): ErrorCode | undefined {
  if (periods.some((each) => end(each) < begin(each))) return "eligibility.endsFirst";
  const inOrder = [...periods].sort((one, other) => (begin(one) < begin(other) ? -1 : 1));
  const overlaps = inOrder.some((each, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && begin(next) <= end(each);
  });
  return overlaps ? "eligibility.overlaps" : undefined;
}

/** The period of a day or, failing that, the last one. */
export function periodOn(
  periods: readonly EligibilityPeriod[],
  day: ServiceDay,
): EligibilityPeriod | undefined {
  const now = periods.find((each) => begin(each) <= day && day <= end(each));
  return now ?? [...periods].sort((one, other) => (end(one) < end(other) ? 1 : -1))[0];
}

/**
 * Periods as they were written over those that are stored: of a condition that nobody wrote anew, what stands stays. A number that is
 * none of this person's is no number.
 */
export const mergePeriods = (
  written: readonly EligibilityPeriod[],
  stored: readonly EligibilityPeriod[],
): EligibilityPeriod[] =>
  written.map(({ id, condition, ...rest }) => {
    const known = id === undefined ? undefined : stored.find((each) => each.id === id);
    const kept = condition ?? known?.condition;
    return { ...rest, id: known?.id, condition: kept === "" ? undefined : kept };
  });

const FIELDS = ["iin", "name", "phone", "locale", "aid", "home", "eligibility", "contacts"] as const;

/** Which parts differ: names of fields, never what they say. */
export const changedParts = (was: WrittenRecord, is: WrittenRecord): string[] =>
  FIELDS.filter((field) => inOneOrder(was[field]) !== inOneOrder(is[field]));

/** The same words for the same value, in whatever order its parts were written. */
function inOneOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

/** Whose business a rider is: by the contract that serves their category where they live. */
export interface ServedBy {
  operatorId: OperatorId;
  districtId: DistrictId;
  categories: readonly CategoryId[];
}

/** Whose records somebody's work reaches; what is left out is not limited. */
export interface RiderReach {
  districts?: readonly DistrictId[] | undefined;
  /** Who is of one of these categories and lives in its district. */
  served?: readonly { district: DistrictId; category: CategoryId }[] | undefined;
}
