import { type Kysely, sql } from "kysely";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { CallDay } from "../phoneCalls.ts";
import type { Schema } from "./schema.ts";

interface Row {
  day: ServiceDay;
  calls: number;
  answered: number;
  missed: number;
  wait_half: number | null;
  wait_longest: number | null;
  gave_up_half: number | null;
}

/** Days on which anybody rang, the latest first. They count on when the numbers are gone. */
export async function countCallDays(
  db: Kysely<Schema>,
  from: ServiceDay,
  until: ServiceDay,
): Promise<CallDay[]> {
  const { rows } = await sql<Row>`
    SELECT service_day AS day, count(*)::int AS calls,
      count(*) FILTER (WHERE state = 'answered')::int AS answered, count(*) FILTER (WHERE state = 'missed')::int AS missed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY wait_seconds) FILTER (WHERE state = 'answered') AS wait_half,
      max(wait_seconds) FILTER (WHERE state = 'answered') AS wait_longest,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY wait_seconds) FILTER (WHERE state = 'missed') AS gave_up_half
    FROM phone_calls WHERE service_day BETWEEN ${from}::date AND ${until}::date
    GROUP BY service_day ORDER BY service_day DESC`.execute(db);
  const known = (count: number | null) => (count === null ? undefined : seconds(count));
  return rows.map(({ wait_half, wait_longest, gave_up_half, ...row }) => ({
    ...row,
    ...{ waitHalf: known(wait_half), waitLongest: known(wait_longest), gaveUpHalf: known(gave_up_half) },
  }));
}
