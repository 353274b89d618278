import { type RawBuilder, sql } from "kysely";
import type {
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  ShiftId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { FleetDriver, FleetVehicle, StopPlace } from "../../../shared/schemas/index.ts";
import { type ServiceDay, toInstant, toIso } from "../../../shared/time/index.ts";
import type { CapacityLayout } from "../../domain/fleet/model.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { KnownShift, KnownTemplate } from "../roster.ts";
import { driverOperatorOn, vehicleContractOn, vehicleOperatorOn } from "./fleetMoves.ts";
import { layoutsColumn } from "./fleetRows.ts";
import { toInstantOf } from "./tripRows.ts";
import { type ValidRow, validColumns, validityOf } from "./validity.ts";

/** True where a column is among those that a scope names; it limits nothing that it does not name. */
export const within = (column: RawBuilder<unknown>, named: readonly string[] | undefined) =>
  named === undefined ? sql`true` : sql`${column} = ANY(${[...named]})`;
export const ownVehicles = ({ operators, districts }: Scope, operator = sql<unknown>`v.operator_id`) =>
  sql`${within(operator, operators)} AND ${within(sql`v.district_id`, districts)}`;

/** `%` and `_` are letters like others. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const awayOf = (whose: RawBuilder<unknown>) => sql`
  (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'from', lower(w.period), 'until', upper(w.period)) ORDER BY w.period)
   FROM withdrawals w WHERE w.ended_at IS NULL AND NOT w.lift AND ${whose}) AS away`;
type AwayColumn = { id: string; from: string; until: string | null }[] | null;
const toAway = (rows: AwayColumn): FleetVehicle["away"] =>
  (rows ?? []).map(({ id, from, until }) => ({
    ...{ id, from: toIso(toInstant(from)) },
    ...(until !== null && { until: toIso(toInstant(until)) }),
  }));

/** As of a day; left out: of today. */
export const rosterVehicleColumns = (on?: ServiceDay) => sql`
  v.id, v.version, v.plate, v.model, v.district_id,
  ${on === undefined ? sql`v.operator_id` : vehicleOperatorOn(sql`${on}::date`)} AS operator_id,
  ${on === undefined ? sql`v.contract_id` : vehicleContractOn(sql`${on}::date`)} AS contract_id, v.lift, v.lift_limit_kg, v.lift_width,
  v.lift_length, v.ramp, v.ramp_width, v.depot, ${layoutsColumn},
  (SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'validUntil', p.valid_until) ORDER BY p.kind)
   FROM vehicle_papers p WHERE p.vehicle_id = v.id) AS papers,
  ${awayOf(sql`w.vehicle_id = v.id`)}`;

export interface RosterVehicleRow {
  id: VehicleId;
  version: number;
  plate: string;
  model: string;
  operator_id: OperatorId;
  contract_id: ContractId;
  district_id: DistrictId;
  lift: boolean;
  lift_limit_kg: number | null;
  lift_width: number | null;
  lift_length: number | null;
  ramp: boolean;
  ramp_width: number | null;
  depot: StopPlace;
  layouts: CapacityLayout[] | null;
  papers: FleetVehicle["papers"] | null;
  away: AwayColumn;
}

export const toFleetVehicle = (row: RosterVehicleRow): FleetVehicle => ({
  ...{ id: row.id, version: row.version, plate: row.plate, model: row.model },
  ...{ operatorId: row.operator_id, contractId: row.contract_id, districtId: row.district_id },
  layouts: row.layouts ?? [],
  vehicleLift: row.lift,
  liftCapacity: row.lift_limit_kg ?? undefined,
  liftWidth: row.lift_width ?? undefined,
  liftLength: row.lift_length ?? undefined,
  vehicleRamp: row.ramp,
  rampWidth: row.ramp_width ?? undefined,
  papers: row.papers ?? [],
  depot: row.depot,
  away: toAway(row.away),
});

export const rosterDriverColumns = (on?: ServiceDay) => sql`
  d.id, d.version, d.name, d.phone, ${on === undefined ? sql`d.operator_id` : driverOperatorOn(sql`${on}::date`)} AS operator_id, d.lift_trained, d.licence_until, ${awayOf(sql`w.driver_id = d.id`)}`;
export interface RosterDriverRow {
  id: DriverId;
  version: number;
  name: string;
  phone: string;
  operator_id: OperatorId;
  lift_trained: boolean;
  licence_until: string | null;
  away: AwayColumn;
}
export const toFleetDriver = (row: RosterDriverRow): FleetDriver => ({
  ...{ id: row.id, version: row.version, name: row.name, phone: row.phone, operatorId: row.operator_id },
  liftTrained: row.lift_trained,
  licenceUntil: row.licence_until ?? undefined,
  away: toAway(row.away),
});

export const rosterShiftColumns = sql`
  s.id, s.service_day, s.vehicle_id, v.plate, ${vehicleOperatorOn(sql`s.service_day`)} AS operator_id, s.driver_id, d.name AS driver_name,
  lower(s.period) AS starts, upper(s.period) AS ends, s.status, s.by_hand, s.version, s.removed_at,
  (SELECT count(DISTINCT st.trip_id) FROM stops st WHERE st.shift_id = s.id)::int AS trips`;
export interface RosterShiftRow {
  id: ShiftId;
  service_day: ServiceDay;
  vehicle_id: VehicleId;
  plate: string;
  operator_id: OperatorId;
  driver_id: DriverId;
  driver_name: string;
  starts: Date;
  ends: Date;
  status: KnownShift["status"];
  by_hand: boolean;
  version: number;
  removed_at: Date | null;
  trips: number;
}
export const toKnownShift = (row: RosterShiftRow): KnownShift & { isRemoved: boolean } => ({
  ...{ id: row.id, serviceDay: row.service_day, vehicleId: row.vehicle_id, plate: row.plate },
  ...{ operatorId: row.operator_id, driverId: row.driver_id, driverName: row.driver_name },
  from: toInstantOf(row.starts),
  until: toInstantOf(row.ends),
  ...{ status: row.status, byTemplate: !row.by_hand, version: row.version, trips: row.trips },
  isRemoved: row.removed_at !== null,
});

export const rosterTemplateColumns = sql`
  t.id, t.vehicle_id, v.plate, v.operator_id, t.driver_id, d.name AS driver_name, t.weekdays, t.starts, t.ends,
  t.unverified, ${validColumns}`;
export interface RosterTemplateRow extends ValidRow {
  id: string;
  vehicle_id: VehicleId;
  plate: string;
  operator_id: OperatorId;
  driver_id: DriverId;
  driver_name: string;
  weekdays: KnownTemplate["weekdays"];
  starts: string;
  ends: string;
  unverified: boolean;
}
export const toKnownTemplate = (row: RosterTemplateRow): KnownTemplate => ({
  ...{ id: row.id, vehicleId: row.vehicle_id, plate: row.plate, operatorId: row.operator_id },
  ...{ driverId: row.driver_id, driverName: row.driver_name, weekdays: row.weekdays },
  ...{ from: row.starts, until: row.ends, unverified: row.unverified },
  ...validityOf(row),
});
