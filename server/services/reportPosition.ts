import { straightLine } from "../../shared/geo/index.ts";
import type { DriverId, ShiftId, VehicleId } from "../../shared/ids/index.ts";
import { addSeconds, minutes, seconds, secondsBetween, toInstant } from "../../shared/time/index.ts";
import type { VehiclePosition } from "../domain/fleet/model.ts";
import { AppError } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";

const CLOCK_SKEW = minutes(2);
/** An older fix says nothing about where the vehicle is. */
const OLDEST = minutes(30);
/** Faster than any car of the fleet; a jump of this kind is a broken fix. */
const FASTEST = 70; // m/s
const BORDER = 0.5; // degrees around the region

/** Which vehicle a driver is in changes with the shift, not with every fix: remembered for a few seconds. */
const REMEMBER_MS = 15_000;
/** Positions move estimates, but not each one: once a service minute, and not more often than this in real time. */
const ESTIMATE_EVERY = minutes(1);
const ESTIMATE_EVERY_REAL_MS = 20_000;

interface Duty {
  vehicleId: VehicleId;
  shiftId: ShiftId;
  /** Real time. */
  readUntil: number;
}

/** Takes a position fix of a driver whose shift is on: to Redis at once, to Postgres now and then. */
export function createReportPosition(deps: Dependencies): Services["reportPosition"] {
  const dutyOf = createDutyOf(deps);
  const wantEstimates = createWantEstimates(deps);
  const last = new Map<VehicleId, VehiclePosition>();
  return async (actor, report) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const duty = await dutyOf(actor.id);
    const before = last.get(duty.vehicleId);
    const position: VehiclePosition = {
      vehicleId: duty.vehicleId,
      point: report.point,
      heading: report.heading ?? before?.heading ?? 0,
      speed: report.speed ?? 0,
      at: toInstant(report.at),
    };
    checkPlausible(deps, position, before);
    last.set(duty.vehicleId, position);
    await deps.positions.put(position);
    deps.keepPosition(position);
    await wantEstimates(duty.shiftId, position);
  };
}

function createDutyOf({ db, clock, realClock }: Dependencies): (driverId: DriverId) => Promise<Duty> {
  const known = new Map<DriverId, Duty>();
  return async (driverId) => {
    const real = realClock.now();
    const before = known.get(driverId);
    if (before !== undefined && before.readUntil > real) return before;
    const shift = await db.fleet.findShiftOfDriver(driverId, clock.now());
    if (shift?.status !== "started") throw new AppError("shift.notStarted");
    const duty = { vehicleId: shift.vehicle.id, shiftId: shift.id, readUntil: real + REMEMBER_MS };
    known.set(driverId, duty);
    return duty;
  };
}

function createWantEstimates({ db, realClock }: Dependencies) {
  const asked = new Map<ShiftId, { at: VehiclePosition["at"]; real: number }>();
  return async (shiftId: ShiftId, { at }: VehiclePosition): Promise<void> => {
    const real = realClock.now();
    const before = asked.get(shiftId);
    const isEarly = before !== undefined && at < addSeconds(before.at, ESTIMATE_EVERY);
    if (isEarly || (before !== undefined && real < before.real + ESTIMATE_EVERY_REAL_MS)) return;
    asked.set(shiftId, { at, real });
    await db.outbox.addJob("refreshEstimates", { shiftId });
  };
}

function checkPlausible(
  { clock, region }: Dependencies,
  position: VehiclePosition,
  last: VehiclePosition | undefined,
): void {
  const { southWest, northEast } = region.bounds;
  const { lat, lon } = position.point;
  const inside =
    lat > southWest.lat - BORDER &&
    lat < northEast.lat + BORDER &&
    lon > southWest.lon - BORDER &&
    lon < northEast.lon + BORDER;
  if (!inside) throw new AppError("position.implausible", { field: "point" });
  const now = clock.now();
  const isStrange =
    position.at > addSeconds(now, CLOCK_SKEW) || position.at < addSeconds(now, seconds(-OLDEST));
  if (isStrange || (last !== undefined && position.at < last.at))
    throw new AppError("position.implausible", { field: "at" });
  if (last === undefined) return;
  const elapsed = Math.max(60, secondsBetween(last.at, position.at)); // a minute's grace for late and rough fixes
  if (straightLine(last.point, position.point) / elapsed > FASTEST)
    throw new AppError("position.implausible", { field: "point" });
}
