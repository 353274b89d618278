import { sql } from "kysely";
import type { ContractId, OperatorId } from "../../../shared/ids/index.ts";
import type { FleetOperator, FleetOperators, LocalizedName } from "../../../shared/schemas/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { NewContractHours, RosterContract } from "../roster.ts";
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

/** Who drives by which contract. */
export class RosterContracts extends RosterShifts {
  async listOperators({ operators, districts }: Scope): Promise<FleetOperator[]> {
    const { rows } = await sql<OperatorRow>`
      SELECT o.id, o.name, (SELECT count(*) FROM drivers d WHERE d.operator_id = o.id)::int AS drivers, (
        SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'districtId', c.district_id, 'district', c.name,
          'categories', c.categories, 'vehicleCount', c.vehicle_count, 'vehicles', c.vehicles, 'unverified', c.unverified,
          'source', c.source, 'validFrom', c.valid_from, 'validUntil', c.valid_until, 'hours', ${hoursOf})) ORDER BY c.id)
        FROM (SELECT c.*, di.name, (SELECT count(*) FROM vehicles v WHERE v.contract_id = c.id)::int AS vehicles,
                ${validColumns}
              FROM contracts c JOIN districts di ON di.id = c.district_id
              WHERE c.operator_id = o.id AND ${within(sql`c.district_id`, districts)}) c) AS contracts
      FROM operators o WHERE ${within(sql`o.id`, operators)} ORDER BY o.id`.execute(this.db);
    return rows.map((row) => ({ ...row, contracts: row.contracts ?? [] }));
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

  async putContractHours(contractId: ContractId, it: NewContractHours): Promise<void> {
    await sql`LOCK TABLE contract_hours IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
    const { rows } = await sql<{ until: string | null }>`
      SELECT coalesce(
        (SELECT NULLIF(upper(valid), 'infinity') FROM contract_hours WHERE contract_id = ${contractId} AND valid @> ${it.from}::date),
        (SELECT min(lower(valid)) FROM contract_hours WHERE contract_id = ${contractId} AND lower(valid) > ${it.from}::date)
      ) AS until`.execute(this.db);
    await sql`
      DELETE FROM contract_hours WHERE contract_id = ${contractId} AND lower(valid) = ${it.from}::date`.execute(
      this.db,
    );
    await sql`
      UPDATE contract_hours SET valid = daterange(lower(valid), ${it.from}::date)
      WHERE contract_id = ${contractId} AND valid @> ${it.from}::date`.execute(this.db);
    if (it.hours === undefined) return;
    const isUnsaid = it.source === undefined;
    await sql`
      INSERT INTO contract_hours (contract_id, hours, valid, unverified, source, note, changed_by, why)
      VALUES (${contractId}, ${JSON.stringify(it.hours)}::jsonb, daterange(${it.from}::date, ${rows[0]?.until ?? null}::date),
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
