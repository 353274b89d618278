import { type Kysely, sql } from "kysely";

/**
 * Lists of every kind: a row is known by a key, not by an IIN alone, and what it tells is text by column. Lists that were brought before
 * can still be put back. Addresses that lists tell wait until somebody knows where they lie.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE imports DROP CONSTRAINT imports_kind_check;
    DROP INDEX import_rows_by_iin;
    ALTER TABLE import_rows RENAME COLUMN iin TO key;
    ALTER TABLE import_rows RENAME COLUMN rider_id TO record_id;
    CREATE TABLE told_addresses (
      rider_id uuid PRIMARY KEY REFERENCES riders ON DELETE CASCADE,
      address text NOT NULL CHECK (address <> ''),
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'doubtful', 'toAsk', 'settled')),
      -- What was home before it was settled, so that a list can be put back.
      was_home jsonb,
      was_district text
    );
    CREATE INDEX told_addresses_open ON told_addresses (state, rider_id) WHERE state <> 'settled';
  `.execute(db);
  for (const column of ["was", "is"]) await toText(db, column);
}

const toText = (db: Kysely<unknown>, column: string) =>
  sql`
    UPDATE import_rows i SET ${sql.ref(column)} = jsonb_strip_nulls(jsonb_build_object(
      'iin', i.key, 'name', s->>'name', 'phone', s->>'phone', 'locale', s->>'locale', 'aid', s->>'aid',
      'chairWeight', s->>'chairWeightKg', 'category', s->>'category', 'basis', nullif(s->>'basis', ''), 'from', s->>'from',
      'until', s->>'until', 'address', r.home->>'label',
      'contactName', (SELECT string_agg(c->>'name', '; ' ORDER BY no) FROM jsonb_array_elements(s->'contacts') WITH ORDINALITY AS c(c, no)),
      'contactPhone', (SELECT string_agg(c->>'phone', '; ' ORDER BY no) FROM jsonb_array_elements(s->'contacts') WITH ORDINALITY AS c(c, no))))
    FROM (SELECT import_id, position, ${sql.ref(column)} AS s FROM import_rows) o, riders r
    WHERE i.import_id = o.import_id AND i.position = o.position AND r.iin = i.key AND jsonb_typeof(s) = 'object'`.execute(
    db,
  );
