import { type Kysely, type RawBuilder, sql } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { ShiftId } from "../../../shared/ids/index.ts";
import { isServed, stopStatusesThat } from "../../../shared/lifeCycle/stop.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { FactKind } from "../../domain/facts/fact.ts";
import type { DrivenDistance } from "../../domain/runs/drivenDistance.ts";
import type { DrivenRun, RetentionCount, RetentionDays, RetentionStore } from "../retention.ts";
import { forgetIncidents } from "./eraseRider.ts";
import { literals } from "./literals.ts";
import { keepCounts } from "./messageStore.ts";
import { readFixes } from "./readFixes.ts";
import type { Schema } from "./schema.ts";

export class PostgresRetentionStore implements RetentionStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async apply(
    days: RetentionDays,
    now: { service: Instant; real: Instant; reads: readonly FactKind[] },
  ): Promise<Record<RetentionCount, number>> {
    const before = (kept: number, of: Instant) =>
      sql`${new Date(of)}::timestamptz - make_interval(days => ${kept})`;
    const service = (key: keyof RetentionDays) => before(days[key], now.service);
    const real = (key: keyof RetentionDays) => before(days[key], now.real);
    const count = (statement: RawBuilder<unknown>) => countOf(this.db, statement);
    return {
      tracks: await count(sql`DELETE FROM positions WHERE at < ${service("keepThinTracks")}`),
      oddTracks:
        (await count(sql`DELETE FROM odd_positions WHERE at < ${service("keepTracks")}`)) +
        (await count(sql`DELETE FROM tracker_counts WHERE service_day < (${service("keepTracks")})::date`)),
      tracksThinned: await thinTracks(this.db, service("keepTracks")),
      listRows:
        (await count(sql`
        DELETE FROM import_rows r USING imports i
        WHERE i.id = r.import_id AND i.status NOT IN ('applying', 'undoing') AND i.created_at < ${service("keepLists")}`)) +
        // Pages of runs that are over, with names and numbers: nobody prints them any more.
        (await count(sql`
        DELETE FROM printed_manifests WHERE service_day < (${new Date(now.service)}::timestamptz - interval '1 day')::date`)),
      codes: await forgetCodes(this.db, real("keepCodes")),
      sessions: await count(sql`DELETE FROM session WHERE expire::timestamptz < ${real("keepSessions")}`),
      devices: await count(sql`DELETE FROM known_devices WHERE last_used < ${real("keepDevices")}`),
      notes:
        (await count(deleteNotes(sql`NOT IN`, now.reads, service("keepNotes")))) +
        (await count(forgetCorrections(service("keepNotes")))) +
        (await forgetIncidents(this.db, sql`closed_at < ${service("keepNotes")}`)) +
        (await count(sql`
          UPDATE trip_links SET leader_name = '' WHERE leader_name <> '' AND service_day < (${service("keepNotes")})::date`)),
      readReasons: await count(deleteNotes(sql`IN`, now.reads, service("keepReadReasons"))),
      applications: await count(sql`
        DELETE FROM applications WHERE state <> 'open' AND decided_at < ${service("keepApplications")}`),
      notices: await forgetNotices(this.db, service("keepNotices")),
      channels: await count(forgetChannels(service("keepNotices"))),
      callNumbers: await count(forgetNumbers(service("keepCalls"))),
      tripShares: await count(sql`
        DELETE FROM trip_shares x USING trip_requests t
        WHERE t.id = x.trip_id AND t.service_day < (${service("keepShares")})::date`),
    };
  }

  async listUnmeasured(before: ServiceDay, limit: number): Promise<ShiftId[]> {
    const { rows } = await sql<{ id: ShiftId }>`
      SELECT s.id FROM shifts s
      WHERE s.started_at IS NOT NULL AND s.service_day < ${before}::date
        AND NOT EXISTS (SELECT FROM run_distances d WHERE d.shift_id = s.id)
      ORDER BY s.service_day, s.id LIMIT ${limit}`.execute(this.db);
    return rows.map(({ id }) => id);
  }

  async readDriven(id: ShiftId): Promise<DrivenRun> {
    const fixes = await readFixes(this.db, sql`shift_id = ${id}`);
    const way = await sql<{ point: LatLng }>`
      SELECT CASE st.kind WHEN 'pickup' THEN t.pickup->'point' ELSE t.dropoff->'point' END AS point
      FROM stops st JOIN trip_requests t ON t.id = st.trip_id
      WHERE st.shift_id = ${id} AND st.status IN (${literals(stopStatusesThat(isServed))}, 'noShow')
      ORDER BY st.sequence`.execute(this.db);
    return {
      shiftId: id,
      fixes,
      way: way.rows.map(({ point }) => point),
    };
  }

  async putDistance(id: ShiftId, { driven, measured }: DrivenDistance): Promise<void> {
    const distance = { meters: Math.round(driven), measured_meters: Math.round(measured) };
    await this.db
      .insertInto("run_distances")
      .values({ shift_id: id, ...distance })
      .onConflict((conflict) => conflict.column("shift_id").doUpdateSet(distance))
      .execute();
  }
}

async function forgetCodes(db: Kysely<Schema>, before: RawBuilder<unknown>): Promise<number> {
  const codes = [
    sql`sign_in_codes WHERE expires_at < ${before}`,
    sql`entry_links WHERE expires_at < ${before}`,
    sql`passkey_challenges WHERE expires_at < ${before}`,
    sql`demo_codes WHERE issued_at < ${before}`,
    sql`channel_codes WHERE expires_at < ${before}`,
  ];
  let count = 0;
  for (const rows of codes) count += await countOf(db, sql`DELETE FROM ${rows}`);
  return count;
}

/** What was sent stays counted. */
async function forgetNotices(db: Kysely<Schema>, before: RawBuilder<unknown>): Promise<number> {
  const old = sql`n.state NOT IN ('waiting', 'call') AND n.made_at < ${before}`;
  await keepCounts(db, old);
  return countOf(db, sql`DELETE FROM notices n WHERE ${old}`);
}

/** Who was linked and is no more; what belongs to a contact whom the record has no more; which messages were taken. */
const forgetChannels = (before: RawBuilder<unknown>) => sql`
  WITH taken AS (DELETE FROM taken_messages WHERE at < ${before})
  DELETE FROM channel_addresses x WHERE x.ended_at < ${before}
    OR (x.rider_id IS NOT NULL AND x.recipient <> 'rider' AND NOT EXISTS (
      SELECT FROM guardians g WHERE g.rider_id = x.rider_id AND g.phone = x.recipient))
    OR x.staff_id IN (SELECT s.id FROM staff s WHERE s.closed_at < ${before})`;

/** Who rang goes, and who was shown them; how long people waited is nobody's in particular. */
const forgetNumbers = (before: RawBuilder<unknown>) => sql`
  WITH old AS (SELECT id FROM phone_calls WHERE began_at < ${before} AND phone IS NOT NULL),
    viewers AS (DELETE FROM phone_call_viewers v USING old WHERE v.phone_call_id = old.id)
  UPDATE phone_calls c SET phone = NULL FROM old WHERE c.id = old.id`;

/** What drivers said of doors, decided or not, with pictures that no door has. */
const forgetCorrections = (before: RawBuilder<unknown>) => sql`
  WITH unused AS (
    DELETE FROM entrance_photos p WHERE taken_at < ${before}
      AND NOT EXISTS (SELECT FROM entrances e WHERE e.photo_id = p.id))
  DELETE FROM entrance_corrections WHERE told_at < ${before}`;

const deleteNotes = (
  among: RawBuilder<unknown>,
  reads: readonly FactKind[],
  before: RawBuilder<unknown>,
) => sql`
  DELETE FROM fact_texts x USING facts f
  WHERE f.id = x.fact_id AND f.at < ${before} AND f.kind ${among} (${literals(reads)})`;

/**
 * Of a quarter of an hour the first place stays, to a thousandth of a degree (some hundred meters) and without driver and device. What
 * belongs to a run is measured before it goes.
 */
async function thinTracks(db: Kysely<Schema>, before: RawBuilder<unknown>): Promise<number> {
  const old = sql`at < ${before} AND NOT thinned
    AND (shift_id IS NULL OR EXISTS (SELECT FROM run_distances d WHERE d.shift_id = positions.shift_id))`;
  const gone = await countOf(
    db,
    sql`DELETE FROM positions USING (
        SELECT vehicle_id AS v, at AS moment,
          row_number() OVER (PARTITION BY vehicle_id, floor(extract(epoch FROM at) / 900) ORDER BY at) AS no
        FROM positions WHERE ${old}) each
      WHERE positions.vehicle_id = each.v AND positions.at = each.moment AND each.no > 1`,
  );
  await sql`
    UPDATE positions SET thinned = true, driver_id = NULL, told_at = NULL, received_at = NULL, skew_seconds = NULL,
      accuracy = NULL, heading = 0, speed = 0, lat = round(lat::numeric, 3), lon = round(lon::numeric, 3)
    WHERE ${old}`.execute(db);
  return gone;
}

async function countOf(db: Kysely<Schema>, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0n);
}
