import type { LatLng } from "../../shared/geo/index.ts";
import { isToBegin, isUnderWay } from "../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../shared/lifeCycle/stop.ts";
import type { Board, ClockState, RunStop, RunView, VehicleView } from "../../shared/schemas/index.ts";
import { addSeconds, type Instant, toIso } from "../../shared/time/index.ts";
import type { Vehicle } from "../domain/fleet/model.ts";
import { type Contact, contactOf, FRESH } from "../domain/runs/contact.ts";
import { doubtOf } from "../domain/runs/doubt.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../domain/runs/model.ts";
import { lastActOf } from "../domain/runs/whereabouts.ts";
import type { BoardRecord } from "../services/dispatching/useCases.ts";
import { expectedAt, promisedTime, stopLateness } from "./lateness.ts";
import { copyName, presentDoubt, presentLock, presentWithdrawal } from "./parts.ts";
import { presentBreaks } from "./presentBreak.ts";
import { presentStopChance } from "./presentChance.ts";
import { presentRunCheck } from "./presentCheck.ts";
import { presentBoardTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

export function presentPosition({ point, at, heading }: VehiclePosition) {
  return { point: { lat: point.lat, lon: point.lon }, at: toIso(at), heading };
}

interface Heard {
  position: VehiclePosition | undefined;
  /** Where it would be by now. */
  reckoned: LatLng | undefined;
  contact: Contact | undefined;
  now: Instant;
}

function presentVehicle(vehicle: Vehicle, heard: Heard): VehicleView {
  const { id, plate, model, districtId, contractId, lift } = vehicle;
  const { position, reckoned, contact, now } = heard;
  return {
    ...{ id, plate, model, districtId, contractId, lift },
    ...(position && {
      position: {
        ...{ ...presentPosition(position), stale: now > addSeconds(position.at, FRESH) },
        ...(position.source !== undefined && { source: position.source }),
        ...(reckoned !== undefined && { reckoned: { lat: reckoned.lat, lon: reckoned.lon } }),
      },
    }),
    ...(contact !== undefined && { contact }),
  };
}

/** A run on the dispatcher's timeline. */
export function presentRun(run: Run, viewing: Viewing): RunView {
  const { now, today, doubtRules } = viewing;
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
    ...presentBreaks(run, viewing),
    ...presentRunCheck(shift),
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
    ...(actual === undefined && isAhead(stop) && { ...presentStopChance(stop), ...presentDue(stop) }),
    ...(actual !== undefined && { actual: toIso(actual) }),
    ...(stop.isHeld === true && { isHeld: true as const }),
    lateMinutes: stopLateness(stop, now),
  };
}

function presentDue(stop: RunStopRecord): Pick<RunStop, "dueBy"> {
  const dueBy = promisedTime(stop);
  return dueBy === undefined ? {} : { dueBy: toIso(dueBy) };
}

export function presentBoard(picture: BoardRecord, clock: ClockState, viewing: Viewing): Board {
  const listen = listenerTo(picture, viewing);
  return {
    serviceDay: picture.serviceDay,
    planVersion: picture.planVersion,
    cursor: picture.cursor,
    clock,
    livePositions: picture.positions !== undefined,
    frozenMinutes: viewing.frozenAhead(picture.serviceDay) / 60,
    contracts: picture.contracts.map(({ id, operator }) => ({ id, operator: copyName(operator) })),
    vehicles: picture.vehicles.map((each) => presentVehicle(each, listen(each))),
    runs: picture.runs.map((run) => presentRun(run, viewing)),
    trips: picture.trips.map((record) => presentBoardTrip(record, viewing)),
  };
}

/** What is known of a vehicle now; in touch or not is only who is under way. */
function listenerTo({ positions, reckoned, runs }: BoardRecord, { now, doubtRules }: Viewing) {
  const places = new Map((positions ?? []).map((position) => [position.vehicleId, position]));
  const under = new Map(
    runs.filter(({ shift }) => isUnderWay(shift)).map((run) => [run.shift.vehicle.id, run]),
  );
  return ({ id }: Vehicle): Heard => {
    const [position, run] = [places.get(id), under.get(id)];
    // While nobody can tell where vehicles are, it is not they who are silent.
    const contact =
      run === undefined || positions === undefined
        ? undefined
        : contactOf(run, { position, now, silenceAfter: doubtRules(run.shift.serviceDay).silenceAfter });
    return { position, reckoned: reckoned.get(id), contact, now };
  };
}
