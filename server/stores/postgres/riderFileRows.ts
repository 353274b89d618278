import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type { RiderState } from "../../../shared/lifeCycle/rider.ts";
import { type Locale, type MobilityAid, RiderNeeds, type StopPlace } from "../../../shared/schemas/index.ts";
import type {
  EligibilityPeriod,
  RiderContact,
  RiderFileRecord,
  Standing,
} from "../../domain/people/record.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export interface StandingRow {
  state: RiderState;
  state_from: string | null;
  state_until: string | null;
}
interface FileRow extends StandingRow {
  id: RiderId;
  version: number;
  iin: string;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  needs: object;
  chair_weight_kg: number | null;
  home: StopPlace | null;
  restricted_at: Date | null;
  district_id: DistrictId | null;
  periods: { [Key in keyof EligibilityPeriod]: EligibilityPeriod[Key] | null }[];
  contacts: { [Key in keyof RiderContact]: RiderContact[Key] | null }[];
}

/** Records of riders as the office keeps them, one or thousands; `which` goes on to choose among the riders `r`. */
export async function readRiderFiles(
  db: Kysely<Schema>,
  which: RawBuilder<unknown>,
): Promise<RiderFileRecord[]> {
  const { rows } = await sql<FileRow>`
    SELECT r.id, r.version, r.iin, r.name, r.phone, r.locale, r.aid, r.needs, r.chair_weight_kg, r.home, r.district_id,
      r.state, r.state_from, r.state_until, r.restricted_at,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'category', e.category_id, 'basis', e.legal_basis,
          'from', lower(e.valid), 'until', upper(e.valid) - 1, 'condition', e.condition) ORDER BY e.valid)
        FROM eligibility e WHERE e.rider_id = r.id), '[]') AS periods,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'phone', g.phone, 'may', g.may,
          'consentFrom', g.consent_from, 'consentUntil', g.consent_until) ORDER BY g.position)
        FROM guardians g WHERE g.rider_id = r.id), '[]') AS contacts
    FROM riders r ${which}`.execute(db);
  return rows.map(toFile);
}

export const maybe = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
export const toStanding = ({ state, state_from, state_until }: StandingRow): Standing => ({
  ...{ state, from: maybe(state_from), until: maybe(state_until) },
});

const toFile = (row: FileRow): RiderFileRecord => ({
  ...{ id: row.id, version: row.version, iin: row.iin, name: row.name, phone: row.phone },
  ...{ locale: row.locale, aid: row.aid, home: maybe(row.home), districtId: maybe(row.district_id) },
  needs: RiderNeeds.parse({
    ...row.needs,
    ...(row.chair_weight_kg !== null && { chairWeightKg: row.chair_weight_kg }),
  }),
  standing: toStanding(row),
  eligibility: row.periods.map((each) => present(each) as EligibilityPeriod),
  contacts: row.contacts.map((each) => present(each) as RiderContact),
  ...(row.restricted_at !== null && { restrictedAt: toInstantOf(row.restricted_at) }),
});

/** JSON has null for what is not there. */
const present = (part: object): object =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
