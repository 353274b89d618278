import { sql } from "kysely";
import type { OperatorId } from "../../../shared/ids/index.ts";
import type { FleetOperator, FleetOperators, LocalizedName } from "../../../shared/schemas/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { RosterContract } from "../roster.ts";
import { within } from "./rosterRows.ts";
import { RosterShifts } from "./rosterShifts.ts";
import { days } from "./termsSeeding.ts";
import { validColumns } from "./validity.ts";

type OperatorRow = Omit<FleetOperator, "contracts"> & { contracts: FleetOperator["contracts"] | null };

/** Who drives by which contract. */
export class RosterContracts extends RosterShifts {
  async listOperators({ operators, districts }: Scope): Promise<FleetOperator[]> {
    const { rows } = await sql<OperatorRow>`
      SELECT o.id, o.name, (SELECT count(*) FROM drivers d WHERE d.operator_id = o.id)::int AS drivers, (
        SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'districtId', c.district_id, 'district', c.name,
          'categories', c.categories, 'vehicleCount', c.vehicle_count, 'vehicles', c.vehicles, 'unverified', c.unverified,
          'validFrom', c.valid_from, 'validUntil', c.valid_until)) ORDER BY c.id)
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
