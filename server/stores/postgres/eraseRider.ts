import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { type ErasedCounts, type ErasedPart, erasedParts, type Identity } from "../privacy.ts";
import { keepCounts } from "./messageStore.ts";
import type { Schema } from "./schema.ts";

/** Stands where a name or a place was: in no language, and found by no search. */
const GONE = "—";

interface Person extends Identity {
  id: RiderId;
  account: string;
}

const tripsOf = (id: RiderId) => sql`(SELECT t.id FROM trip_requests t WHERE t.rider_id = ${id})`;

/** Their record and those that went into it when they turned out to be the same person's. */
export const recordsOf = (id: RiderId) => sql`(
  WITH RECURSIVE own AS (
    SELECT ${id}::uuid AS id
    UNION SELECT m.gone_id FROM rider_merges m JOIN own ON m.kept_id = own.id WHERE m.undone_at IS NULL)
  SELECT id FROM own)`;

/** Which rows hold something of a person. Wrong rows of a list have no sure number: there the name must do. */
const rowsOf = ({ id, iin, phone, account }: Person): Record<ErasedPart, RawBuilder<unknown>> => ({
  identity: sql`riders WHERE id = ${id} AND erased_at IS NULL`,
  contacts: sql`guardians WHERE rider_id = ${id}`,
  entitlements: sql`eligibility WHERE rider_id = ${id} AND (legal_basis <> '' OR condition IS NOT NULL)`,
  standingOrders: sql`standing_orders WHERE rider_id = ${id}`,
  tripPlaces: sql`trip_requests WHERE rider_id = ${id} AND pickup->>'label' <> ${GONE}`,
  doorPoints: sql`stop_events WHERE point IS NOT NULL
    AND stop_id IN (SELECT stop_id FROM stop_holders WHERE trip_id IN ${tripsOf(id)})`,
  notes: sql`fact_texts WHERE fact_id IN (
    SELECT f.id FROM facts f WHERE f.rider_id IN ${recordsOf(id)} OR f.actor_id IN ${recordsOf(id)} OR f.trip_id IN ${tripsOf(id)})`,
  listRows: sql`import_rows WHERE record_id IN ${recordsOf(id)} OR key = ${iin} OR was->>'phone' = ${phone} OR "is"->>'phone' = ${phone}
    OR (outcome = 'wrong' AND name = (SELECT r.name FROM riders r WHERE r.id = ${id}))`,
  sessions: sql`session WHERE sess -> 'actor' ->> 'id' = ${id}`,
  devices: sql`known_devices WHERE account = ${account}`,
  codes: sql`sign_in_codes WHERE phone = ${phone}`,
  keys: sql`idempotency_keys WHERE actor_id = ${id}`,
  notices: sql`notices WHERE rider_id = ${id}`,
  channels: sql`channel_addresses WHERE rider_id = ${id}`,
});

export async function countPersonal(db: Kysely<Schema>, person: Person): Promise<ErasedCounts> {
  const rows = rowsOf(person);
  const counts = erasedParts.map(
    (part) => sql`(SELECT count(*)::int FROM ${rows[part]}) AS ${sql.ref(part)}`,
  );
  const { rows: found } = await sql<ErasedCounts>`SELECT ${sql.join(counts)}`.execute(db);
  const [counted] = found;
  if (counted === undefined) throw new Error("nothing was counted");
  return counted;
}

/** To a tenth of a degree, some ten kilometers: which town, and no door. */
const coarse = (
  column: "pickup" | "dropoff",
) => sql`jsonb_build_object('label', ${GONE}::text, 'precision', 'approximate',
  'point', jsonb_build_object('lat', round((${sql.ref(column)}->'point'->>'lat')::numeric, 1),
    'lon', round((${sql.ref(column)}->'point'->>'lon')::numeric, 1)))`;

/** Links to trips, and the words by which their places were found. */
async function eraseOfTrips(db: Kysely<Schema>, id: RiderId): Promise<void> {
  for (const table of ["trip_shares", "trip_places"])
    await sql`DELETE FROM ${sql.table(table)} WHERE trip_id IN ${tripsOf(id)}`.execute(db);
}

const goneParts = [
  ...(["contacts", "standingOrders", "notes", "listRows", "sessions", "devices"] as const),
  ...(["codes", "keys", "notices", "channels"] as const),
] as const;

/** The rows that go, and the columns that are emptied where a row has to stay; who they are goes last, since others are found by it. */
export async function erasePerson(db: Kysely<Schema>, person: Person, at: Instant): Promise<ErasedCounts> {
  const { id, iin, phone } = person;
  const counts = await countPersonal(db, person);
  const rows = rowsOf(person);
  await sql`
    UPDATE phone_calls SET phone = NULL
    WHERE phone = ${phone} OR phone IN (SELECT g.phone FROM guardians g WHERE g.rider_id = ${id})`.execute(
    db,
  );
  for (const table of ["phone_call_viewers", "told_addresses", "channel_codes", "channel_wishes", "offers"])
    await sql`DELETE FROM ${sql.table(table)} WHERE rider_id = ${id}`.execute(db);
  for (const table of ["learned_times", "told_times"])
    await sql`
      DELETE FROM ${sql.table(table)}
      WHERE kind = 'rider' AND subject IN (SELECT own.id::text FROM ${recordsOf(id)} own)`.execute(db);
  await sql`DELETE FROM printed_manifests`.execute(db); // made anew within minutes, without them
  await eraseOfTrips(db, id);
  await keepCounts(db, sql`n.rider_id = ${id}`);
  for (const part of goneParts) await sql`DELETE FROM ${rows[part]}`.execute(db);
  for (const table of ["demo_codes", "regular_patients"])
    await sql`DELETE FROM ${sql.table(table)} WHERE phone = ${phone}`.execute(db);
  const numbers = sql`SELECT m.gone_was->'rider'->>'iin' FROM rider_merges m
    WHERE m.gone_id IN ${recordsOf(id)} AND m.gone_was IS NOT NULL`;
  await sql`
    DELETE FROM applications WHERE rider_id IN ${recordsOf(id)} OR iin = ${iin} OR iin IN (${numbers})`.execute(
    db,
  );
  await sql`
    UPDATE rider_merges SET kept_was = NULL, kept_is = NULL, gone_was = NULL, not_with = NULL
    WHERE kept_id IN ${recordsOf(id)} OR gone_id IN ${recordsOf(id)}`.execute(db);
  await sql`UPDATE eligibility SET legal_basis = '', condition = NULL WHERE rider_id = ${id}`.execute(db);
  await forgetWhereTripsWent(db, tripsOf(id));
  await sql`
    UPDATE trip_requests SET pickup = ${coarse("pickup")}, dropoff = ${coarse("dropoff")}, note = NULL, needs = '{}',
      version = version + 1 WHERE rider_id = ${id}`.execute(db);
  await sql`
    UPDATE riders SET iin = NULL, phone = NULL, name = ${GONE}, home = NULL, needs = '{}', chair_weight_kg = NULL,
      aid = 'none', locale = 'kk', search_words = '', restricted_at = NULL, erased_at = ${new Date(at)}, version = version + 1
    WHERE id = ${id}`.execute(db);
  // Who plans with one of their trips has read the record as it was before.
  await sql`
    UPDATE shifts SET version = version + 1 WHERE id IN (
      SELECT st.shift_id FROM stops st JOIN trip_requests t ON t.id = st.trip_id WHERE t.rider_id = ${id})`.execute(
    db,
  );
  return counts;
}

/** That something happened, and what came of it, stays; where it was and all words about it go, as they may name somebody. */
export async function forgetIncidents(db: Kysely<Schema>, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE incident_entries SET text = NULL
    WHERE text IS NOT NULL AND incident_id IN (SELECT id FROM incidents WHERE ${which})`.execute(db);
  await sql`UPDATE incidents SET place = NULL WHERE place IS NOT NULL AND ${which}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** A door is nobody's; that somebody's trips went to it is theirs. */
async function forgetWhereTripsWent(db: Kysely<Schema>, trips: RawBuilder<unknown>): Promise<void> {
  await sql`
    UPDATE stop_events SET point = NULL
    WHERE stop_id IN (SELECT stop_id FROM stop_holders WHERE trip_id IN ${trips})`.execute(db);
  await sql`DELETE FROM entrance_corrections WHERE trip_id IN ${trips}`.execute(db);
  await forgetIncidents(db, sql`id IN (SELECT incident_id FROM incident_trips WHERE trip_id IN ${trips})`);
}
