import { type Kysely, sql } from "kysely";
import type { DriverId, ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver, shiftStatusesThat } from "../../../shared/lifeCycle/shift.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { FactBy, FactRole } from "../../domain/facts/fact.ts";
import type { KnownWithdrawal, NewWithdrawal, WithdrawalStore } from "../withdrawals.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface WithdrawalRow {
  id: string;
  vehicle_id: VehicleId | null;
  driver_id: DriverId | null;
  lift: boolean;
  from: Date;
  until: Date | null;
  ended_at: Date | null;
  fact_id: string;
  role: FactRole;
  actor_id: string | null;
}

const notOver = shiftStatusesThat((shift) => !isOver(shift));

export class PostgresWithdrawalStore implements WithdrawalStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, of, from, until, factId }: NewWithdrawal): Promise<void> {
    const vehicle = "vehicleId" in of ? of.vehicleId : null;
    const driver = "driverId" in of ? of.driverId : null;
    const lift = "vehicleId" in of && of.lift === true;
    const end = until === undefined ? null : new Date(until);
    await sql`
      INSERT INTO withdrawals (id, vehicle_id, driver_id, lift, period, fact_id)
      VALUES (${id}, ${vehicle}, ${driver}, ${lift}, tstzrange(${new Date(from)}, ${end}), ${factId})`.execute(
      this.db,
    );
  }

  async find(id: string): Promise<KnownWithdrawal | undefined> {
    const { rows } = await sql<WithdrawalRow>`
      SELECT w.id, w.vehicle_id, w.driver_id, w.lift, lower(w.period) AS from, upper(w.period) AS until, w.ended_at, w.fact_id,
        f.role, f.actor_id
      FROM withdrawals w JOIN facts f ON f.id = w.fact_id WHERE w.id = ${id}`.execute(this.db);
    return rows[0] && toWithdrawal(rows[0]);
  }

  async end(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE withdrawals SET ended_at = ${new Date(at)} WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  async listShifts(id: string): Promise<{ shiftId: ShiftId; serviceDay: ServiceDay }[]> {
    const { rows } = await sql<{ shift_id: ShiftId; service_day: ServiceDay }>`
      SELECT s.id AS shift_id, s.service_day FROM withdrawals w
      JOIN shifts s ON (s.vehicle_id = w.vehicle_id OR s.driver_id = w.driver_id) AND s.period && w.period
      WHERE w.id = ${id} AND s.status = ANY(${notOver}) ORDER BY s.service_day, s.id`.execute(this.db);
    return rows.map((row) => ({ shiftId: row.shift_id, serviceDay: row.service_day }));
  }
}

function toWithdrawal(row: WithdrawalRow): KnownWithdrawal | undefined {
  const { vehicle_id: vehicleId, driver_id: driverId, role, actor_id } = row;
  const by: FactBy = { role, id: actor_id ?? undefined };
  const of =
    vehicleId !== null
      ? { vehicleId, ...(row.lift && { lift: true }) }
      : driverId !== null
        ? { driverId }
        : undefined;
  return (
    of && {
      ...{ id: row.id, of, by, hasEnded: row.ended_at !== null, factId: Number(row.fact_id) },
      ...{ from: toInstantOf(row.from), until: maybeInstant(row.until) },
    }
  );
}
