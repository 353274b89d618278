import type { DriverId } from "../../../shared/ids/index.ts";
import type { PositionReport } from "../../../shared/schemas/index.ts";
import { type Instant, minutes, type Seconds, toInstant } from "../../../shared/time/index.ts";
import type { DeviceTime } from "../../domain/runs/deviceTime.ts";
import { type DutySpan, dutyAt } from "../../domain/runs/duty.ts";
import { isInArea } from "../../domain/runs/fixQuality.ts";
import { AppError } from "../../errors.ts";
import { todayOf } from "../records/today.ts";
import { receiveTime } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { TakeFix } from "./positions/takeFix.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** A clock that does not say how wrong it is may be this far ahead of ours. */
const CLOCK_SKEW = minutes(2);
/** Whoever does not say what their clock shows is not believed about what is older. */
const OLDEST = minutes(30);

/**
 * Takes a position fix for the vehicle that its driver drove when it was measured, which may have waited on the device for as long as
 * the rules take one. What cannot be true is refused and set apart.
 */
export function createReportPosition(
  deps: DrivingNeeds,
  takeFix: TakeFix,
): DrivingUseCases["reportPosition"] {
  return async (actor, report) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const { now, age, ...time } = receiveTime(deps, timesOf(report));
    const oldest = report.sentAt === undefined ? OLDEST : latestOf(deps);
    const span = await findDuty(deps, actor.id, { now, age, at: time.at, oldest });
    const { point, accuracy, speed, heading } = report;
    if (!isInArea(point, deps.region.bounds)) throw new AppError("position.implausible", { field: "point" });
    const fix = { point, accuracy, speed, heading, at: time.at };
    const verdict = await takeFix({ fix, time, now, span, source: "driverPage", by: actor });
    if (verdict === "odd") throw new AppError("position.implausible", { field: "point" });
    return verdict;
  };
}

const latestOf = (deps: DrivingNeeds): Seconds =>
  deps.termsOn(todayOf(deps)).rules.positionFixes.value.latest;

const timesOf = ({ at, sentAt }: PositionReport) => ({
  at: toInstant(at),
  sentAt: sentAt === undefined ? undefined : toInstant(sentAt),
});

type Moment = Pick<DeviceTime, "at" | "age"> & { now: Instant; oldest: Seconds };

/**
 * What the driver drove when it was measured. Throws shift.notStarted or shift.ended, and position.implausible (`at`) for a
 * time that says nothing: whoever is not on duty at all hears that first.
 */
async function findDuty(
  { db }: DrivingNeeds,
  driverId: DriverId,
  { at, age, now, oldest }: Moment,
): Promise<DutySpan> {
  const spans = await db.fleet.listDuties({ driverId }, now);
  const saysNothing = age < -CLOCK_SKEW || age > oldest;
  const duty = dutyAt(spans, saysNothing ? now : at, now);
  if (duty.kind !== "on") throw new AppError(duty.kind === "ended" ? "shift.ended" : "shift.notStarted");
  if (saysNothing) throw new AppError("position.implausible", { field: "at" });
  return duty.span;
}
