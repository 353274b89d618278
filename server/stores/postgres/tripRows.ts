import { type RawBuilder, sql } from "kysely";
import type {
  CategoryId,
  RiderId,
  ShiftId,
  StandingOrderId,
  StopId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import { hasLeft, type RiderState } from "../../../shared/lifeCycle/rider.ts";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import { isServed, stopStatusesThat } from "../../../shared/lifeCycle/stop.ts";
import { isCalledOff, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import {
  type Assistance,
  type Locale,
  type MobilityAid,
  type Phrase,
  type Purpose,
  RiderNeeds,
  type StopPlace,
  TripNeeds,
  type TripStatus,
} from "../../../shared/schemas/index.ts";
import { type Instant, instant, type ServiceDay } from "../../../shared/time/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import type { Conceded, PlacedStop, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { type PlacedChanceRow, placedChanceColumns, toPlacedChance } from "./chanceRows.ts";
import { type GroupRow, groupColumn, toGroup } from "./groupRows.ts";
import { literals } from "./literals.ts";
import { type PromiseRow, toPromise } from "./promiseRows.ts";
import { toWhenReady, type WillCallRow, willCallColumn } from "./willCallRows.ts";

export const toInstantOf = (date: Date): Instant => instant(date.getTime());
export const maybeInstant = (date: Date | null): Instant | undefined =>
  date === null ? undefined : toInstantOf(date);
const maybe = <T>(value: T | null): T | undefined => value ?? undefined;

/** Rider columns under the alias `r`, with the eligibility of a day (see `eligibilityJoin`). */
export const riderColumns = sql`
  r.id AS rider_id, r.name AS rider_name, coalesce(r.phone, '') AS rider_phone, r.locale AS rider_locale, r.aid AS rider_aid,
  r.chair_weight_kg, r.needs AS rider_needs, r.home, r.demo, r.state AS rider_state,
  r.restricted_at IS NOT NULL AS rider_restricted, e.category_id, e.until AS eligible_until`;
/** Only where one person's record is opened: hundreds of trips do not need it. */
export const guardiansColumn = sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'phone', g.phone) ORDER BY g.position)
            FROM guardians g WHERE g.rider_id = r.id), '[]') AS guardians`;
/** What the rider `r` is eligible by on this service day or, failing that, was last. */
export const eligibilityJoin = (day: RawBuilder<unknown>) => sql`
  LEFT JOIN LATERAL (
    SELECT category_id, LEAST(CASE WHEN upper_inf(valid) THEN NULL ELSE upper(valid) - 1 END,
                              CASE WHEN r.state IN ('movedAway', 'died') THEN r.state_from - 1 END) AS until
    FROM eligibility WHERE rider_id = r.id ORDER BY valid @> ${day}::date DESC, upper(valid) DESC LIMIT 1
  ) e ON true`;

export interface RiderRow {
  rider_id: RiderId;
  rider_name: string;
  rider_phone: string;
  rider_locale: Locale;
  rider_aid: MobilityAid;
  chair_weight_kg: number | null;
  rider_needs: unknown;
  home: StopPlace | null;
  demo: boolean;
  rider_state: RiderState;
  rider_restricted: boolean;
  category_id: CategoryId | null;
  eligible_until: ServiceDay | null;
  guardians?: { name: string; phone: string }[];
}

/** The weight has a column of its own. */
const standingNeeds = RiderNeeds.omit({ chairWeightKg: true });
const NO_CATEGORY = "none" as CategoryId;

export const toRider = (row: RiderRow): Rider => ({
  id: row.rider_id,
  name: row.rider_name,
  phone: row.rider_phone,
  locale: row.rider_locale,
  aid: row.rider_aid,
  chairWeightKg: maybe(row.chair_weight_kg),
  needs: standingNeeds.parse(row.rider_needs),
  home: maybe(row.home) as Place | undefined,
  category: row.category_id ?? NO_CATEGORY,
  eligibleUntil: maybe(row.eligible_until),
  guardians: row.guardians ?? [],
  demo: row.demo,
  ...(hasLeft(row.rider_state) && { hasLeft: true }),
  ...(row.rider_restricted && { isRestricted: true }),
});

/** Trip columns under the alias `t`. */
export const tripColumns = sql`
  t.id AS trip_id, t.version, t.rider_id AS trip_rider_id, t.service_day, t.status AS trip_status, t.pickup, t.dropoff,
  t.requested_kind, t.requested_time, t.companions, t.aid, t.assistance, t.needs AS trip_needs, t.purpose, t.note, t.priority_class,
  t.requested_at, t.booked_by, t.reason, t.room_sought_at,
  (SELECT c.conceded FROM trip_concessions c WHERE c.trip_id = t.id) AS conceded,
  (SELECT l.order_id FROM standing_legs l WHERE l.trip_id = t.id) AS standing_order_id, ${groupColumn}, ${willCallColumn}`;
export interface TripRow extends WillCallRow, GroupRow {
  trip_id: TripId;
  version: number;
  trip_rider_id: RiderId;
  service_day: ServiceDay;
  trip_status: TripStatus;
  pickup: StopPlace;
  dropoff: StopPlace;
  requested_kind: "leaveAt" | "arriveBy";
  requested_time: Date;
  companions: number;
  aid: MobilityAid;
  assistance: Assistance;
  trip_needs: unknown;
  purpose: Purpose;
  note: string | null;
  priority_class: number;
  requested_at: Date;
  booked_by: "rider" | "dispatcher";
  reason: Phrase | null;
  conceded: Conceded | null;
  room_sought_at: Date | null;
  standing_order_id: StandingOrderId | null;
}

export const toTrip = (row: TripRow): TripRequest => ({
  id: row.trip_id,
  version: row.version,
  riderId: row.trip_rider_id,
  serviceDay: row.service_day,
  status: row.trip_status,
  pickup: row.pickup,
  dropoff: row.dropoff,
  requested: { kind: row.requested_kind, at: toInstantOf(row.requested_time) },
  whenReady: toWhenReady(row),
  companions: row.companions,
  aid: row.aid,
  assistance: row.assistance,
  needs: TripNeeds.parse(row.trip_needs),
  purpose: row.purpose,
  note: maybe(row.note),
  priorityClass: row.priority_class,
  requestedAt: toInstantOf(row.requested_at),
  bookedBy: row.booked_by,
  reason: maybe(row.reason),
  conceded: maybe(row.conceded),
  roomSoughtAt: maybeInstant(row.room_sought_at),
  standingOrderId: maybe(row.standing_order_id),
  group: toGroup(row),
});

const served = literals(stopStatusesThat(isServed));
/**
 * Where the trip stands: columns of its two stops (`sp`, `sd`), its vehicle (`v`) and driver (`d`). A stop that was given up
 * has a time at which it was done with, too; only one that was served is a boarding or an alighting.
 */
export const placementColumns = sql`
  sp.shift_id, s.status AS shift_status, lower(s.period) AS shift_starts, s.unheard_since, sp.id AS pickup_stop, sp.scheduled AS pickup_scheduled, sp.estimated AS pickup_estimated, ${placedChanceColumns},
  sp.arrived_at AS pickup_arrived, CASE WHEN sp.status IN (${served}) THEN sp.done_at END AS pickup_done,
  sd.id AS dropoff_stop, sd.scheduled AS dropoff_scheduled, sd.estimated AS dropoff_estimated,
  sd.arrived_at AS dropoff_arrived, CASE WHEN sd.status IN (${served}) THEN sd.done_at END AS dropoff_done,
  v.id AS vehicle_id, v.plate, v.model, d.name AS driver_name, d.phone AS driver_phone, told.vehicles_told_at`;
export const placementJoins = sql`
  LEFT JOIN stops sp ON sp.trip_id = t.id AND sp.kind = 'pickup'
  LEFT JOIN stops sd ON sd.trip_id = t.id AND sd.kind = 'dropoff'
  LEFT JOIN shifts s ON s.id = sp.shift_id
  LEFT JOIN vehicles v ON v.id = s.vehicle_id
  LEFT JOIN drivers d ON d.id = s.driver_id
  LEFT JOIN plans told ON told.service_day = t.service_day`;
export interface PlacementRow extends PlacedChanceRow {
  shift_id: ShiftId | null;
  shift_status: ShiftStatus;
  shift_starts: Date;
  unheard_since: Date | null;
  pickup_stop: StopId;
  pickup_scheduled: Date;
  pickup_estimated: Date;
  pickup_arrived: Date | null;
  pickup_done: Date | null;
  dropoff_stop: StopId;
  dropoff_scheduled: Date;
  dropoff_estimated: Date;
  dropoff_arrived: Date | null;
  dropoff_done: Date | null;
  vehicle_id: VehicleId | null;
  plate: string;
  model: string;
  driver_name: string;
  driver_phone: string;
  vehicles_told_at: Date | null;
}

/** What somebody wrote to the reason of a trip that was called off (`words`). */
export const reasonColumns = sql`words.note AS reason_note`;
export const reasonJoin = sql`
  LEFT JOIN LATERAL (
    SELECT x.text AS note FROM facts f JOIN fact_texts x ON x.fact_id = f.id AND x.name = 'note'
    WHERE t.status IN (${literals(tripStatusesThat(isCalledOff))})
      AND f.trip_id = t.id AND f.kind IN ('trip.cancelled', 'trip.refused')
    ORDER BY f.id DESC LIMIT 1
  ) words ON true`;
export interface ReasonRow {
  reason_note: string | null;
}

export type TripRecordRow = TripRow & RiderRow & PromiseRow & PlacementRow & ReasonRow;

const toPlacedStop = (row: PlacementRow, end: "pickup" | "dropoff"): PlacedStop => ({
  stopId: row[`${end}_stop`],
  scheduled: toInstantOf(row[`${end}_scheduled`]),
  estimated: toInstantOf(row[`${end}_estimated`]),
  ...toPlacedChance(row, end),
  arrived: maybeInstant(row[`${end}_arrived`]),
  actual: maybeInstant(row[`${end}_done`]),
});

const toVehicleAndDriver = ({ plate, model, driver_name, driver_phone }: PlacementRow, id: VehicleId) => ({
  ...{ id, plate, model, driverName: driver_name, driverPhone: driver_phone },
});

const toShiftStanding = (row: PlacementRow) => ({
  ...{ status: row.shift_status, starts: toInstantOf(row.shift_starts) },
  unheardSince: maybeInstant(row.unheard_since),
});

/** Without its facts, which few viewers need. */
export function toTripRecord(row: TripRecordRow): TripRecord {
  return {
    trip: toTrip(row),
    rider: toRider(row),
    promise: toPromise(row),
    placement:
      row.shift_id === null
        ? undefined
        : {
            shiftId: row.shift_id,
            shift: toShiftStanding(row),
            pickup: toPlacedStop(row, "pickup"),
            dropoff: toPlacedStop(row, "dropoff"),
          },
    vehicle: row.vehicle_id === null ? undefined : toVehicleAndDriver(row, row.vehicle_id),
    vehiclesToldAt: maybeInstant(row.vehicles_told_at),
    reasonTexts: { note: maybe(row.reason_note) },
    facts: [],
  };
}
