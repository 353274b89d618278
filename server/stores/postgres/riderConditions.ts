import { type RawBuilder, sql } from "kysely";
import type { Ending } from "../../../shared/needs/riderRecords.ts";
import { nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { RiderReach } from "../../domain/people/record.ts";

/** The rider `r` still is somebody. */
export const isSomebody: RawBuilder<unknown> = sql`r.erased_at IS NULL`;
/** And is in ordinary lists: nobody has restricted what may be done with the record. */
export const isListed: RawBuilder<unknown> = sql`r.erased_at IS NULL AND r.restricted_at IS NULL`;

/** What the rider `r` is eligible by on the day or, failing that, was last (`e`); `until`: when the last of all periods ends. */
export const lastPeriod = (day: ServiceDay): RawBuilder<unknown> => sql`
  LEFT JOIN LATERAL (
    SELECT category_id, (SELECT CASE WHEN bool_or(upper_inf(x.valid)) THEN NULL ELSE max(upper(x.valid)) - 1 END
                         FROM eligibility x WHERE x.rider_id = r.id) AS until
    FROM eligibility WHERE rider_id = r.id ORDER BY valid @> ${day}::date DESC, upper(valid) DESC LIMIT 1
  ) e ON true`;

const categoryOf = (day: ServiceDay): RawBuilder<unknown> => sql`(
  SELECT category_id FROM eligibility WHERE rider_id = r.id
  ORDER BY valid @> ${day}::date DESC, upper(valid) DESC LIMIT 1)`;

/** What `canReachRider` says, for a list: the same reach. */
export function reachCondition({ districts, served }: RiderReach, day: ServiceDay): RawBuilder<unknown> {
  const inDistrict =
    districts === undefined ? sql`true` : sql`r.district_id = ANY(${[...districts]}::text[])`;
  if (served === undefined) return inDistrict;
  const [where, what] = [served.map(({ district }) => district), served.map(({ category }) => category)];
  return sql`${inDistrict} AND EXISTS (
    SELECT 1 FROM unnest(${where}::text[], ${what}::text[]) AS s(district, category)
    WHERE s.district = r.district_id AND s.category = ${categoryOf(day)})`;
}

const lastDay = sql`(SELECT CASE WHEN bool_or(upper_inf(x.valid)) THEN 'infinity'::date ELSE max(upper(x.valid)) - 1 END
  FROM eligibility x WHERE x.rider_id = r.id)`;

const within: Record<Exclude<Ending, "ended">, number> = { in7: 7, in30: 30, in60: 60 };

/** Only of those who are still served: nobody renews for who has left. */
export function endsAs(ending: Ending | undefined, today: ServiceDay): RawBuilder<unknown> {
  if (ending === undefined) return sql`true`;
  const isHere = sql`r.state IN ('served', 'inHospital')`;
  if (ending === "ended") return sql`${isHere} AND ${lastDay} < ${today}::date`;
  const last = nextServiceDay(today, within[ending]);
  return sql`${isHere} AND ${lastDay} BETWEEN ${today}::date AND ${last}::date`;
}

export const endingCounts = (today: ServiceDay): RawBuilder<unknown> =>
  sql.join(
    (["ended", "in7", "in30", "in60"] as const).map(
      (ending) => sql`(count(*) FILTER (WHERE ${endsAs(ending, today)}))::int AS ${sql.ref(ending)}`,
    ),
  );
