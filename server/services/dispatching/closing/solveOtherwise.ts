import { statusWithoutRider } from "../../../../shared/lifeCycle/stop.ts";
import { isAboard, isEnded, isRidden } from "../../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import { why } from "../../../domain/facts/details.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { changeTrip } from "../../records/changeTrip.ts";
import { getRun } from "../../records/getRun.ts";
import { holdPlanned, leavePlan } from "../../records/leavePlan.ts";
import { type Happened, judgeAbsence, judgeNotThere } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DispatchingUseCases } from "../useCases.ts";

/**
 * Somebody came home, or was helped, without us. A trip that was still to come ends with it as missed by us, since we did not come; one that
 * had ended stays as it ended, and its person is accounted for. Of somebody aboard it is first reported where and when they got out.
 */
export function createSolveOtherwise({
  db,
  clock,
}: DispatchingNeeds): Pick<DispatchingUseCases, "solveOtherwise"> {
  return {
    solveOtherwise: (actor, tripId, { how, note }) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const record = await holdPlanned(tx, tripId);
        const { trip } = record;
        if (isAboard(trip) && !(await cannotGoOn(tx, record, clock.now())))
          throw new AppError("trip.stillAboard");
        if (isRidden(trip) && !isAboard(trip))
          throw new AppError("trip.illegalChange", { values: { status: trip.status, event: "miss" } });
        const happened = { by: actor, at: clock.now() };
        if (isAboard(trip)) await endAboard(tx, record, happened);
        else if (!isEnded(trip)) {
          const concerns = await leavePlan(tx, record);
          await judgeAbsence(tx, record, happened.at);
          const details = { why: why("solvedOtherwise") };
          await changeTrip(tx, trip, { kind: "trip.missed", concerns, ...happened, details });
        }
        const texts = note === undefined ? {} : { note };
        const about = { kind: "trip.solvedOtherwise", concerns: ofTrip(trip), details: { how } } as const;
        await recordFact(tx, { ...about, ...happened, texts });
      }),
  };
}

/** Its run is without its vehicle, its driver, or the lift by which they would get out: nobody can report where they got out. */
async function cannotGoOn(tx: Stores, { placement }: TripRecord, now: Instant): Promise<boolean> {
  const shift = placement && (await tx.fleet.findShift(placement.shiftId));
  return shift?.withdrawals?.some(({ from, until }) => from <= now && (until ?? now) >= now) === true;
}

/** They were brought a part of the way, by us: that they arrived is not ours to say. */
async function endAboard(tx: Stores, record: TripRecord, happened: Happened): Promise<void> {
  const { trip, placement } = record;
  if (placement === undefined) return;
  await tx.fleet.lockRun(placement.shiftId);
  const { shift } = await getRun(tx, placement.shiftId);
  await tx.stops.setStatus(placement.dropoff.stopId, statusWithoutRider, {});
  await judgeNotThere(tx, record, happened.at);
  const concerns = { ...ofShift(shift), stopId: placement.dropoff.stopId };
  await changeTrip(tx, trip, { kind: "trip.brokenOff", concerns, ...happened, details: {} });
}
