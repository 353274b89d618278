import { type Kysely, sql } from "kysely";

/** As streets were called by the search until this migration: a name with its kind and nothing more. */
const streetLabel = "(^(улица|проспект|переулок) [^,]+$|^[^,]+ (көшесі|даңғылы|street|avenue|lane)$)";

/**
 * Riders are looked for by plain words of their names, which the program makes (riderSearch.ts); rows of spelling 0 are filled at
 * the start. Places that were chosen as a street had no point of their own: they are marked so. Of the others nobody knows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE riders ADD COLUMN search_words text NOT NULL DEFAULT '', ADD COLUMN spelling smallint NOT NULL DEFAULT 0;
    ALTER TABLE trip_requests DISABLE TRIGGER USER;
  `.execute(db);
  for (const end of ["pickup", "dropoff"])
    await sql`
      UPDATE trip_requests SET ${sql.ref(end)} = ${sql.ref(end)} || '{"precision": "approximate"}'
      WHERE ${sql.ref(end)}->>'label' ~ ${streetLabel} AND NOT ${sql.ref(end)} ? 'placeId'`.execute(db);
  await sql`ALTER TABLE trip_requests ENABLE TRIGGER USER`.execute(db);
}
