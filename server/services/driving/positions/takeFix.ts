import type { DriverId, ShiftId, VehicleId } from "../../../../shared/ids/index.ts";
import type { PositionSource } from "../../../../shared/lifeCycle/positionSource.ts";
import { isUnderWay } from "../../../../shared/lifeCycle/shift.ts";
import { addSeconds, type Instant, minutes, seconds } from "../../../../shared/time/index.ts";
import { bySystem, type FactBy } from "../../../domain/facts/fact.ts";
import type { DeviceTime } from "../../../domain/runs/deviceTime.ts";
import type { DutySpan } from "../../../domain/runs/duty.ts";
import type { KeptVerdict, PositionRecord, VehiclePosition } from "../../../domain/runs/model.ts";
import {
  evidenceOf,
  type Fix,
  type FixVerdict,
  noEvidence,
  type PlaceEvidence,
  weighFix,
} from "../../../domain/runs/plausiblePosition.ts";
import { recordHeard } from "../../records/doubts.ts";
import { getRun } from "../../records/getRun.ts";
import type { DrivingNeeds } from "../needs.ts";

/** A fix whose vehicle and driver of that time are known. */
export interface DrivenFix {
  fix: Fix & { heading?: number | undefined };
  time: Omit<DeviceTime, "age">;
  now: Instant;
  span: DutySpan;
  source: PositionSource;
  /** Who tells it, when it is the driver. */
  by?: { role: "driver"; id: DriverId } | undefined;
}

/** An anchor further ahead than this was taken before the clock was put back, as a demo's can be. */
const PUT_BACK = seconds(5);

/** Positions move estimates, but not each one: once a service minute, and not more often than this in real time. */
const ESTIMATE_EVERY = minutes(1);
const ESTIMATE_EVERY_REAL_MS = 20_000;

export type TakeFix = (told: DrivenFix) => Promise<FixVerdict>;

/**
 * The one way by which a place becomes a vehicle's, whoever tells it: the newest fix that agrees with what is believed is where it is, an
 * older one is only where it was. Goes to Redis at once, to Postgres now and then; what cannot be true is set apart.
 */
export function createTakeFix(deps: DrivingNeeds): TakeFix {
  const weigh = createWeigh(deps);
  const wantEstimates = createWantEstimates(deps);
  return async (told) => {
    const { fix, now, span, by } = told;
    const { verdict, heading } = await weigh(span.vehicleId, fix, now);
    deps.countPosition(verdict);
    const position = placeOf(told, fix.heading ?? heading);
    keepFix(deps, told, verdict, position);
    if (verdict === "odd") return verdict;
    if (verdict === "taken") {
      await deps.positions.put(position, now);
      if (isUnderWay(span)) await wantEstimates(span.shiftId, position);
    }
    if (span.isUnheard) await hearOf(deps, span.shiftId, by ?? bySystem);
    return verdict;
  };
}

const placeOf = ({ fix, span, source }: DrivenFix, heading: number): VehiclePosition => ({
  ...{ vehicleId: span.vehicleId, point: fix.point, at: fix.at, speed: fix.speed ?? 0 },
  ...{ heading, source },
});

/** What cannot be the vehicle's place is kept apart, and moves nothing. */
export function keepFix(
  { keepPosition }: Pick<DrivingNeeds, "keepPosition">,
  told: DrivenFix,
  verdict: KeptVerdict,
  position = placeOf(told, told.fix.heading ?? 0),
): void {
  const { shiftId, driverId } = told.span;
  const record: PositionRecord = {
    ...{ ...position, ...told.time, at: position.at, shiftId, driverId },
    ...{ receivedAt: told.now, verdict, accuracy: told.fix.accuracy },
  };
  keepPosition(record);
}

/** Wherever the vehicle is: somebody is there. */
const hearOf = ({ db, clock }: DrivingNeeds, shiftId: ShiftId, by: FactBy): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.fleet.lockRun(shiftId);
    await recordHeard(tx, await getRun(tx, shiftId), { by, at: clock.now() });
  });

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
  return async (vehicleId: VehicleId, fix: DrivenFix["fix"], now: Instant) => {
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
