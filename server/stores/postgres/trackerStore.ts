import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DistrictId, DriverId, OperatorId, VehicleId } from "../../../shared/ids/index.ts";
import type { FixRefusal, TrackerKind } from "../../../shared/schemas/trackers.ts";
import { type Instant, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { KnownTracker, Tracker } from "../../domain/runs/tracker.ts";
import type { FixOutcome, NewTracker, TrackerStore } from "../trackers.ts";
import { ownVehicles, within } from "./rosterRows.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface Row {
  id: string;
  kind: TrackerKind;
  vehicle_id: VehicleId | null;
  driver_id: DriverId | null;
}
interface KnownRow extends Row {
  name: string;
  plate: string | null;
  driver_name: string | null;
  operator_id: OperatorId | null;
  district_id: DistrictId | null;
  server_id: string | null;
  unique_id: string | null;
  made_at: Date;
  revoked_at: Date | null;
  last_heard_at: Date | null;
  last_fix_at: Date | null;
  ages: number[];
  counts: Record<string, number> | null;
}

/** The ages of so many last fixes are kept. */
const AGES = 20;

export class PostgresTrackerStore implements TrackerStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add({ id, kind, name, owner, serverId, uniqueId, hash, at }: NewTracker): Promise<boolean> {
    const vehicle = owner?.of === "vehicle" ? owner.vehicleId : null;
    const driver = owner?.of === "driver" ? owner.driverId : null;
    const { numAffectedRows } = await sql`
      INSERT INTO trackers (id, kind, name, vehicle_id, driver_id, server_id, unique_id, hash, made_at)
      VALUES (${id}, ${kind}, ${name}, ${vehicle}, ${driver}, ${serverId ?? null}, ${uniqueId ?? null},
        ${hash ?? null}, ${new Date(at)})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  findByHash(hash: string): Promise<Tracker | undefined> {
    return this.findOne(sql`hash = ${hash}`);
  }

  findForwarded(serverId: string, uniqueId: string): Promise<Tracker | undefined> {
    return this.findOne(sql`server_id = ${serverId} AND unique_id = ${uniqueId}`);
  }

  async find(id: string): Promise<KnownTracker | undefined> {
    return (await this.read(sql`t.id = ${id}`, undefined))[0];
  }

  list({ scope, since }: Parameters<TrackerStore["list"]>[0]): Promise<KnownTracker[]> {
    return this.read(sql`t.kind = 'server' OR ${isReached(scope)}`, since);
  }

  async revoke(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE trackers SET revoked_at = greatest(made_at, ${new Date(at)})
      WHERE (id = ${id} OR server_id = ${id}) AND revoked_at IS NULL`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }

  async noteHeard(id: string, now: Instant): Promise<void> {
    await sql`UPDATE trackers SET last_heard_at = ${new Date(now)} WHERE id = ${id}`.execute(this.db);
  }

  async noteFix(id: string, { now, serviceDay, refusal, at, age }: FixOutcome): Promise<void> {
    const fix = at === undefined ? sql`last_fix_at` : sql`greatest(last_fix_at, ${new Date(at)})`;
    const ages =
      age === undefined ? sql`ages` : sql`(array_prepend(${age}::double precision, ages))[1:${AGES}]`;
    await sql`
      WITH counted AS (
        INSERT INTO tracker_counts (tracker_id, service_day, outcome, count)
        VALUES (${id}, ${serviceDay}, ${refusal ?? "taken"}, 1)
        ON CONFLICT (tracker_id, service_day, outcome) DO UPDATE SET count = tracker_counts.count + 1)
      UPDATE trackers SET last_heard_at = ${new Date(now)}, last_fix_at = ${fix}, ages = ${ages}
      WHERE id = ${id}`.execute(this.db);
  }

  private async findOne(which: RawBuilder<unknown>): Promise<Tracker | undefined> {
    const { rows } = await sql<Row>`
      SELECT id, kind, vehicle_id, driver_id FROM trackers WHERE ${which} AND revoked_at IS NULL`.execute(
      this.db,
    );
    return rows.map(toTracker)[0];
  }

  private async read(which: RawBuilder<unknown>, since: ServiceDay | undefined): Promise<KnownTracker[]> {
    const { rows } = await sql<KnownRow>`
      SELECT t.*, v.plate, d.name AS driver_name, coalesce(v.operator_id, d.operator_id) AS operator_id, v.district_id,
        (SELECT jsonb_object_agg(n.outcome, n.count) FROM (
          SELECT outcome, sum(count)::int AS count FROM tracker_counts
          WHERE tracker_id = t.id AND service_day >= ${since ?? null}::date GROUP BY outcome) n) AS counts
      FROM trackers t
        LEFT JOIN vehicles v ON v.id = t.vehicle_id
        LEFT JOIN drivers d ON d.id = t.driver_id
      WHERE ${which}
      ORDER BY t.revoked_at IS NOT NULL, t.made_at DESC, t.id`.execute(this.db);
    return rows.map(toKnown);
  }
}

const isReached = (scope: Scope): RawBuilder<unknown> => sql`
  CASE WHEN t.vehicle_id IS NULL THEN ${within(sql`d.operator_id`, scope.operators)} ELSE ${ownVehicles(scope)} END`;

const toTracker = ({ id, kind, vehicle_id, driver_id }: Row): Tracker => ({
  ...{ id, kind },
  ...(vehicle_id !== null && { owner: { of: "vehicle", vehicleId: vehicle_id } }),
  ...(driver_id !== null && { owner: { of: "driver", driverId: driver_id } }),
});

function toKnown(row: KnownRow): KnownTracker {
  const { taken = 0, ...refused } = row.counts ?? {};
  return {
    ...toTracker(row),
    name: row.name,
    ...{ plate: row.plate ?? undefined, driverName: row.driver_name ?? undefined },
    ...{ operatorId: row.operator_id ?? undefined, districtId: row.district_id ?? undefined },
    ...{ serverId: row.server_id ?? undefined, uniqueId: row.unique_id ?? undefined },
    ...{ madeAt: toInstantOf(row.made_at), revokedAt: maybeInstant(row.revoked_at) },
    ...{ lastHeardAt: maybeInstant(row.last_heard_at), lastFixAt: maybeInstant(row.last_fix_at) },
    ages: row.ages.map(seconds),
    taken,
    refused: Object.entries(refused).map(([reason, count]) => ({ reason: reason as FixRefusal, count })),
  };
}
