import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { RiderState } from "../../domain/exchange/compareRider.ts";
import type { ExchangeStore, KnownRider } from "../index.ts";
import { SPELLING, searchWords } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";

/** As a set, so that tens of thousands take seconds; one parameter, whatever their number. */
const asSet = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

interface ListedRow extends RiderState {
  id: RiderId;
  iin: string;
  others: KnownRider["otherTimes"];
}

/** Riders as lists tell of them: with what entitles them on the day or, failing that, did so last. */
export async function readListedRiders(
  db: Kysely<Schema>,
  day: ServiceDay,
  which: RawBuilder<unknown>,
): Promise<KnownRider[]> {
  const { rows } = await sql<ListedRow>`
    SELECT r.id, r.iin, r.name, r.phone, r.locale, r.aid, r.chair_weight_kg AS "chairWeightKg",
      e.category_id AS category, e.legal_basis AS basis, lower(e.valid)::text AS "from", (upper(e.valid) - 1)::text AS until,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'phone', g.phone) ORDER BY g.position)
        FROM guardians g WHERE g.rider_id = r.id), '[]') AS contacts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', lower(o.valid), 'until', upper(o.valid) - 1))
        FROM eligibility o WHERE o.rider_id = r.id AND o.id <> e.id), '[]') AS others
    FROM riders r ${presentEligibility(day)} ${which}`.execute(db);
  return rows.map(({ id, iin, others, ...state }) => ({ id, iin, otherTimes: others, state }));
}

const presentEligibility = (day: ServiceDay) => sql`
  LEFT JOIN LATERAL (SELECT * FROM eligibility WHERE rider_id = r.id
    ORDER BY valid @> ${day}::date DESC, upper(valid) DESC LIMIT 1) e ON true`;

export async function addListedRiders(
  db: Kysely<Schema>,
  riders: Parameters<ExchangeStore["addRiders"]>[0],
): Promise<void> {
  if (riders.length === 0) return;
  const set = riders.map(({ id, iin, state }) => ({ id, iin, ...state, words: searchWords(state.name) }));
  await sql`
    INSERT INTO riders (id, iin, name, phone, locale, aid, chair_weight_kg, search_words, spelling)
    SELECT id, iin, name, phone, locale, aid, "chairWeightKg", words, ${SPELLING}::int
    FROM jsonb_to_recordset(${asSet(set)}) AS n(id uuid, iin text, name text, phone text, locale text, aid text,
      "chairWeightKg" int, words text)`.execute(db);
  await putRest(db, set);
}

export async function changeListedRiders(
  db: Kysely<Schema>,
  riders: Parameters<ExchangeStore["changeRiders"]>[0],
  day: ServiceDay,
): Promise<void> {
  if (riders.length === 0) return;
  const set = riders.map(({ id, state }) => ({ id, ...state, words: searchWords(state.name) }));
  const ids = set.map(({ id }) => id);
  await sql`
    UPDATE riders r SET name = n.name, phone = n.phone, locale = n.locale, aid = n.aid,
      chair_weight_kg = n."chairWeightKg", search_words = n.words, spelling = ${SPELLING}::int
    FROM jsonb_to_recordset(${asSet(set)}) AS n(id uuid, name text, phone text, locale text, aid text,
      "chairWeightKg" int, words text) WHERE r.id = n.id`.execute(db);
  await sql`
    DELETE FROM eligibility WHERE id IN (
      SELECT e.id FROM riders r ${presentEligibility(day)} WHERE r.id = ANY(${ids}::uuid[]))`.execute(db);
  await sql`DELETE FROM guardians WHERE rider_id = ANY(${ids}::uuid[])`.execute(db);
  await putRest(db, set);
  // Who plans with one of their trips has read the record as it was before.
  await sql`
    UPDATE shifts SET version = version + 1 WHERE id IN (
      SELECT st.shift_id FROM stops st JOIN trip_requests t ON t.id = st.trip_id
      WHERE t.rider_id = ANY(${ids}::uuid[]) AND st.done_at IS NULL)`.execute(db);
}

async function putRest(db: Kysely<Schema>, set: readonly ({ id: RiderId } & RiderState)[]): Promise<void> {
  const entitled = set.filter(({ category }) => category !== null);
  await sql`
    INSERT INTO eligibility (rider_id, category_id, legal_basis, valid)
    SELECT id, category, coalesce(basis, ''), daterange("from", until, '[]')
    FROM jsonb_to_recordset(${asSet(entitled)}) AS n(id uuid, category text, basis text, "from" date, until date)`.execute(
    db,
  );
  const contacts = set.flatMap(({ id, contacts: all }) =>
    all.map(({ name, phone }, position) => ({ id, name, phone, position })),
  );
  await sql`
    INSERT INTO guardians (rider_id, position, name, phone) SELECT id, position, name, phone
    FROM jsonb_to_recordset(${asSet(contacts)}) AS n(id uuid, position int, name text, phone text)`.execute(
    db,
  );
}

export async function removeListedRiders(db: Kysely<Schema>, ids: readonly RiderId[]): Promise<RiderId[]> {
  const { rows } = await sql<{ id: RiderId }>`
    DELETE FROM riders r WHERE r.id = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM trip_requests t WHERE t.rider_id = r.id) RETURNING r.id`.execute(db);
  return rows.map(({ id }) => id);
}
