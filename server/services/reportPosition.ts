import { straightLine } from "../../shared/geo/index.ts";
import { minutes, secondsBetween, toInstant } from "../../shared/time/index.ts";
import type { VehiclePosition } from "../domain/fleet/model.ts";
import { AppError } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";

const CLOCK_SKEW = minutes(2);
/** Faster than any car of the fleet; a jump of this kind is a broken fix. */
const FASTEST = 70; // m/s
const BORDER = 0.5; // degrees around the region

/** Which vehicle a driver is in changes with the shift, not with every fix: remembered for a few seconds. */
const REMEMBER_MS = 15_000;

/** Takes a position fix of a driver whose shift is on: to Redis at once, to Postgres now and then. */
export function createReportPosition(deps: Dependencies): Services["reportPosition"] {
  const vehicles = new Map<string, { vehicleId: VehiclePosition["vehicleId"]; until: number }>();
  const last = new Map<string, VehiclePosition>();

  async function vehicleOf(
    actor: Parameters<Services["reportPosition"]>[0],
  ): Promise<VehiclePosition["vehicleId"]> {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const real = deps.realClock.now();
    const known = vehicles.get(actor.id);
    if (known !== undefined && known.until > real) return known.vehicleId;
    const shift = await deps.db.fleet.findShiftOfDriver(actor.id, deps.clock.now());
    if (shift?.status !== "started") throw new AppError("shift.notStarted");
    vehicles.set(actor.id, { vehicleId: shift.vehicle.id, until: real + REMEMBER_MS });
    return shift.vehicle.id;
  }

  return async (actor, report) => {
    const vehicleId = await vehicleOf(actor);
    const position: VehiclePosition = {
      vehicleId,
      point: report.point,
      heading: report.heading ?? last.get(vehicleId)?.heading ?? 0,
      speed: report.speed ?? 0,
      at: toInstant(report.at),
    };
    checkPlausible(deps, position, last.get(vehicleId));
    last.set(vehicleId, position);
    await deps.positions.put(position);
    deps.keepPosition(position);
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
  if (position.at > clock.now() + CLOCK_SKEW * 1000)
    throw new AppError("position.implausible", { field: "at" });
  if (last === undefined) return;
  if (position.at < last.at) throw new AppError("position.implausible", { field: "at" });
  const elapsed = Math.max(60, secondsBetween(last.at, position.at)); // a minute's grace for late and rough fixes
  if (straightLine(last.point, position.point) / elapsed > FASTEST)
    throw new AppError("position.implausible", { field: "point" });
}
