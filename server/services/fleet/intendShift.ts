import type { ContractId, ShiftId } from "../../../shared/ids/index.ts";
import { isOver, isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { ShiftPlan, WorkingBreach } from "../../../shared/schemas/index.ts";
import { TimeOfDay } from "../../../shared/schemas/serviceRules.ts";
import {
  addSeconds,
  atLocalTime,
  clockText,
  hours,
  type Instant,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDay,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import { canStandInFor, unfitOn } from "../../domain/fleet/fitness.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeFleet } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { KnownShift, RosterShift } from "../../stores/roster.ts";
import { todayOf } from "../records/today.ts";
import { shownShift } from "./listFleet.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetChange } from "./seesFleet.ts";
import { weighWork } from "./weighWork.ts";

/** What a shift was and is to be; undefined: there is none. */
export interface IntendedShift {
  day: ServiceDay;
  was: KnownShift | undefined;
  next: RosterShift | undefined;
  /** Nobody who rides in it needs another vehicle for the sake of vehicle and driver. */
  isAsGood: boolean;
  /** Rules of working time that it breaks and that do not bind. */
  warnings: readonly WorkingBreach[];
}
type Setting = Extract<ShiftPlan, { kind: "set" }>;

const DAYS_AHEAD = 60;

export interface Wanted {
  actor: Actor;
  id: ShiftId;
  plan: ShiftPlan;
  /** A template wants it so, which was weighed as a whole. */
  byTemplate?: boolean | undefined;
}

/** Checks a change of a shift and says what it comes to. Vehicle and driver are held until the transaction ends. */
export async function intendShift(
  tx: Stores,
  { actor, id, plan, byTemplate = false }: Wanted,
  deps: FleetNeeds,
): Promise<IntendedShift> {
  requireFleetChange(actor);
  const known = await tx.roster.findShift(id);
  if (known !== undefined && !canChangeFleet(actor, known)) throw new AppError("shift.unknown");
  const was = known?.isRemoved ? undefined : known;
  if (plan.kind === "set") return intendSetting(tx, { actor, id, plan, was, byTemplate }, deps);
  if (known === undefined) throw new AppError("shift.unknown");
  if (was !== undefined && !isToBegin(was)) throw new AppError("shift.begun");
  return { day: serviceDay(known.serviceDay), was, next: undefined, isAsGood: false, warnings: [] };
}

interface Setter {
  actor: Actor;
  id: ShiftId;
  plan: Setting;
  was: KnownShift | undefined;
  byTemplate: boolean;
}

async function intendSetting(tx: Stores, setter: Setter, deps: FleetNeeds): Promise<IntendedShift> {
  const { id, plan, was } = setter;
  if (was !== undefined && was.serviceDay !== plan.serviceDay) throw new AppError("shift.otherDay");
  const { vehicle, driver } = await findFit(tx, setter);
  const day = serviceDay(plan.serviceDay);
  const ids = { vehicleId: vehicle.id, driverId: driver.id };
  const next = { id, serviceDay: day, ...ids, depot: vehicle.depot, ...spanOf(plan, deps) };
  if (was !== undefined) refuseBegun(was, next);
  refuseOutOfHours(vehicle, next, deps);
  const other = await tx.roster.findOverlap(next);
  if (other !== undefined) {
    const { plate, from, until } = shownShift(other, deps.region);
    throw new AppError("shift.overlaps", { values: { plate, from, until } });
  }
  const warnings = setter.byTemplate
    ? []
    : await weighWork(tx, { driver, without: new Set([id]), added: [next] }, deps);
  const old = was && {
    vehicle: was.vehicleId === vehicle.id ? vehicle : await tx.roster.findVehicle(was.vehicleId, day),
    driver: was.driverId === driver.id ? driver : await tx.roster.findDriver(was.driverId, day),
  };
  const isAsGood =
    old?.vehicle === undefined ||
    (canStandInFor(vehicle, old.vehicle) && (driver.liftTrained || old.driver?.liftTrained === false));
  return { day, was, next, isAsGood, warnings };
}

/** Both are the actor's, of one operator, and may drive on that day. */
async function findFit(tx: Stores, { actor, plan }: Setter) {
  const day = serviceDay(plan.serviceDay);
  const vehicle = await tx.roster.findVehicle(plan.vehicleId, day);
  const driver = await tx.roster.findDriver(plan.driverId, day);
  if (vehicle === undefined || !canChangeFleet(actor, vehicle)) throw new AppError("vehicle.unknown");
  if (driver === undefined || !canChangeFleet(actor, driver)) throw new AppError("driver.unknown");
  if (vehicle.operatorId !== driver.operatorId) throw new AppError("shift.otherOperator");
  const unfit = unfitOn(plan.serviceDay, { vehicle, driver });
  if (unfit !== undefined) throw new AppError("shift.papersExpired", { values: { what: unfit } });
  return { vehicle, driver };
}

/** Within its service day, not over yet, and not farther ahead than anybody plans. */
function spanOf({ serviceDay: text, ...times }: Setting, deps: FleetNeeds) {
  const day = serviceDay(text);
  const today = todayOf(deps);
  const [from, until] = [TimeOfDay.parse(times.from), TimeOfDay.parse(times.until)].map((time) =>
    atLocalTime(day, seconds(time), deps.region.timeZone),
  );
  if (from === undefined || until === undefined) throw new RangeError("two times are two instants");
  const begins = startOfServiceDay(day, deps.dayRules);
  const isWithin = from >= begins && from < until && until <= addSeconds(begins, hours(24));
  if (!isWithin || day < today || day > nextServiceDay(today, DAYS_AHEAD) || until <= deps.clock.now())
    throw new AppError("shift.outsideDay");
  return { from, until };
}

/** Nobody can be driven in a shift that lies wholly outside its contract's hours; on a day without service none is asked. */
function refuseOutOfHours(
  { contractId }: { contractId: ContractId },
  next: RosterShift,
  deps: FleetNeeds,
): void {
  const { contracts, timeZone } = deps.termsOn(next.serviceDay);
  const own = contracts.find(({ id }) => id === contractId)?.hours;
  if (own === undefined || own === null) return;
  const local = (at: Instant) => localSeconds(at, next.serviceDay, timeZone);
  if (local(next.from) < own.until && local(next.until) > own.from) return;
  throw new AppError("shift.outsideContractHours", {
    values: { from: clockText(own.from), until: clockText(own.until) },
  });
}

/** Of a shift that is under way only its end can still be otherwise. */
function refuseBegun(was: KnownShift, next: RosterShift): void {
  if (isOver(was)) throw new AppError("shift.ended");
  const isSame = was.vehicleId === next.vehicleId && was.driverId === next.driverId && was.from === next.from;
  if (!isToBegin(was) && !isSame) throw new AppError("shift.begun");
}

/** Whose trip cannot stay on the run as it is to be: pickups, in the order in which they are driven. */
export function touchedBy({ next, isAsGood }: IntendedShift, run: Run | undefined): RunStopRecord[] {
  const pickups = (run?.stops ?? []).filter(({ kind, trip }) => kind === "pickup" && isMovable(trip));
  if (next === undefined || !isAsGood) return pickups;
  const outside = new Set(
    (run?.stops ?? [])
      .filter(({ scheduled }) => scheduled < next.from || scheduled > next.until)
      .map(({ tripId }) => tripId),
  );
  return pickups.filter(({ tripId }) => outside.has(tripId));
}
