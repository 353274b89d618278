import { type RawBuilder, sql } from "kysely";
import type {
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  ShiftId,
  StopId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { CheckItem } from "../../../shared/lifeCycle/vehicleCheck.ts";
import { waitsForReady } from "../../../shared/lifeCycle/whenReady.ts";
import type { StopPlace, StopStatus } from "../../../shared/schemas/index.ts";
import { type ServiceDay, toInstant } from "../../../shared/time/index.ts";
import type { CapacityLayout, Shift, Vehicle, Withdrawal } from "../../domain/fleet/model.ts";
import type { DutySpan } from "../../domain/runs/duty.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { type BreakJson, breaksColumn, toBreak } from "./breakRows.ts";
import { type ChanceRow, toChance } from "./chanceRows.ts";
import { driverOperatorOn, vehicleContractOn, vehicleOperatorOn } from "./fleetMoves.ts";
import type { KnownRow } from "./knownRows.ts";
import { type PromiseRow, toPromise } from "./promiseRows.ts";
import { maybeInstant, type RiderRow, type TripRow, toInstantOf, toRider, toTrip } from "./tripRows.ts";

/** Vehicle columns under the alias `v`, as of today or of the day of a shift. */
const vehicleColumnsOf = (operator: RawBuilder<unknown>, contract: RawBuilder<unknown>) => sql`
  v.id AS vehicle_id, v.plate, v.model, ${operator} AS operator_id, ${contract} AS contract_id, v.district_id, v.lift,
  v.lift_limit_kg, v.equipment, v.depot`;
export const vehicleColumns = vehicleColumnsOf(sql`v.operator_id`, sql`v.contract_id`);
export const shiftVehicleColumns = vehicleColumnsOf(
  vehicleOperatorOn(sql`s.service_day`),
  vehicleContractOn(sql`s.service_day`),
);
export const layoutsColumn = sql`
  (SELECT jsonb_agg(jsonb_build_object('ambulatory', l.ambulatory, 'wheelchair', l.wheelchair,
     'largeWheelchair', l.large_wheelchair, 'companion', l.companion) ORDER BY l.position)
   FROM vehicle_layouts l WHERE l.vehicle_id = v.id) AS layouts`;

export interface VehicleRow {
  vehicle_id: VehicleId;
  plate: string;
  model: string;
  operator_id: OperatorId;
  contract_id: ContractId;
  district_id: DistrictId;
  lift: boolean;
  lift_limit_kg: number | null;
  equipment: string[];
  depot: StopPlace;
  layouts: CapacityLayout[] | null;
}

export const toVehicle = (row: VehicleRow): Vehicle => ({
  id: row.vehicle_id,
  plate: row.plate,
  model: row.model,
  operatorId: row.operator_id,
  contractId: row.contract_id,
  districtId: row.district_id,
  lift: row.lift,
  liftLimitKg: row.lift_limit_kg ?? undefined,
  equipment: row.equipment,
  layouts: row.layouts ?? [],
  depot: row.depot,
});

/** Shift columns under the alias `s`, driver `d`. */
export const shiftColumns = sql`
  s.id AS shift_id, s.service_day, lower(s.period) AS starts, upper(s.period) AS ends, s.start_place, s.end_place,
  s.status, s.started_at, s.ended_at, s.unheard_since, s.version AS run_version,
  s.known_stops, s.known_version, s.changes_missed_since, s.checked_at, s.check_failed,
  d.id AS driver_id, d.name AS driver_name, d.phone AS driver_phone, ${driverOperatorOn(sql`s.service_day`)} AS driver_operator, d.lift_trained,
  ${breaksColumn} AS breaks,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'what', CASE WHEN w.vehicle_id IS NULL THEN 'driver' WHEN w.lift THEN 'lift' ELSE 'vehicle' END,
     'from', lower(w.period), 'until', upper(w.period), 'by', sf.name, 'reason', x.text) ORDER BY w.fact_id)
   FROM withdrawals w JOIN facts f ON f.id = w.fact_id LEFT JOIN staff sf ON sf.id = f.actor_id
   LEFT JOIN fact_texts x ON x.fact_id = f.id AND x.name = 'note'
   WHERE w.ended_at IS NULL AND (w.vehicle_id = s.vehicle_id OR w.driver_id = s.driver_id) AND w.period && s.period),
   '[]') AS withdrawals,
  (SELECT jsonb_agg(jsonb_build_object('driverId', r.was_driver, 'until', r.at) ORDER BY r.at) FROM reliefs r
   WHERE r.shift_id = s.id AND r.taken_at IS NOT NULL AND r.ended_at IS NULL) AS turns`;

export interface ShiftRow extends VehicleRow, KnownRow {
  shift_id: ShiftId;
  service_day: ServiceDay;
  starts: Date;
  ends: Date;
  start_place: StopPlace;
  end_place: StopPlace;
  status: Shift["status"];
  started_at: Date | null;
  ended_at: Date | null;
  unheard_since: Date | null;
  run_version: number;
  driver_id: DriverId;
  driver_name: string;
  driver_phone: string;
  driver_operator: OperatorId;
  lift_trained: boolean;
  breaks: BreakJson[];
  checked_at: Date | null;
  check_failed: CheckItem[];
  withdrawals: {
    id: string;
    what: Withdrawal["what"];
    from: string;
    until: string | null;
    by: string | null;
    reason: string | null;
  }[];
  turns: { driverId: DriverId; until: string }[] | null;
}

export const toShift = (row: ShiftRow): Shift => ({
  id: row.shift_id,
  serviceDay: row.service_day,
  vehicle: toVehicle(row),
  driver: {
    id: row.driver_id,
    name: row.driver_name,
    phone: row.driver_phone,
    operatorId: row.driver_operator,
    liftTrained: row.lift_trained,
  },
  starts: toInstantOf(row.starts),
  ends: toInstantOf(row.ends),
  startPlace: row.start_place,
  endPlace: row.end_place,
  breaks: row.breaks.map(toBreak),
  status: row.status,
  startedAt: maybeInstant(row.started_at),
  endedAt: maybeInstant(row.ended_at),
  unheardSince: maybeInstant(row.unheard_since),
  ...(row.checked_at !== null && { check: { at: toInstantOf(row.checked_at), failed: row.check_failed } }),
  ...(row.turns !== null && {
    turns: row.turns.map(({ driverId, until }) => ({ driverId, until: toInstant(until) })),
  }),
  withdrawals: row.withdrawals.map(({ id, what, from, until, by, reason }) => ({
    ...{ id, what, from: toInstant(from), until: until === null ? undefined : toInstant(until) },
    ...{ by: by ?? undefined, reason: reason ?? undefined },
  })),
});

export interface EarlierEndRow {
  shift_id: ShiftId;
  place: StopPlace;
  at: Date | null;
}

export interface DutyRow {
  id: ShiftId;
  vehicle_id: VehicleId;
  driver_id: DriverId;
  status: Shift["status"];
  starts: Date;
  ends: Date;
  started_at: Date | null;
  ended_at: Date | null;
  unheard: boolean;
  taken_over: boolean;
}
export const toDuty = (row: DutyRow): DutySpan => ({
  shiftId: row.id,
  vehicleId: row.vehicle_id,
  driverId: row.driver_id,
  status: row.status,
  starts: toInstantOf(row.starts),
  ends: toInstantOf(row.ends),
  startedAt: maybeInstant(row.started_at),
  endedAt: maybeInstant(row.ended_at),
  isUnheard: row.unheard,
  isTakenOver: row.taken_over,
});

/** Stop columns under the alias `st`. */
export const runStopColumns = sql`
  st.id AS stop_id, st.trip_id AS stop_trip, st.kind AS stop_kind, st.shift_id AS stop_shift, st.sequence,
  st.status AS stop_status, st.scheduled, st.estimated, st.chance, st.likely_from,
  st.likely_until, st.endangered, st.late_told, st.departed_at, st.arrived_at, st.done_at,
  EXISTS (SELECT FROM stop_events e WHERE e.stop_id = st.id AND e.shift_id = st.shift_id AND e.verdict = 'questioned')
    AS in_question`;
export interface RunStopRow extends ChanceRow {
  stop_id: StopId;
  stop_trip: TripId;
  stop_kind: "pickup" | "dropoff";
  stop_shift: ShiftId;
  sequence: number;
  stop_status: StopStatus;
  scheduled: Date;
  estimated: Date;
  departed_at: Date | null;
  arrived_at: Date | null;
  done_at: Date | null;
  in_question: boolean;
}

/** The party of a stop; the two stops of a trip share it. */
export type Party = Pick<RunStopRecord, "trip" | "rider" | "promise">;
export type PartyRow = TripRow & RiderRow & PromiseRow;
export const toParty = (row: PartyRow): Party => ({
  trip: toTrip(row),
  rider: toRider(row),
  promise: toPromise(row),
});

/** Since when the rider of a drop-off is aboard, by what was done at the pickups. */
export function boardedOf(
  { stop_kind: kind, stop_trip: trip }: RunStopRow,
  boarded: ReadonlyMap<TripId, Date | null>,
): Pick<RunStopRecord, "boardedAt"> {
  return kind === "dropoff" ? { boardedAt: maybeInstant(boarded.get(trip) ?? null) } : {};
}

export const toRunStop = (row: RunStopRow, party: Party): RunStopRecord => ({
  id: row.stop_id,
  tripId: row.stop_trip,
  kind: row.stop_kind,
  sequence: row.sequence,
  status: row.stop_status,
  scheduled: toInstantOf(row.scheduled),
  estimated: toInstantOf(row.estimated),
  ...toChance(row),
  departedAt: maybeInstant(row.departed_at),
  arrivedAt: maybeInstant(row.arrived_at),
  doneAt: maybeInstant(row.done_at),
  inQuestion: row.in_question,
  ...(waitsForReady(party.trip) && { isHeld: true }),
  ...party,
});
