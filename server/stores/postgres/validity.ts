import { sql } from "kysely";
import type { Validity } from "../../domain/fleet/terms.ts";

export interface ValidRow {
  valid_from: string | null;
  valid_until: string | null;
}
/** First and last day; a range has the day after the last. */
export const validColumns = sql`
  NULLIF(lower(valid), '-infinity') AS valid_from, NULLIF(upper(valid), 'infinity') - 1 AS valid_until`;
export const validityOf = ({ valid_from, valid_until }: ValidRow): Validity => ({
  validFrom: valid_from ?? undefined,
  validUntil: valid_until ?? undefined,
});
