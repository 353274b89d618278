import type { DriverId, ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { PositionReport } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes, seconds, toInstant } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { DeviceTime } from "../../domain/runs/deviceTime.ts";
import { type DutySpan, dutyAt } from "../../domain/runs/duty.ts";
import type { PositionRecord, VehiclePosition } from "../../domain/runs/model.ts";
import {
  evidenceOf,
  type Fix,
  noEvidence,
  type PlaceEvidence,
  weighFix,
} from "../../domain/runs/plausiblePosition.ts";
import { AppError } from "../../errors.ts";
import { recordHeard } from "../records/doubts.ts";
import { getRun } from "../records/getRun.ts";
import { receiveTime } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** A clock that does not say how wrong it is may be this far ahead of ours. */
const CLOCK_SKEW = minutes(2);
/** An older fix says nothing about where the vehicle is. */
const OLDEST = minutes(30);
const BORDER = 0.5; // degrees around the region
/** An anchor further ahead than this was taken before the clock was put back, as a demo's can be. */
const PUT_BACK = seconds(5);

/** Positions move estimates, but not each one: once a service minute, and not more often than this in real time. */
const ESTIMATE_EVERY = minutes(1);
const ESTIMATE_EVERY_REAL_MS = 20_000;

/**
 * Takes a position fix for the vehicle that its driver drove when it was measured: to Redis at once, to Postgres now and
 * then. What cannot be true is refused and set apart.
 */
export function createReportPosition(deps: DrivingNeeds): DrivingUseCases["reportPosition"] {
  const weigh = createWeigh(deps);
  const wantEstimates = createWantEstimates(deps);
  return async (actor, report) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const { now, age, ...time } = receiveTime(deps, timesOf(report));
    const span = await findDuty(deps, actor.id, { now, age, at: time.at });
    checkInside(deps, report);
    const fix = { ...fixOf(report), at: time.at };
    const { verdict, heading } = await weigh(span.vehicleId, fix, now);
    const position: VehiclePosition = {
      ...{ vehicleId: span.vehicleId, point: fix.point, at: fix.at, speed: report.speed ?? 0 },
      heading: report.heading ?? heading,
    };
    const { shiftId } = span;
    keep(deps, {
      ...position,
      ...time,
      shiftId,
      driverId: actor.id,
      receivedAt: now,
      verdict,
      accuracy: fix.accuracy,
    });
    if (verdict === "odd") throw new AppError("position.implausible", { field: "point" });
    if (verdict === "taken") {
      await deps.positions.put(position);
      if (isUnderWay(span)) await wantEstimates(shiftId, position);
    }
    if (span.isUnheard) await hearOf(deps, actor, shiftId);
    return verdict;
  };
}

const timesOf = ({ at, sentAt }: PositionReport) => ({
  at: toInstant(at),
  sentAt: sentAt === undefined ? undefined : toInstant(sentAt),
});

const fixOf = ({ point, accuracy, speed, heading }: PositionReport) => ({ point, accuracy, speed, heading });

function keep({ keepPosition, countPosition }: DrivingNeeds, record: PositionRecord): void {
  countPosition(record.verdict);
  keepPosition(record);
}

/** Wherever the vehicle is: its driver is there. */
const hearOf = ({ db, clock }: DrivingNeeds, actor: Actor, shiftId: ShiftId): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.fleet.lockRun(shiftId);
    await recordHeard(tx, await getRun(tx, shiftId), { by: actor, at: clock.now() });
  });

type Moment = Pick<DeviceTime, "at" | "age"> & { now: Instant };

/**
 * What the driver drove when it was measured. Throws shift.notStarted or shift.ended, and position.implausible (`at`) for a
 * time that says nothing: whoever is not on duty at all hears that first.
 */
async function findDuty(
  { db }: DrivingNeeds,
  driverId: DriverId,
  { at, age, now }: Moment,
): Promise<DutySpan> {
  const spans = await db.fleet.listDuties(driverId, now);
  const saysNothing = age < -CLOCK_SKEW || age > OLDEST;
  const duty = dutyAt(spans, saysNothing ? now : at, now);
  if (duty.kind !== "on") throw new AppError(duty.kind === "ended" ? "shift.ended" : "shift.notStarted");
  if (saysNothing) throw new AppError("position.implausible", { field: "at" });
  return duty.span;
}

function checkInside({ region }: DrivingNeeds, { point: { lat, lon } }: PositionReport): void {
  const { southWest, northEast } = region.bounds;
  const inside =
    lat > southWest.lat - BORDER &&
    lat < northEast.lat + BORDER &&
    lon > southWest.lon - BORDER &&
    lon < northEast.lon + BORDER;
  if (!inside) throw new AppError("position.implausible", { field: "point" });
}

interface KnownPlace {
  evidence: PlaceEvidence;
  heading: number;
}

/** Weighs each vehicle's fixes one after the other, beginning with the place that was last told of it. */
function createWeigh({ positions }: DrivingNeeds) {
  const known = new Map<VehicleId, KnownPlace>();
  const begin = async (vehicleId: VehicleId): Promise<KnownPlace> => {
    const last = await positions.find(vehicleId).catch(() => undefined);
    const begun = {
      evidence: last === undefined ? noEvidence : evidenceOf(last),
      heading: last?.heading ?? 0,
    };
    return known.get(vehicleId) ?? begun; // another fix may have come meanwhile
  };
  return async (vehicleId: VehicleId, fix: Fix & { heading?: number | undefined }, now: Instant) => {
    const { evidence: before, heading } = known.get(vehicleId) ?? (await begin(vehicleId));
    const isAhead = before.anchor !== undefined && before.anchor.at > addSeconds(now, PUT_BACK);
    const { verdict, evidence } = weighFix(isAhead ? noEvidence : before, fix);
    known.set(vehicleId, { evidence, heading: verdict === "taken" ? (fix.heading ?? heading) : heading });
    return { verdict, heading };
  };
}

function createWantEstimates({ db, realClock }: DrivingNeeds) {
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
