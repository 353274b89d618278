import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import {
  isOver,
  isToBegin,
  isUnderWay,
  type shiftStatusAfter,
  shiftStatusesThat,
} from "../../../shared/lifeCycle/shift.ts";
import { isAhead, isVisited, stopStatusesThat } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, hours, type Instant, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { Shift, Vehicle } from "../../domain/fleet/model.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { DutyMoment, DutySpan } from "../../domain/runs/duty.ts";
import type { KnownRun } from "../../domain/runs/known.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Fix } from "../../domain/runs/plausiblePosition.ts";
import type { EarlierEnd } from "../../domain/runs/startPlace.ts";
import type { FleetStore } from "../index.ts";
import {
  type DutyRow,
  type EarlierEndRow,
  layoutsColumn,
  toDuty,
  toShift,
  toVehicle,
  type VehicleRow,
  vehicleColumns,
} from "./fleetRows.ts";
import { fromKnown } from "./knownRows.ts";
import { literals } from "./literals.ts";
import { readFixes } from "./readFixes.ts";
import { readRuns, readShiftRows } from "./readRuns.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant } from "./tripRows.ts";

const underWay = shiftStatusesThat(isUnderWay);
const toBegin = shiftStatusesThat(isToBegin);
const over = shiftStatusesThat(isOver);

export class PostgresFleetStore implements FleetStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listVehicles(): Promise<Vehicle[]> {
    const { rows } = await sql<VehicleRow>`
      SELECT ${vehicleColumns}, ${layoutsColumn} FROM vehicles v ORDER BY v.plate`.execute(this.db);
    return rows.map(toVehicle);
  }

  listShifts(day: ServiceDay): Promise<Shift[]> {
    return this.readShifts(sql`s.service_day = ${day}`);
  }

  async findShift(id: ShiftId): Promise<Shift | undefined> {
    return (await this.readShifts(sql`s.id = ${id}`))[0];
  }

  async findShiftOfDriver(driverId: DriverId, { now, today, early }: DutyMoment): Promise<Shift | undefined> {
    const startable = new Date(addSeconds(now, early));
    const shifts = await this.readShifts(sql`
      s.id = (SELECT id FROM shifts WHERE driver_id = ${driverId} AND removed_at IS NULL
                AND (status = ANY(${underWay}) OR (status = ANY(${toBegin}) AND upper(period) > ${new Date(now)}))
              ORDER BY status = ANY(${underWay}) AND service_day >= ${today} DESC,
                status = ANY(${toBegin}) AND lower(period) <= ${startable} DESC,
                status = ANY(${underWay}) DESC, lower(period) LIMIT 1)`);
    return shifts[0];
  }

  listLeftOver(day: ServiceDay, driverId?: DriverId): Promise<Run[]> {
    const whose = driverId === undefined ? sql`true` : sql`s.driver_id = ${driverId}`;
    return readRuns(this.db, sql`s.status = ANY(${underWay}) AND s.service_day < ${day} AND ${whose}`);
  }

  async listDuties(of: Parameters<FleetStore["listDuties"]>[0], at: Instant): Promise<DutySpan[]> {
    const whose = (driver: RawBuilder<unknown>) =>
      "driverId" in of ? sql`${driver} = ${of.driverId}` : sql`s.vehicle_id = ${of.vehicleId}`;
    const day = hours(24);
    const [from, until] = [new Date(addSeconds(at, seconds(-day))), new Date(addSeconds(at, day))];
    const { rows } = await sql<DutyRow>`
      SELECT s.id, s.vehicle_id, s.driver_id, s.status, lower(s.period) AS starts, upper(s.period) AS ends,
        CASE WHEN s.started_at IS NOT NULL THEN greatest(s.started_at, s.driver_from) END AS started_at, s.ended_at,
        s.unheard_since IS NOT NULL AS unheard, s.driver_from IS NOT NULL AS taken_over
      FROM shifts s WHERE ${whose(sql`s.driver_id`)} AND s.removed_at IS NULL
        AND (s.status = ANY(${underWay}) OR s.period && tstzrange(${from}, ${until}))
      UNION ALL
      SELECT s.id, s.vehicle_id, r.was_driver, ${over[0]}, lower(s.period), r.at,
        CASE WHEN s.started_at IS NOT NULL THEN greatest(s.started_at, r.was_from) END, r.at,
        false, r.was_from IS NOT NULL
      FROM reliefs r JOIN shifts s ON s.id = r.shift_id
      WHERE ${whose(sql`r.was_driver`)} AND r.taken_at IS NOT NULL AND r.ended_at IS NULL AND s.removed_at IS NULL
        AND (s.status = ANY(${underWay}) OR s.period && tstzrange(${from}, ${until}))`.execute(this.db);
    return rows.map(toDuty);
  }

  listFixes(vehicleId: VehicleId, { from, until }: InstantWindow): Promise<Fix[]> {
    const within = sql`at BETWEEN ${new Date(from)} AND ${new Date(until)}`;
    return readFixes(this.db, sql`vehicle_id = ${vehicleId} AND ${within}`);
  }

  async setShiftStatus(id: ShiftId, status: ReturnType<typeof shiftStatusAfter>, at: Instant): Promise<void> {
    const time = isUnderWay({ status }) ? { started_at: new Date(at) } : { ended_at: new Date(at) };
    await this.db
      .updateTable("shifts")
      .set({ status, ...time, unheard_since: null, version: sql`version + 1` })
      .where("id", "=", id)
      .execute();
  }

  async setUnheard(id: ShiftId, since: Instant | undefined): Promise<void> {
    const unheard_since = since === undefined ? null : new Date(since);
    await this.db
      .updateTable("shifts")
      .set({ unheard_since, version: sql`version + 1` })
      .where("id", "=", id)
      .execute();
  }

  async findSeen(id: ShiftId): Promise<number | undefined> {
    const row = await this.db
      .selectFrom("shifts")
      .select("seen_version")
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.seen_version ?? undefined;
  }

  async noteSeen(id: ShiftId, driverId: DriverId, version: number): Promise<void> {
    await sql`
      UPDATE shifts SET seen_version = greatest(coalesce(seen_version, 0), least(version, ${version}::int))
      WHERE id = ${id} AND driver_id = ${driverId}`.execute(this.db);
  }

  async setKnown(id: ShiftId, { version, stops }: Pick<KnownRun, "version" | "stops">): Promise<void> {
    await sql`
      UPDATE shifts SET known_version = ${version}, known_stops = ${fromKnown(stops)}::jsonb, changes_missed_since = NULL
      WHERE id = ${id}`.execute(this.db);
  }

  async setMissed(id: ShiftId, since: Instant | undefined): Promise<void> {
    await sql`
      UPDATE shifts SET changes_missed_since = ${since === undefined ? null : new Date(since)}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }

  async listRuns(shiftIds: ShiftId[]): Promise<Run[]> {
    if (shiftIds.length === 0) return [];
    return readRuns(this.db, sql`s.id = ANY(${shiftIds})`);
  }

  async listGone(ids: readonly ShiftId[]) {
    if (ids.length === 0) return [];
    const { rows } = await sql<{ shiftId: ShiftId; version: number; serviceDay: ServiceDay }>`
      SELECT id AS "shiftId", version, service_day AS "serviceDay" FROM shifts
      WHERE id = ANY(${[...ids]}::uuid[]) AND removed_at IS NOT NULL ORDER BY id`.execute(this.db);
    return rows;
  }

  listRunsOfDay(day: ServiceDay): Promise<Run[]> {
    return readRuns(this.db, sql`s.service_day = ${day}`);
  }

  async listEarlierEnds(ids: readonly ShiftId[]): Promise<Map<ShiftId, EarlierEnd>> {
    if (ids.length === 0) return new Map();
    const driven = sql`(st.status IN (${literals(stopStatusesThat(isVisited))})
      OR (b.status <> ALL(${over}) AND st.status IN (${literals(stopStatusesThat(isAhead))})))`;
    const { rows } = await sql<EarlierEndRow>`
      SELECT s.id AS shift_id, last.place, last.at
      FROM shifts s
      JOIN LATERAL (
        SELECT b.id, b.status FROM shifts b
        WHERE b.vehicle_id = s.vehicle_id
          AND b.period && tstzrange(lower(s.period) - interval '7 days', lower(s.period))
          AND EXISTS (SELECT FROM stops st WHERE st.shift_id = b.id AND ${driven})
        ORDER BY lower(b.period) DESC LIMIT 1) b ON true
      JOIN LATERAL (
        SELECT CASE st.kind WHEN 'pickup' THEN t.pickup ELSE t.dropoff END AS place,
          coalesce(st.done_at, st.arrived_at) AS at
        FROM stops st JOIN trip_requests t ON t.id = st.trip_id WHERE st.shift_id = b.id AND ${driven}
        ORDER BY st.sequence DESC LIMIT 1) last ON true
      WHERE s.id = ANY(${ids})`.execute(this.db);
    return new Map(rows.map(({ shift_id, place, at }) => [shift_id, { place, at: maybeInstant(at) }]));
  }

  async listRunVersions(day: ServiceDay): Promise<{ shiftId: ShiftId; version: number }[]> {
    const rows = await this.db
      .selectFrom("shifts")
      .select(["id", "version"])
      .where("service_day", "=", day)
      .where("removed_at", "is", null)
      .execute();
    return rows.map((row) => ({ shiftId: row.id as ShiftId, version: row.version }));
  }

  async setCheck(id: ShiftId, { at, failed }: NonNullable<Shift["check"]>): Promise<void> {
    await this.db
      .updateTable("shifts")
      .set({ checked_at: new Date(at), check_failed: failed })
      .where("id", "=", id)
      .execute();
  }

  async touchRun(id: ShiftId): Promise<void> {
    await sql`UPDATE shifts SET version = version + 1 WHERE id = ${id}`.execute(this.db);
  }

  async lockRun(id: ShiftId): Promise<void> {
    await sql`SELECT 1 FROM shifts WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  private async readShifts(where: RawBuilder<unknown>): Promise<Shift[]> {
    return (await readShiftRows(this.db, where)).map(toShift);
  }
}
