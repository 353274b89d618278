import { type RawBuilder, sql } from "kysely";
import type { ContractId, OperatorId } from "../../../shared/ids/index.ts";
import type { FleetOperator, FleetOperators, LocalizedName } from "../../../shared/schemas/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { NewConditions, NewContractHours, RosterContract } from "../roster.ts";
import { within } from "./rosterRows.ts";
import { RosterShifts } from "./rosterShifts.ts";
import { days } from "./termsSeeding.ts";
import { validColumns } from "./validity.ts";

type OperatorRow = Omit<FleetOperator, "contracts"> & { contracts: FleetOperator["contracts"] | null };

const hoursOf = sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('from', h.hours->>'from', 'until', h.hours->>'until', 'unverified', h.unverified,
      'source', h.source, 'why', h.why, 'by', st.name, 'validFrom', NULLIF(lower(h.valid), '-infinity'),
      'validUntil', NULLIF(upper(h.valid), 'infinity') - 1) ORDER BY h.valid)
    FROM contract_hours h LEFT JOIN staff st ON st.id = h.changed_by WHERE h.contract_id = c.id), '[]')`;

const conditionsOf = sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('conditions', h.conditions, 'unverified', h.unverified,
      'source', h.source, 'why', h.why, 'by', st.name, 'validFrom', NULLIF(lower(h.valid), '-infinity'),
      'validUntil', NULLIF(upper(h.valid), 'infinity') - 1) ORDER BY h.valid)
    FROM contract_conditions h LEFT JOIN staff st ON st.id = h.changed_by WHERE h.contract_id = c.id), '[]')`;

interface DatedTable {
  table: RawBuilder<unknown>;
  column: RawBuilder<unknown>;
}
type DatedValue = Omit<NewContractHours, "hours"> & { value: object | undefined };

/** Who drives by which contract. */
export class RosterContracts extends RosterShifts {
  async listOperators({ operators, districts }: Scope): Promise<FleetOperator[]> {
    const { rows } = await sql<OperatorRow>`
      SELECT o.id, o.name, (SELECT count(*) FROM drivers d WHERE d.operator_id = o.id)::int AS drivers, (
        SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'districtId', c.district_id, 'district', c.name,
          'categories', c.categories, 'vehicleCount', c.vehicle_count, 'vehicles', c.vehicles, 'unverified', c.unverified,
          'source', c.source, 'validFrom', c.valid_from, 'validUntil', c.valid_until, 'hours', ${hoursOf}, 'conditions', ${conditionsOf})) ORDER BY c.id)
        FROM (SELECT c.*, di.name, (SELECT count(*) FROM vehicles v WHERE v.contract_id = c.id)::int AS vehicles,
                ${validColumns}
              FROM contracts c JOIN districts di ON di.id = c.district_id
              WHERE c.operator_id = o.id AND ${within(sql`c.district_id`, districts)}) c) AS contracts
      FROM operators o WHERE ${within(sql`o.id`, operators)} ORDER BY o.id`.execute(this.db);
    return rows.map((row) => ({ ...row, contracts: row.contracts ?? [] }));
  }

  async listContractOperators(): Promise<{ id: ContractId; operator: LocalizedName }[]> {
    const { rows } = await sql<{ id: ContractId; operator: LocalizedName }>`
      SELECT c.id, o.name AS operator FROM contracts c JOIN operators o ON o.id = c.operator_id ORDER BY o.id, c.id`.execute(
      this.db,
    );
    return rows;
  }

  async listContractParts({ districts: named }: Scope): Promise<Omit<FleetOperators, "operators">> {
    const { rows: districts } = await sql<FleetOperators["districts"][number]>`
      SELECT id, name FROM districts WHERE ${within(sql`id`, named)} ORDER BY id`.execute(this.db);
    const { rows: categories } = await sql<FleetOperators["categories"][number]>`
      SELECT DISTINCT ON (id) id, name FROM categories ORDER BY id, valid DESC`.execute(this.db);
    return { districts, categories };
  }

  async putOperator({ id, name }: { id: OperatorId; name: LocalizedName }): Promise<void> {
    await sql`
      INSERT INTO operators (id, name, unverified) VALUES (${id}, ${JSON.stringify(name)}::jsonb, false)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, unverified = false`.execute(this.db);
  }

  putContractHours(contractId: ContractId, { hours, ...said }: NewContractHours): Promise<void> {
    return this.putDated({ table: sql`contract_hours`, column: sql`hours` }, contractId, {
      ...said,
      value: hours,
    });
  }

  putContractConditions(contractId: ContractId, { conditions, ...said }: NewConditions): Promise<void> {
    const where = { table: sql`contract_conditions`, column: sql`conditions` };
    return this.putDated(where, contractId, { ...said, value: conditions });
  }

  /** From a day on, as long as what it replaces would have held; without a value nothing is said from then on. */
  private async putDated(
    { table, column }: DatedTable,
    contractId: ContractId,
    it: DatedValue,
  ): Promise<void> {
    await sql`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
    const { rows } = await sql<{ until: string | null }>`
      SELECT coalesce(
        (SELECT NULLIF(upper(valid), 'infinity') FROM ${table} WHERE contract_id = ${contractId} AND valid @> ${it.from}::date),
        (SELECT min(lower(valid)) FROM ${table} WHERE contract_id = ${contractId} AND lower(valid) > ${it.from}::date)
      ) AS until`.execute(this.db);
    await sql`
      DELETE FROM ${table} WHERE contract_id = ${contractId} AND lower(valid) = ${it.from}::date`.execute(
      this.db,
    );
    await sql`
      UPDATE ${table} SET valid = daterange(lower(valid), ${it.from}::date)
      WHERE contract_id = ${contractId} AND valid @> ${it.from}::date`.execute(this.db);
    if (it.value === undefined) return;
    const isUnsaid = it.source === undefined;
    await sql`
      INSERT INTO ${table} (contract_id, ${column}, valid, unverified, source, note, changed_by, why)
      VALUES (${contractId}, ${JSON.stringify(it.value)}::jsonb, daterange(${it.from}::date, ${rows[0]?.until ?? null}::date),
        ${isUnsaid}, ${it.source ?? null}, ${isUnsaid ? it.why : null}, ${it.by}, ${it.why})`.execute(
      this.db,
    );
  }

  async putContract(each: RosterContract, { by, why }: { by: string; why: string }): Promise<void> {
    const categories = sql`${[...each.categories]}::text[]`;
    await sql`
      INSERT INTO contracts (id, operator_id, district_id, categories, vehicle_count, valid, unverified, source, changed_by, why)
      VALUES (${each.id}, ${each.operatorId}, ${each.districtId}, ${categories}, ${each.vehicleCount ?? null},
        ${days(each)}, false, ${each.source}, ${by}, ${why})
      ON CONFLICT (id) DO UPDATE SET categories = excluded.categories, vehicle_count = excluded.vehicle_count,
        valid = excluded.valid, unverified = false, source = excluded.source, note = NULL,
        changed_by = excluded.changed_by, why = excluded.why, changed_at = now()`.execute(this.db);
  }
}
