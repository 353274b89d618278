import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isToBegin, shiftStatusesThat } from "../../../shared/lifeCycle/shift.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { KnownShift, KnownTemplate, RosterShift, RosterTemplate } from "../roster.ts";
import { vehicleOperatorOn } from "./fleetMoves.ts";
import { literals } from "./literals.ts";
import {
  ownVehicles,
  type RosterShiftRow,
  type RosterTemplateRow,
  rosterShiftColumns,
  rosterTemplateColumns,
  toKnownShift,
  toKnownTemplate,
} from "./rosterRows.ts";
import type { Schema } from "./schema.ts";
import { days } from "./termsSeeding.ts";
import { toInstantOf } from "./tripRows.ts";

const period = ({ from, until }: RosterShift) => sql`tstzrange(${new Date(from)}, ${new Date(until)})`;

/** When vehicles and drivers drive: shifts of days, and templates of weekdays. */
export class RosterShifts {
  constructor(protected readonly db: Kysely<Schema>) {}

  listShifts(from: ServiceDay, until: ServiceDay, scope: Scope): Promise<KnownShift[]> {
    return this.readShifts(sql`
      s.service_day BETWEEN ${from} AND ${until} AND s.removed_at IS NULL
      AND ${ownVehicles(scope, vehicleOperatorOn(sql`s.service_day`))}`);
  }

  async findShift(id: ShiftId): Promise<(KnownShift & { isRemoved: boolean }) | undefined> {
    return (await this.readShifts(sql`s.id = ${id}`))[0];
  }

  async listOfDriver(driverId: DriverId, from: ServiceDay, until: ServiceDay): Promise<KnownShift[]> {
    const { rows: turns } = await sql<{ shift_id: ShiftId; starts: Date; ends: Date }>`
      SELECT shift_id, lower(period) AS starts, upper(period) AS ends FROM driver_turns
      WHERE driver_id = ${driverId} AND service_day BETWEEN ${from} AND ${until} AND NOT isempty(period)`.execute(
      this.db,
    );
    const shifts = await this.readShifts(sql`s.id = ANY(${turns.map((turn) => turn.shift_id)}::uuid[])`);
    const of = new Map(shifts.map((shift) => [shift.id, shift]));
    return turns
      .flatMap(({ shift_id, starts, ends }) => {
        const shift = of.get(shift_id);
        return shift === undefined ? [] : [{ ...shift, from: toInstantOf(starts), until: toInstantOf(ends) }];
      })
      .sort((one, other) => one.from - other.from);
  }

  async findOverlap(shift: RosterShift): Promise<KnownShift | undefined> {
    const { id, vehicleId, driverId } = shift;
    return (
      await this.readShifts(sql`
        s.id <> ${id} AND s.removed_at IS NULL AND s.period && ${period(shift)}
        AND (s.vehicle_id = ${vehicleId} OR EXISTS (SELECT FROM driver_turns t WHERE t.shift_id = s.id
          AND t.driver_id = ${driverId} AND t.period && ${period(shift)}))`)
    )[0];
  }

  async putShift(shift: RosterShift): Promise<void> {
    const { id, serviceDay, vehicleId, driverId, depot } = shift;
    await sql`
      INSERT INTO shifts (id, service_day, vehicle_id, driver_id, period, start_place, end_place, by_hand)
      VALUES (${id}, ${serviceDay}, ${vehicleId}, ${driverId}, ${period(shift)}, ${JSON.stringify(depot)}::jsonb,
        ${JSON.stringify(depot)}::jsonb, ${shift.byTemplate !== true})
      ON CONFLICT (id) DO UPDATE SET vehicle_id = excluded.vehicle_id, driver_id = excluded.driver_id,
        driver_from = CASE WHEN shifts.driver_id = excluded.driver_id THEN shifts.driver_from END, period = excluded.period, start_place = excluded.start_place, end_place = excluded.end_place, removed_at = NULL,
        unheard_since = NULL, by_hand = excluded.by_hand, version = shifts.version + 1`.execute(this.db);
    await sql`DELETE FROM shift_breaks WHERE shift_id = ${id} AND begun_at IS NULL AND NOT period <@ ${period(shift)}`.execute(
      this.db,
    );
  }

  async removeShift(id: ShiftId, at: Instant): Promise<void> {
    await this.db
      .updateTable("shifts")
      .set({ removed_at: new Date(at), by_hand: true, version: sql`version + 1` })
      .where("id", "=", id)
      .execute();
  }

  listPlannedAfter(
    day: ServiceDay,
    of: { vehicleId: VehicleId } | { driverId: DriverId },
  ): Promise<KnownShift[]> {
    const whose = "vehicleId" in of ? sql`s.vehicle_id = ${of.vehicleId}` : sql`s.driver_id = ${of.driverId}`;
    return this.readShifts(sql`
      s.service_day > ${day} AND s.status IN (${literals(shiftStatusesThat(isToBegin))}) AND s.removed_at IS NULL AND ${whose}`);
  }

  listTemplates(scope: Scope): Promise<KnownTemplate[]> {
    return this.readTemplates(ownVehicles(scope));
  }

  async lockTemplates(): Promise<KnownTemplate[]> {
    await sql`LOCK TABLE shift_templates IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
    return this.readTemplates(sql`true`);
  }

  async removeTemplate(id: string): Promise<boolean> {
    const { numAffectedRows } = await sql`DELETE FROM shift_templates WHERE id = ${id}`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async putTemplate(each: RosterTemplate, { by, why }: { by: string; why: string }): Promise<void> {
    const weekdays = sql`${each.weekdays}::smallint[]`;
    await sql`
      INSERT INTO shift_templates (id, vehicle_id, driver_id, weekdays, starts, ends, valid, unverified, changed_by, why)
      VALUES (${each.id}, ${each.vehicleId}, ${each.driverId}, ${weekdays}, ${each.from}, ${each.until}, ${days(each)},
        false, ${by}, ${why})
      ON CONFLICT (id) DO UPDATE SET vehicle_id = excluded.vehicle_id, driver_id = excluded.driver_id,
        weekdays = excluded.weekdays, starts = excluded.starts, ends = excluded.ends, valid = excluded.valid,
        unverified = false, changed_by = excluded.changed_by, why = excluded.why, changed_at = now()`.execute(
      this.db,
    );
  }

  private async readShifts(where: RawBuilder<unknown>) {
    const { rows } = await sql<RosterShiftRow>`
      SELECT ${rosterShiftColumns} FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id
      JOIN drivers d ON d.id = s.driver_id WHERE ${where}
      ORDER BY s.service_day, lower(s.period), v.plate`.execute(this.db);
    return rows.map(toKnownShift);
  }

  private async readTemplates(where: RawBuilder<unknown>): Promise<KnownTemplate[]> {
    const { rows } = await sql<RosterTemplateRow>`
      SELECT ${rosterTemplateColumns} FROM shift_templates t JOIN vehicles v ON v.id = t.vehicle_id
      JOIN drivers d ON d.id = t.driver_id WHERE ${where} ORDER BY v.plate, t.starts, t.id`.execute(this.db);
    return rows.map(toKnownTemplate);
  }
}
