import { type RawBuilder, sql } from "kysely";

/** Rows for `jsonb_to_recordset`: one parameter, whatever their number, so that tens of thousands take seconds. */
export const asSet = (rows: readonly object[]): RawBuilder<unknown> => sql`${JSON.stringify(rows)}::jsonb`;
