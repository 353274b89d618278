import { type Kysely, sql } from "kysely";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type Instant, type ServiceDay, toIso } from "../../../shared/time/index.ts";
import type { PlanStore, RouteChange, StopEstimate } from "../index.ts";
import { PLANNER_LOCKS } from "./plannerLocks.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant } from "./tripRows.ts";

export class PostgresPlanStore implements PlanStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async getVersion(day: ServiceDay): Promise<number> {
    const row = await this.db
      .selectFrom("plans")
      .select("version")
      .where("service_day", "=", day)
      .executeTakeFirst();
    return row?.version ?? 0;
  }

  async raise(day: ServiceDay): Promise<number> {
    const { rows } = await sql<{ version: number }>`
      INSERT INTO plans (service_day, version) VALUES (${day}, 1)
      ON CONFLICT (service_day) DO UPDATE SET version = plans.version + 1 RETURNING version`.execute(this.db);
    return rows[0]?.version ?? 0;
  }

  async findToldAt(day: ServiceDay): Promise<Instant | undefined> {
    const row = await this.db
      .selectFrom("plans")
      .select("vehicles_told_at")
      .where("service_day", "=", day)
      .executeTakeFirst();
    return maybeInstant(row?.vehicles_told_at ?? null);
  }

  async setTold(day: ServiceDay, at: Instant): Promise<boolean> {
    const { rows } = await sql`
      INSERT INTO plans (service_day, version, vehicles_told_at) VALUES (${day}, 1, ${new Date(at)})
      ON CONFLICT (service_day) DO UPDATE SET version = plans.version + 1, vehicles_told_at = excluded.vehicles_told_at
      WHERE plans.vehicles_told_at IS NULL RETURNING 1`.execute(this.db);
    return rows.length > 0;
  }

  async standing(day: ServiceDay): Promise<string> {
    const { rows } = await sql<{ standing: string }>`
      SELECT concat_ws('.', (SELECT version FROM plans WHERE service_day = ${day}), count(*), sum(version)) AS standing
      FROM shifts WHERE service_day = ${day}`.execute(this.db);
    return rows[0]?.standing ?? "";
  }

  async findImproved(day: ServiceDay): Promise<string | undefined> {
    const row = await this.db
      .selectFrom("plans")
      .select("improved")
      .where("service_day", "=", day)
      .executeTakeFirst();
    return row?.improved ?? undefined;
  }

  async setImproved(day: ServiceDay, standing: string): Promise<void> {
    await this.db.updateTable("plans").set({ improved: standing }).where("service_day", "=", day).execute();
  }

  async raiseDayOf(tripId: TripId): Promise<void> {
    await sql`
      INSERT INTO plans (service_day, version) SELECT service_day, 1 FROM trip_requests WHERE id = ${tripId}
      ON CONFLICT (service_day) DO UPDATE SET version = plans.version + 1`.execute(this.db);
  }

  async saveRoutes(changes: RouteChange[]): Promise<boolean> {
    const shiftIds = changes.map((change) => change.shiftId);
    if (shiftIds.length === 0) return true;
    if (!(await this.lockUnchanged(changes))) return false;
    const stops = changes.flatMap(({ shiftId, stops }) =>
      stops.map((stop, index) => ({ ...stop, shiftId, index })),
    );
    if (await this.hasPlaceElsewhere(stops)) return false;
    // What is behind keeps its place; what is ahead is laid out after it. One statement each, whatever the size.
    await sql`
      WITH ahead AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(stops.map(toJson))}::jsonb)
          AS x(id uuid, trip_id uuid, kind text, shift_id uuid, index int, scheduled timestamptz, estimated timestamptz)
      ), behind AS (
        SELECT st.shift_id, max(st.sequence) AS last FROM stops st
        WHERE st.shift_id = ANY(${shiftIds}) AND st.id NOT IN (SELECT id FROM ahead) GROUP BY st.shift_id
      )
      INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated)
      SELECT a.id, a.trip_id, a.kind, a.shift_id, coalesce(b.last, 0) + 1 + a.index, a.scheduled, a.estimated
      FROM ahead a LEFT JOIN behind b USING (shift_id)
      ON CONFLICT (id) DO UPDATE SET shift_id = excluded.shift_id, sequence = excluded.sequence,
        scheduled = excluded.scheduled, estimated = excluded.estimated,
        chance = CASE WHEN stops.shift_id = excluded.shift_id THEN stops.chance END,
        likely_from = CASE WHEN stops.shift_id = excluded.shift_id THEN stops.likely_from END,
        likely_until = CASE WHEN stops.shift_id = excluded.shift_id THEN stops.likely_until END`.execute(
      this.db,
    );
    // Whoever once had a stop on a run may report of it, though it has gone to another or has left the plan.
    await sql`
      INSERT INTO stop_holders (stop_id, shift_id, trip_id, kind)
      SELECT id, shift_id, trip_id, kind FROM jsonb_to_recordset(${JSON.stringify(stops.map(toJson))}::jsonb)
        AS x(id uuid, trip_id uuid, kind text, shift_id uuid)
      ON CONFLICT DO NOTHING`.execute(this.db);
    await this.raiseRunVersions(shiftIds);
    return true;
  }

  private async lockUnchanged(changes: RouteChange[]): Promise<boolean> {
    const ids = changes.map((change) => change.shiftId);
    const { rows } = await sql<{ id: string; version: number }>`
      SELECT id, version FROM shifts WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`.execute(this.db);
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    return changes.every((change) => versions.get(change.shiftId) === change.runVersion);
  }

  /** Two planners have found a place for the same trip. Nobody else can find one meanwhile: the day's plan is held. */
  private async hasPlaceElsewhere(stops: RouteChange["stops"]): Promise<boolean> {
    const { rows } = await sql`
      SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(stops.map(({ id, tripId, kind }) => ({ id, trip_id: tripId, kind })))}::jsonb)
        AS x(id uuid, trip_id uuid, kind text)
      JOIN stops st ON st.trip_id = x.trip_id AND st.kind = x.kind AND st.id <> x.id LIMIT 1`.execute(
      this.db,
    );
    return rows.length > 0;
  }

  async removeTrip(tripId: TripId): Promise<ShiftId | undefined> {
    const { rows } = await sql<{ shift_id: ShiftId }>`
      DELETE FROM stops WHERE trip_id = ${tripId} RETURNING shift_id`.execute(this.db);
    const shiftId = rows[0]?.shift_id;
    if (shiftId !== undefined) await this.raiseRunVersions([shiftId]);
    return shiftId;
  }

  async saveEstimates(shiftId: ShiftId, estimates: StopEstimate[]): Promise<void> {
    const rows = estimates.map(({ id, estimated, chance, likely }) => ({
      ...{ id, estimated: toIso(estimated), chance },
      ...(likely && { likely_from: toIso(likely.from), likely_until: toIso(likely.until) }),
    }));
    await sql`
      UPDATE stops SET estimated = x.estimated, chance = x.chance, likely_from = x.likely_from, likely_until = x.likely_until
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS x(id uuid, estimated timestamptz, chance real, likely_from timestamptz, likely_until timestamptz)
      WHERE stops.id = x.id AND stops.shift_id = ${shiftId} AND stops.done_at IS NULL`.execute(this.db);
    await this.raiseRunVersions([shiftId]);
  }

  async markEndangered(stops: Parameters<PlanStore["markEndangered"]>[0]): Promise<void> {
    if (stops.length === 0) return;
    const rows = stops.map(({ id, isEndangered, isLateTold }) => ({
      ...{ id, endangered: isEndangered, late_told: isLateTold },
    }));
    await sql`
      UPDATE stops SET endangered = x.endangered, late_told = x.late_told
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, endangered boolean, late_told boolean)
      WHERE stops.id = x.id`.execute(this.db);
  }

  async hasPlanner(): Promise<boolean> {
    const { rows } = await sql`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${PLANNER_LOCKS.present} AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1`.execute(
      this.db,
    );
    return rows.length > 0;
  }

  private async raiseRunVersions(shiftIds: ShiftId[]): Promise<void> {
    await this.db
      .updateTable("shifts")
      .set({ version: sql`version + 1` })
      .where("id", "in", shiftIds)
      .execute();
  }
}

const toJson = (stop: RouteChange["stops"][number] & { shiftId: ShiftId; index: number }) => ({
  id: stop.id,
  trip_id: stop.tripId,
  kind: stop.kind,
  shift_id: stop.shiftId,
  index: stop.index,
  scheduled: new Date(stop.scheduled).toISOString(),
  estimated: new Date(stop.estimated).toISOString(),
});
