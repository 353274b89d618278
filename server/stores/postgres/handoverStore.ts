import { type RawBuilder, sql } from "kysely";
import type { ContractId, DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { HandoverView } from "../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { HandoverSide, HandoverStore, KnownHandover, NewHandover } from "../handovers.ts";
import { HandoverPairings } from "./handoverPairings.ts";
import { within } from "./rosterRows.ts";
import { type ValidRow, validColumns, validityOf } from "./validity.ts";

const sideOf = (contract: RawBuilder<unknown>) => sql`
  (SELECT jsonb_build_object('contractId', c.id, 'operatorId', o.id, 'name', o.name)
   FROM contracts c JOIN operators o ON o.id = c.operator_id WHERE c.id = ${contract})`;
const countOf = (column: RawBuilder<unknown>) =>
  sql`(SELECT count(${column})::int FROM fleet_moves m WHERE m.handover_id = h.id)`;

interface HandoverRow extends Omit<KnownHandover, "state"> {
  is_taken: boolean;
  is_undone: boolean;
}

/** What goes from one contract to another on a day. */
export class PostgresHandoverStore extends HandoverPairings implements HandoverStore {
  async lock(): Promise<void> {
    await sql`LOCK TABLE handovers IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
  }

  list({ operators, districts }: Scope): Promise<KnownHandover[]> {
    return this.read(sql`
      (${within(sql`f.operator_id`, operators)} OR ${within(sql`t.operator_id`, operators)})
      AND ${within(sql`f.district_id`, districts)}`);
  }

  async find(id: string): Promise<KnownHandover | undefined> {
    return (await this.read(sql`h.id = ${id}`))[0];
  }

  async findSide(contractId: ContractId): Promise<HandoverSide | undefined> {
    const { rows } = await sql<Omit<HandoverSide, "validFrom" | "validUntil"> & ValidRow>`
      SELECT id AS "contractId", operator_id AS "operatorId", district_id AS "districtId", categories, ${validColumns}
      FROM contracts WHERE id = ${contractId} FOR UPDATE`.execute(this.db);
    const [row] = rows;
    if (row === undefined) return undefined;
    const { valid_from: _, valid_until: __, ...side } = row;
    return { ...side, ...validityOf(row) };
  }

  async add({ id, from, to, day, ...it }: NewHandover, why: string): Promise<void> {
    await sql`
      INSERT INTO handovers (id, from_contract, to_contract, day, ends_contract, was_valid, made_at, made_by)
      SELECT ${id}, c.id, ${to.contractId}, ${day}, ${it.ends}, c.valid, ${new Date(it.at)}, ${it.by}
      FROM contracts c WHERE c.id = ${from.contractId}`.execute(this.db);
    await sql`
      INSERT INTO fleet_moves (handover_id, vehicle_id, from_day, was_operator, is_operator, was_contract, is_contract)
      SELECT ${id}, v, ${day}, ${from.operatorId}, ${to.operatorId}, ${from.contractId}, ${to.contractId}
      FROM unnest(${[...it.vehicles]}::uuid[]) v`.execute(this.db);
    await sql`
      INSERT INTO fleet_moves (handover_id, driver_id, from_day, was_operator, is_operator)
      SELECT ${id}, d, ${day}, ${from.operatorId}, ${to.operatorId} FROM unnest(${[...it.drivers]}::uuid[]) d`.execute(
      this.db,
    );
    if (it.ends)
      await sql`
        UPDATE contracts SET valid = valid * daterange(NULL, ${day}), changed_by = ${it.by}, why = ${why}, changed_at = now()
        WHERE id = ${from.contractId}`.execute(this.db);
  }

  async endTemplates(id: string, templates: readonly string[]): Promise<void> {
    const which = sql`id = ANY(${[...templates]}::uuid[])`;
    await sql`
      UPDATE handovers SET templates = coalesce((SELECT jsonb_agg(to_jsonb(s)) FROM shift_templates s WHERE ${which}), '[]')
      WHERE id = ${id}`.execute(this.db);
    const day = sql`(SELECT day FROM handovers h WHERE h.id = ${id})`;
    await sql`DELETE FROM shift_templates WHERE ${which} AND lower(valid) >= ${day}`.execute(this.db);
    await sql`UPDATE shift_templates SET valid = valid * daterange(NULL, ${day}) WHERE ${which}`.execute(
      this.db,
    );
  }

  async keepShifts(id: string, shifts: readonly { id: ShiftId; byTemplate: boolean }[]): Promise<void> {
    await sql`UPDATE handovers SET shifts = ${JSON.stringify(shifts)}::jsonb WHERE id = ${id}`.execute(
      this.db,
    );
  }

  async touchShifts(id: string): Promise<ServiceDay[]> {
    const { rows } = await sql<{ service_day: ServiceDay }>`
      WITH touched AS (
        UPDATE shifts SET version = version + 1
        WHERE service_day >= (SELECT day FROM handovers WHERE id = ${id}) AND removed_at IS NULL AND (
          vehicle_id IN (SELECT vehicle_id FROM fleet_moves WHERE handover_id = ${id})
          OR driver_id IN (SELECT driver_id FROM fleet_moves WHERE handover_id = ${id}))
        RETURNING service_day)
      SELECT DISTINCT service_day FROM touched ORDER BY 1`.execute(this.db);
    return rows.map((row) => row.service_day);
  }

  async listMovedShifts(id: string): Promise<ShiftId[]> {
    const { rows } = await sql<{ id: ShiftId }>`
      SELECT s.id FROM shifts s JOIN fleet_moves m ON m.vehicle_id = s.vehicle_id AND s.service_day >= m.from_day
      WHERE m.handover_id = ${id} AND s.removed_at IS NULL ORDER BY s.service_day, s.id`.execute(this.db);
    return rows.map((row) => row.id);
  }

  async listMovedDrivers(id: string): Promise<DriverId[]> {
    const { rows } = await sql<{ driver_id: DriverId }>`
      SELECT driver_id FROM fleet_moves WHERE handover_id = ${id} AND driver_id IS NOT NULL ORDER BY 1`.execute(
      this.db,
    );
    return rows.map((row) => row.driver_id);
  }

  async putBack(id: string, at: Instant): Promise<{ shifts: ShiftId[]; lost: number }> {
    await sql`
      UPDATE contracts c SET valid = h.was_valid, changed_at = now()
      FROM handovers h WHERE h.id = ${id} AND c.id = h.from_contract AND h.ends_contract`.execute(this.db);
    await sql`
      INSERT INTO shift_templates OVERRIDING SYSTEM VALUE
      SELECT (jsonb_populate_record(NULL::shift_templates, t)).* FROM handovers h, jsonb_array_elements(h.templates) t
      WHERE h.id = ${id} ON CONFLICT (id) DO UPDATE SET valid = excluded.valid`.execute(this.db);
    await sql`DELETE FROM fleet_moves WHERE handover_id = ${id}`.execute(this.db);
    const { rows } = await sql<{ id: ShiftId; is_back: boolean }>`
      WITH kept AS (
        SELECT (k->>'id')::uuid AS id, (k->>'byTemplate')::boolean AS by_template
        FROM handovers h, jsonb_array_elements(h.shifts) k WHERE h.id = ${id}),
      back AS (
        UPDATE shifts s SET removed_at = NULL, by_hand = NOT k.by_template, version = version + 1 FROM kept k
        WHERE s.id = k.id AND s.removed_at IS NOT NULL AND NOT EXISTS (
          SELECT FROM shifts o WHERE o.id <> s.id AND o.removed_at IS NULL AND o.period && s.period
            AND (o.vehicle_id = s.vehicle_id OR o.driver_id = s.driver_id))
        RETURNING s.id)
      SELECT k.id, b.id IS NOT NULL AS is_back FROM kept k LEFT JOIN back b ON b.id = k.id`.execute(this.db);
    await sql`UPDATE handovers SET undone_at = ${new Date(at)} WHERE id = ${id}`.execute(this.db);
    const shifts = rows.filter(({ is_back }) => is_back).map((row) => row.id);
    return { shifts, lost: rows.length - shifts.length };
  }

  async take(id: string, at: Instant): Promise<void> {
    await sql`
      UPDATE vehicles v SET operator_id = m.is_operator, contract_id = m.is_contract, version = version + 1
      FROM fleet_moves m WHERE m.handover_id = ${id} AND m.vehicle_id = v.id`.execute(this.db);
    await sql`
      UPDATE drivers d SET operator_id = m.is_operator, version = version + 1
      FROM fleet_moves m WHERE m.handover_id = ${id} AND m.driver_id = d.id`.execute(this.db);
    await sql`UPDATE handovers SET taken_at = ${new Date(at)} WHERE id = ${id}`.execute(this.db);
  }

  private async read(where: RawBuilder<unknown>): Promise<KnownHandover[]> {
    const { rows } = await sql<HandoverRow>`
      SELECT h.id, ${sideOf(sql`h.from_contract`)} AS "from", ${sideOf(sql`h.to_contract`)} AS "to",
        f.district_id AS "districtId", di.name AS district, h.day, h.ends_contract AS ends,
        ${countOf(sql`m.vehicle_id`)} AS vehicles, ${countOf(sql`m.driver_id`)} AS drivers,
        h.taken_at IS NOT NULL AS is_taken, h.undone_at IS NOT NULL AS is_undone
      FROM handovers h JOIN contracts f ON f.id = h.from_contract JOIN contracts t ON t.id = h.to_contract
      JOIN districts di ON di.id = f.district_id WHERE ${where} ORDER BY h.day DESC, h.made_at DESC`.execute(
      this.db,
    );
    return rows.map(({ is_taken, is_undone, ...row }) => ({ ...row, state: stateOf(is_taken, is_undone) }));
  }
}

const stateOf = (isTaken: boolean, isUndone: boolean): HandoverView["state"] => {
  if (isUndone) return "undone";
  return isTaken ? "done" : "ahead";
};
