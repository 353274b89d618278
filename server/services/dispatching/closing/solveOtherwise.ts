import { isAboard, isEnded, isRidden } from "../../../../shared/lifeCycle/trip.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import { why } from "../../../domain/facts/details.ts";
import { AppError } from "../../../errors.ts";
import { changeTrip } from "../../records/changeTrip.ts";
import { holdPlanned, leavePlan } from "../../records/leavePlan.ts";
import { judgeAbsence } from "../../records/promiseLedger.ts";
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
        if (isAboard(trip)) throw new AppError("trip.stillAboard");
        if (isRidden(trip))
          throw new AppError("trip.illegalChange", { values: { status: trip.status, event: "miss" } });
        const happened = { by: actor, at: clock.now() };
        if (!isEnded(trip)) {
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
