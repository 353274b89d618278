import { type Kysely, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import { asSet } from "./asSet.ts";
import { SPELLING, searchWords } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";

/**
 * The way in which records of riders are written: as sets, so that one and tens of thousands go the same way. Whoever writes a number
 * at the same time is waited for; false when it was given away.
 */
export async function addRiderFiles(
  db: Kysely<Schema>,
  records: readonly RiderFileRecord[],
): Promise<boolean> {
  if (records.length === 0) return true;
  const { numAffectedRows } = await sql`
    INSERT INTO riders (id, iin, name, phone, locale, aid, chair_weight_kg, home, district_id, search_words, spelling)
    SELECT id, iin, name, phone, locale, aid, "chairWeightKg", home, "districtId", words, ${SPELLING}::int
    FROM ${told(records)} ON CONFLICT DO NOTHING`.execute(db);
  if (Number(numAffectedRows) < records.length) return false;
  await addParts(db, records);
  return true;
}

/** As a whole; the version grows by one. */
export async function replaceRiderFiles(
  db: Kysely<Schema>,
  records: readonly RiderFileRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await sql`
    UPDATE riders r SET iin = n.iin, name = n.name, phone = n.phone, locale = n.locale, aid = n.aid,
      chair_weight_kg = n."chairWeightKg", home = n.home, district_id = n."districtId", search_words = n.words,
      spelling = ${SPELLING}::int, version = r.version + 1
    FROM ${told(records)} WHERE r.id = n.id`.execute(db);
  await sql`DELETE FROM eligibility WHERE rider_id = ANY(${ids}::uuid[])`.execute(db);
  await sql`DELETE FROM guardians WHERE rider_id = ANY(${ids}::uuid[])`.execute(db);
  await addParts(db, records);
  // Who plans with one of their trips has read the record as it was before.
  await sql`
    UPDATE shifts SET version = version + 1 WHERE id IN (
      SELECT st.shift_id FROM stops st JOIN trip_requests t ON t.id = st.trip_id
      WHERE t.rider_id = ANY(${ids}::uuid[]) AND st.done_at IS NULL)`.execute(db);
}

const told = (records: readonly RiderFileRecord[]) => sql`
  jsonb_to_recordset(${asSet(records.map(rowOf))}) AS n(id uuid, iin text, name text, phone text, locale text, aid text,
    "chairWeightKg" int, home jsonb, "districtId" text, words text)`;
const rowOf = ({ id, iin, name, phone, locale, aid, needs, home, districtId }: RiderFileRecord) => ({
  ...{ id, iin, name, phone, locale, aid, home, districtId },
  ...{ chairWeightKg: needs.chairWeightKg, words: searchWords(name) },
});

/** A period that was stored keeps its number. */
async function addParts(db: Kysely<Schema>, records: readonly RiderFileRecord[]): Promise<void> {
  const periods = records.flatMap(({ id: rider, eligibility }) =>
    eligibility.map((each) => ({ ...each, rider })),
  );
  if (periods.length > 0)
    await sql`
      INSERT INTO eligibility (id, rider_id, category_id, legal_basis, valid, condition) OVERRIDING SYSTEM VALUE
      SELECT coalesce(id, nextval(pg_get_serial_sequence('eligibility', 'id'))), rider, category, basis,
        daterange("from", until, '[]'), condition
      FROM jsonb_to_recordset(${asSet(periods)}) AS n(id bigint, rider uuid, category text, basis text, "from" date,
        until date, condition text)`.execute(db);
  const contacts = records.flatMap(({ id: rider, contacts: all }) =>
    all.map((each, position) => ({ ...each, rider, position })),
  );
  if (contacts.length > 0)
    await sql`
      INSERT INTO guardians (rider_id, position, name, phone, may, consent_from, consent_until)
      SELECT rider, position, name, phone, may, "consentFrom", "consentUntil"
      FROM jsonb_to_recordset(${asSet(contacts)}) AS n(rider uuid, position int, name text, phone text, may text[],
        "consentFrom" date, "consentUntil" date)`.execute(db);
}

/** Those who have no trip. */
export async function removeUnusedRiders(db: Kysely<Schema>, ids: readonly RiderId[]): Promise<RiderId[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: RiderId }>`
    DELETE FROM riders r WHERE r.id = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM trip_requests t WHERE t.rider_id = r.id) RETURNING r.id`.execute(db);
  return rows.map(({ id }) => id);
}
