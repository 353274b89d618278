import { type Kysely, type RawBuilder, sql } from "kysely";
import type { SealBook } from "../audit.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

/** So many facts at most go under one seal. */
const SEALED_AT_ONCE = 10_000;
const CHECKED_AT_ONCE = 500;

const utc = (column: RawBuilder<unknown>) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;
/** Every column of a fact, written in one way only, in the order of writing. What people wrote beside it may be erased. */
const written = sql`string_agg(jsonb_build_array(
  f.id, f.kind, ${utc(sql`f.at`)}, ${utc(sql`f.recorded_at`)}, f.role, f.actor_id, f.trip_id, f.rider_id, f.shift_id,
  f.vehicle_id, f.driver_id, f.staff_id, f.stop_id, f.service_day, f.details)::text, E'\\n' ORDER BY f.id)`;
const hashOf = (previous: RawBuilder<unknown>) =>
  sql`sha256(${previous} || convert_to(count(*)::text || E'\\n' || ${written}, 'UTF8'))`;

/**
 * Ids are given before transactions end, so a smaller one may appear after a larger. The mark remembers the last id given by
 * then, and the first transaction that had not begun: once all before that are over, nothing can appear up to the mark any more.
 */
export async function sealFacts(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ last_fact: string; is_over: boolean }>`
    SELECT last_fact, horizon::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) AS is_over
    FROM audit_mark FOR UPDATE`.execute(db);
  const [mark] = rows;
  if (mark?.is_over === false) return 0;
  let sealed = 0;
  if (mark !== undefined)
    for (let count = -1; count !== 0; sealed += count) count = await sealSpan(db, mark.last_fact);
  await sql`
    INSERT INTO audit_mark (last_fact, horizon)
    SELECT coalesce(max(id), 0), pg_snapshot_xmax(pg_current_snapshot())::text FROM facts
    ON CONFLICT (one) DO UPDATE SET last_fact = EXCLUDED.last_fact, horizon = EXCLUDED.horizon`.execute(db);
  return sealed;
}

/** The next span up to the mark; answers how many facts are in it. */
async function sealSpan(db: Kysely<Schema>, until: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH last AS (
      SELECT * FROM (SELECT no, last_fact, hash FROM audit_seals ORDER BY no DESC LIMIT 1) s
      UNION ALL SELECT 0, 0, ''::bytea ORDER BY no DESC LIMIT 1),
    span AS (
      SELECT facts.* FROM facts, last WHERE id > last.last_fact AND id <= ${until}
      ORDER BY id LIMIT ${SEALED_AT_ONCE})
    INSERT INTO audit_seals (no, after_fact, last_fact, count, previous, hash)
    SELECT last.no + 1, last.last_fact, max(f.id), count(*), last.hash, ${hashOf(sql`last.hash`)}
    FROM last, span f GROUP BY last.no, last.last_fact, last.hash
    RETURNING count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The first seal that no longer fits its facts or the seal before it. */
async function findBroken(db: Kysely<Schema>): Promise<{ seals: number; broken: string | null }> {
  let after = "0";
  for (let seals = 0; ; ) {
    const { rows } = await sql<{ no: string; fits: boolean }>`
      SELECT s.no, (s.no = coalesce(b.no, 0) + 1 AND s.after_fact = coalesce(b.last_fact, 0)
          AND s.previous = coalesce(b.hash, ''::bytea) AND s.count = found.count AND s.hash = found.hash) AS fits
      FROM (SELECT * FROM audit_seals WHERE no > ${after} ORDER BY no LIMIT ${CHECKED_AT_ONCE}) s
      LEFT JOIN audit_seals b ON b.no = (SELECT max(no) FROM audit_seals WHERE no < s.no)
      CROSS JOIN LATERAL (
        SELECT count(*) AS count, ${hashOf(sql`s.previous`)} AS hash FROM facts f
        WHERE f.id > s.after_fact AND f.id <= s.last_fact) found
      ORDER BY s.no`.execute(db);
    const broken = rows.find(({ fits }) => fits !== true);
    seals += rows.length;
    if (broken !== undefined) return { seals, broken: broken.no };
    const last = rows.at(-1);
    if (last === undefined) return { seals, broken: null };
    after = last.no;
  }
}

export async function checkSeals(db: Kysely<Schema>): Promise<{ book: SealBook; isNews: boolean }> {
  const before = await readBook(db);
  const { seals, broken } = await findBroken(db);
  await db
    .insertInto("audit_checks")
    .values({ seals: String(seals), broken_no: broken })
    .execute();
  const isNews = broken !== null && before.check?.broken?.no !== Number(broken);
  return { book: await readBook(db), isNews };
}

interface BookRow {
  seals: number;
  sealed_until: Date | null;
  at: Date | null;
  checked: number | null;
  broken_no: string | null;
  broken_from: Date | null;
  broken_until: Date | null;
}

export async function readBook(db: Kysely<Schema>): Promise<SealBook> {
  const { rows } = await sql<BookRow>`
    SELECT s.seals, s.sealed_until, c.at, c.seals::int AS checked, c.broken_no, x.sealed_at AS broken_until,
      coalesce((SELECT sealed_at FROM audit_seals WHERE no = c.broken_no - 1),
               (SELECT min(recorded_at) FROM facts WHERE id <= x.last_fact), x.sealed_at) AS broken_from
    FROM (SELECT count(*)::int AS seals, max(sealed_at) AS sealed_until FROM audit_seals) s
    LEFT JOIN (SELECT * FROM audit_checks ORDER BY id DESC LIMIT 1) c ON true
    LEFT JOIN audit_seals x ON x.no = c.broken_no`.execute(db);
  const [row] = rows;
  if (row === undefined) return { seals: 0 };
  const { seals, sealed_until, at, checked, broken_no, broken_from, broken_until } = row;
  return {
    seals,
    ...(sealed_until !== null && { sealedUntil: toInstantOf(sealed_until) }),
    ...(at !== null && {
      check: {
        ...{ at: toInstantOf(at), seals: checked ?? 0 },
        ...(broken_no !== null && {
          broken: {
            no: Number(broken_no),
            from: toInstantOf(broken_from ?? at),
            until: toInstantOf(broken_until ?? at),
          },
        }),
      },
    }),
  };
}
