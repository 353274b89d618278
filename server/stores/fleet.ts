import type { DriverId, ShiftId, VehicleId } from "../../shared/ids/index.ts";
import type { shiftStatusAfter } from "../../shared/lifeCycle/shift.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Shift, Vehicle } from "../domain/fleet/model.ts";
import type { InstantWindow } from "../domain/place.ts";
import type { DutyMoment, DutySpan } from "../domain/runs/duty.ts";
import type { KnownRun } from "../domain/runs/known.ts";
import type { Run } from "../domain/runs/model.ts";
import type { Fix } from "../domain/runs/plausiblePosition.ts";
import type { EarlierEnd } from "../domain/runs/startPlace.ts";

export interface FleetStore {
  listVehicles(): Promise<Vehicle[]>;
  listShifts(day: ServiceDay): Promise<Shift[]>;
  findShift(id: ShiftId): Promise<Shift | undefined>;
  /**
   * The shift that a driver has now or next: one of an earlier day that was never ended only while none of today can be started.
   */
  findShiftOfDriver(driverId: DriverId, moment: DutyMoment): Promise<Shift | undefined>;
  /** Those under way that are of days before `day`; of one driver, if so. */
  listLeftOver(day: ServiceDay, driverId?: DriverId): Promise<Run[]>;
  /** The shifts of a driver, or with a vehicle, around a moment, and those under way whenever they began. */
  listDuties(of: { driverId: DriverId } | { vehicleId: VehicleId }, at: Instant): Promise<DutySpan[]>;
  /** All that is kept of where the vehicle was within these times: its way is the `trackOf` them (`domain/runs/track`). */
  listFixes(vehicleId: VehicleId, times: InstantWindow): Promise<Fix[]>;
  /** Whoever begins or ends it is heard of. */
  setShiftStatus(id: ShiftId, status: ReturnType<typeof shiftStatusAfter>, at: Instant): Promise<void>;
  /** That the run is in doubt, or (undefined) no longer. */
  setUnheard(id: ShiftId, since: Instant | undefined): Promise<void>;
  /** As of which version its driver's device has shown it; undefined: not at all. */
  findSeen(id: ShiftId): Promise<number | undefined>;
  /** Its driver's device has shown it as of this version; of a later one than there is, as it is. */
  noteSeen(id: ShiftId, driverId: DriverId, version: number): Promise<void>;
  /** What its driver has understood of the run, in place of what was known: nothing of it stands before a dispatcher any more. */
  setKnown(id: ShiftId, known: Pick<KnownRun, "version" | "stops">): Promise<void>;
  /** That what its driver has not understood stands before a dispatcher, or (undefined) no longer. */
  setMissed(id: ShiftId, since: Instant | undefined): Promise<void>;
  /** What was found when its vehicle was looked over. */
  setCheck(id: ShiftId, check: NonNullable<Shift["check"]>): Promise<void>;
  listRuns(shiftIds: ShiftId[]): Promise<Run[]>;
  /** Of these, those whose shift was taken out, with the version as of which it was. */
  listGone(ids: readonly ShiftId[]): Promise<{ shiftId: ShiftId; version: number; serviceDay: ServiceDay }[]>;
  listRunsOfDay(day: ServiceDay): Promise<Run[]>;
  /** Where the last ride of each shift's vehicle ends that it has had, or will have, within a week before; missing: none. */
  listEarlierEnds(ids: readonly ShiftId[]): Promise<Map<ShiftId, EarlierEnd>>;
  /** How far each run of the day has come; a run whose version is the same is the same. */
  listRunVersions(day: ServiceDay): Promise<{ shiftId: ShiftId; version: number }[]>;
  /** Something else than its stops has changed of the run: whoever planned with it starts anew. */
  touchRun(id: ShiftId): Promise<void>;
  /** Whoever else locks or changes this run waits until the transaction ends. */
  lockRun(id: ShiftId): Promise<void>;
}
