import { isToBegin, isUnderWay } from "../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../shared/lifeCycle/stop.ts";
import type { Board, ClockState, RunStop, RunView, VehicleView } from "../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../shared/time/index.ts";
import type { Vehicle } from "../domain/fleet/model.ts";
import { doubtOf } from "../domain/runs/doubt.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../domain/runs/model.ts";
import { lastActOf } from "../domain/runs/whereabouts.ts";
import type { BoardRecord } from "../services/dispatching/useCases.ts";
import { expectedAt, stopLateness } from "./lateness.ts";
import { copyName, presentDoubt, presentLock, presentWithdrawal } from "./parts.ts";
import { presentBoardTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/** A position older than this, by the service's clock, is shown as old. */
const STALE_AFTER_MS = 60_000;

export function presentPosition({ point, at, heading }: VehiclePosition) {
  return { point: { lat: point.lat, lon: point.lon }, at: toIso(at), heading };
}

export function presentVehicle(
  vehicle: Vehicle,
  position: VehiclePosition | undefined,
  now: Instant,
): VehicleView {
  const { id, plate, model, districtId, lift } = vehicle;
  return {
    ...{ id, plate, model, districtId, lift },
    ...(position && {
      position: { ...presentPosition(position), stale: now - position.at > STALE_AFTER_MS },
    }),
  };
}

/** A run on the dispatcher's timeline. */
export function presentRun(run: Run, { now, today, doubtRules }: Viewing): RunView {
  const { shift, version, stops } = run;
  const { vehicle, driver } = shift;
  const doubt = isOver({ shift, stops }, now) ? undefined : doubtOf(shift, now, doubtRules(shift.serviceDay));
  return {
    shiftId: shift.id,
    serviceDay: shift.serviceDay,
    leftOver: isUnderWay(shift) && shift.serviceDay < today,
    version,
    vehicleId: vehicle.id,
    plate: vehicle.plate,
    driver: { id: driver.id, name: driver.name, phone: driver.phone },
    districtId: vehicle.districtId,
    starts: toIso(shift.starts),
    ends: toIso(shift.ends),
    lastAct: toIso(lastActOf(run)),
    status: shift.status,
    ...(doubt && { doubt: presentDoubt(doubt) }),
    locks: (run.locks ?? []).map(presentLock),
    withdrawals: (shift.withdrawals ?? []).map(presentWithdrawal),
    ...(run.startsFrom !== undefined &&
      isToBegin(shift) && { start: { because: run.startsFrom, label: shift.startPlace.label } }),
    stops: stops.map((stop) => presentRunStop(stop, now)),
  };
}

/** Nobody counts on it any more. */
const isOver = ({ shift, stops }: Pick<Run, "shift" | "stops">, now: Instant): boolean =>
  shift.ends <= now && !stops.some(isAhead);

function presentRunStop(stop: RunStopRecord, now: Instant): RunStop {
  const { id, tripId, kind, sequence, status } = stop;
  const { label, point, names } = kind === "pickup" ? stop.trip.pickup : stop.trip.dropoff;
  const actual = stop.arrivedAt ?? stop.doneAt;
  return {
    ...{ id, tripId, kind, sequence, status, label },
    ...(names && { names: copyName(names) }),
    point: { lat: point.lat, lon: point.lon },
    scheduled: toIso(stop.scheduled),
    estimated: toIso(expectedAt(stop, now)),
    ...(actual !== undefined && { actual: toIso(actual) }),
    ...(stop.isHeld === true && { isHeld: true as const }),
    lateMinutes: stopLateness(stop, now),
  };
}

export function presentBoard(picture: BoardRecord, clock: ClockState, viewing: Viewing): Board {
  const positions = new Map((picture.positions ?? []).map((position) => [position.vehicleId, position]));
  return {
    serviceDay: picture.serviceDay,
    planVersion: picture.planVersion,
    cursor: picture.cursor,
    clock,
    livePositions: picture.positions !== undefined,
    vehicles: picture.vehicles.map((each) => presentVehicle(each, positions.get(each.id), viewing.now)),
    runs: picture.runs.map((run) => presentRun(run, viewing)),
    trips: picture.trips.map((record) => presentBoardTrip(record, viewing)),
  };
}
