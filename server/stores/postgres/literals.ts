import { type RawBuilder, sql } from "kysely";

/**
 * Words of the code's own as they stand in a query, between `IN (` and `)`: literals, so that Postgres can use an index made for
 * one of them. Never for what somebody has sent.
 */
export const literals = (words: readonly string[]): RawBuilder<unknown> =>
  sql.join(words.map((word) => sql.lit(word)));
