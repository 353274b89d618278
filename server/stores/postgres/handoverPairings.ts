import { type Kysely, type RawBuilder, sql } from "kysely";
import type {
  CategoryId,
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  ShiftId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import { isToBegin, shiftStatusesThat } from "../../../shared/lifeCycle/shift.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { HandoverSide, NamedPairing, PlannedPairing } from "../handovers.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";

interface Of {
  vehicles: readonly VehicleId[];
  drivers: readonly DriverId[];
}
interface PairRow {
  id: string;
  vehicle_id: VehicleId;
  plate: string;
  contract_id: ContractId;
  vehicle_operator: OperatorId;
  driver_id: DriverId;
  driver_name: string;
  driver_operator: OperatorId;
}
interface ShiftPairRow extends PairRow {
  service_day: ServiceDay;
  by_hand: boolean;
}
const pairColumns = sql`
  v.id AS vehicle_id, v.plate, v.contract_id, v.operator_id AS vehicle_operator, d.id AS driver_id, d.name AS driver_name,
  d.operator_id AS driver_operator`;
const toPairing = (row: PairRow): NamedPairing => ({
  vehicle: { id: row.vehicle_id, contractId: row.contract_id, operatorId: row.vehicle_operator },
  driver: { id: row.driver_id, operatorId: row.driver_operator },
  plate: row.plate,
  driverName: row.driver_name,
});

/** What a handover looks at before it is made. */
export class HandoverPairings {
  constructor(protected readonly db: Kysely<Schema>) {}

  async listParts({ contractId, operatorId }: HandoverSide) {
    const vehicles = await this.rows<{ id: VehicleId; plate: string }>(sql`
      SELECT id, plate FROM vehicles WHERE contract_id = ${contractId} ORDER BY plate FOR UPDATE`);
    const drivers = await this.rows<{ id: DriverId; name: string }>(sql`
      SELECT id, name FROM drivers WHERE operator_id = ${operatorId} ORDER BY name, id FOR UPDATE`);
    return { vehicles, drivers };
  }

  async listPairings({ vehicles, drivers }: Of, day: ServiceDay) {
    const theirs = sql`(v.id = ANY(${[...vehicles]}::uuid[]) OR d.id = ANY(${[...drivers]}::uuid[]))`;
    const templates = await this.rows<PairRow>(sql`
      SELECT t.id, ${pairColumns} FROM shift_templates t JOIN vehicles v ON v.id = t.vehicle_id
      JOIN drivers d ON d.id = t.driver_id WHERE ${theirs} AND t.valid && daterange(${day}, NULL)
      ORDER BY v.plate, t.starts`);
    const shifts = await this.rows<ShiftPairRow>(sql`
      SELECT s.id, s.service_day, s.by_hand, ${pairColumns} FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id
      JOIN drivers d ON d.id = s.driver_id WHERE ${theirs} AND s.service_day >= ${day} AND s.removed_at IS NULL
        AND s.status IN (${literals(shiftStatusesThat(isToBegin))})
      ORDER BY s.service_day, lower(s.period), v.plate`);
    return {
      templates: templates.map((row) => ({ id: row.id, ...toPairing(row) })),
      shifts: shifts.map(
        (row): PlannedPairing => ({
          ...toPairing(row),
          ...{ shiftId: row.id as ShiftId, serviceDay: row.service_day, byTemplate: !row.by_hand },
        }),
      ),
    };
  }

  async listMoving({ vehicles, drivers }: Of): Promise<string[]> {
    const rows = await this.rows<{ name: string }>(sql`
      SELECT coalesce(v.plate, d.name) AS name FROM fleet_moves m JOIN handovers h ON h.id = m.handover_id
      LEFT JOIN vehicles v ON v.id = m.vehicle_id LEFT JOIN drivers d ON d.id = m.driver_id
      WHERE h.taken_at IS NULL
        AND (v.id = ANY(${[...vehicles]}::uuid[]) OR d.id = ANY(${[...drivers]}::uuid[])) ORDER BY 1`);
    return rows.map(({ name }) => name);
  }

  countRiders(districtId: DistrictId, day: ServiceDay) {
    return this.rows<{ category: CategoryId; name: LocalizedName; count: number }>(sql`
      SELECT e.category_id AS category, (SELECT name FROM categories g WHERE g.id = e.category_id ORDER BY valid DESC LIMIT 1) AS name,
        count(*)::int AS count
      FROM riders r JOIN eligibility e ON e.rider_id = r.id AND e.valid @> ${day}::date
      WHERE r.district_id = ${districtId} AND r.state IN ('served', 'inHospital') GROUP BY 1 ORDER BY 1`);
  }

  private async rows<Row>(statement: RawBuilder<unknown>): Promise<Row[]> {
    return (await sql<Row>`${statement}`.execute(this.db)).rows;
  }
}
