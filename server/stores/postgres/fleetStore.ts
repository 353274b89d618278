import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Run, Shift, Vehicle } from "../../domain/fleet/model.ts";
import type { FleetStore } from "../index.ts";
import {
  layoutsColumn,
  type RunStopRow,
  runStopColumns,
  type ShiftRow,
  shiftColumns,
  toRunStop,
  toShift,
  toVehicle,
  type VehicleRow,
  vehicleColumns,
} from "./fleetRows.ts";
import type { Schema } from "./schema.ts";
import { eligibilityJoin, promiseColumns, riderColumns, tripColumns } from "./tripRows.ts";

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

  async findShiftOfDriver(driverId: DriverId, now: Instant): Promise<Shift | undefined> {
    const shifts = await this.readShifts(sql`
      s.id = (SELECT id FROM shifts WHERE driver_id = ${driverId}
                AND (status = 'started' OR (status = 'planned' AND upper(period) > ${new Date(now)}))
              ORDER BY status = 'started' DESC, lower(period) LIMIT 1)`);
    return shifts[0];
  }

  async setShiftStatus(id: ShiftId, status: "started" | "ended", at: Instant): Promise<void> {
    const time = status === "started" ? { started_at: new Date(at) } : { ended_at: new Date(at) };
    await this.db
      .updateTable("shifts")
      .set({ status, ...time, version: sql`version + 1` })
      .where("id", "=", id)
      .execute();
  }

  async listRuns(shiftIds: ShiftId[]): Promise<Run[]> {
    if (shiftIds.length === 0) return [];
    return this.readRuns(sql`s.id = ANY(${shiftIds})`);
  }

  listRunsOfDay(day: ServiceDay): Promise<Run[]> {
    return this.readRuns(sql`s.service_day = ${day}`);
  }

  async listRunVersions(day: ServiceDay): Promise<{ shiftId: ShiftId; version: number }[]> {
    const rows = await this.db
      .selectFrom("shifts")
      .select(["id", "version"])
      .where("service_day", "=", day)
      .execute();
    return rows.map((row) => ({ shiftId: row.id as ShiftId, version: row.version }));
  }

  async lockRun(id: ShiftId): Promise<void> {
    await sql`SELECT 1 FROM shifts WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  private async readShifts(where: RawBuilder<unknown>): Promise<Shift[]> {
    return (await this.readShiftRows(where)).map(toShift);
  }

  private async readShiftRows(where: RawBuilder<unknown>): Promise<ShiftRow[]> {
    const { rows } = await sql<ShiftRow>`
      SELECT ${shiftColumns}, ${vehicleColumns}, ${layoutsColumn}
      FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id JOIN drivers d ON d.id = s.driver_id
      WHERE ${where} ORDER BY lower(s.period), v.plate`.execute(this.db);
    return rows;
  }

  private async readRuns(where: RawBuilder<unknown>): Promise<Run[]> {
    const shifts = await this.readShiftRows(where);
    const { rows } = await sql<RunStopRow>`
      SELECT ${runStopColumns}, ${tripColumns}, ${riderColumns}, ${promiseColumns}
      FROM stops st
      JOIN shifts s ON s.id = st.shift_id
      JOIN trip_requests t ON t.id = st.trip_id
      JOIN riders r ON r.id = t.rider_id ${eligibilityJoin}
      LEFT JOIN promises p ON p.trip_id = t.id
      WHERE ${where} ORDER BY st.shift_id, st.sequence`.execute(this.db);
    const runs = new Map(
      shifts.map((row) => [
        row.shift_id,
        { shift: toShift(row), version: row.run_version, stops: [] } as Run,
      ]),
    );
    for (const row of rows) runs.get(row.stop_shift)?.stops.push(toRunStop(row));
    return [...runs.values()];
  }
}
