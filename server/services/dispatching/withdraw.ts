import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewWithdrawal } from "../../../shared/schemas/index.ts";
import { type ServiceDay, toInstant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { KnownWithdrawal, Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { onceOnly } from "../records/onceOnly.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";
import {
  factOfReturn,
  letLocksGo,
  storeWithdrawal,
  touchWithdrawn,
  type WantedWithdrawal,
} from "./withdrawal.ts";

/** A vehicle or a driver is not to be counted on for some time, or is back before it. Sent again, both change nothing. */
export function createWithdrawals(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "withdraw" | "endWithdrawal"> {
  const { db, clock } = deps;
  return {
    async withdraw(actor, wanted) {
      requireStaff(actor);
      const id = wanted.withdrawalId;
      const happened = { by: actor, at: clock.now() };
      const findDone = async () =>
        (await db.withdrawals.find(id)) === undefined ? undefined : outcomeOf(db, id);
      return onceOnly(async () => {
        await db.transaction(async (tx) => {
          if ((await tx.withdrawals.find(id)) !== undefined) return;
          await storeWithdrawal(tx, toWanted(wanted), happened);
          const touched = await touchWithdrawn(tx, id, { now: happened.at, today: todayOf(deps) });
          for (const shift of touched) await letLocksGo(tx, shift, happened);
          await tx.outbox.addJob("replanWithdrawn", { withdrawalId: id });
        });
        return outcomeOf(db, id);
      }, findDone);
    },

    endWithdrawal: (actor, id) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const known = await tx.withdrawals.find(id);
        if (known === undefined) throw new AppError("withdrawal.unknown");
        await comeBack(tx, known, { happened: { by: actor, at: clock.now() }, today: todayOf(deps) });
        return outcomeOf(tx, id);
      }),
  };
}

const toWanted = (wanted: NewWithdrawal): WantedWithdrawal => ({
  ...{ id: wanted.withdrawalId, from: toInstant(wanted.from), reason: wanted.reason },
  until: wanted.until === undefined ? undefined : toInstant(wanted.until),
  of: "vehicleId" in wanted ? { vehicleId: wanted.vehicleId } : { driverId: wanted.driverId },
});

/** Trips keep the vehicles that they have got; those that were left without one are looked after again. Once more changes nothing. */
export async function comeBack(
  tx: Stores,
  { id, of }: KnownWithdrawal,
  { happened, today }: { happened: Happened; today: ServiceDay },
): Promise<void> {
  if (!(await tx.withdrawals.end(id, happened.at))) return;
  await recordFact(tx, factOfReturn(of, id, happened));
  const shifts = await touchWithdrawn(tx, id, { now: happened.at, today });
  if (shifts.length === 0) return;
  for (const day of new Set((await tx.withdrawals.listShifts(id)).map(({ serviceDay }) => serviceDay))) {
    const waiting = (await tx.trips.listByDay(day)).filter(({ trip }) => isUnassigned(trip));
    for (const { trip } of waiting) {
      if (trip.reason?.key !== "reason.vehicleWithdrawn") continue;
      await changeTrip(tx, trip, { kind: "trip.retried", ...happened, details: {} });
      await tx.outbox.addJob("assignTrip", { tripId: trip.id });
    }
  }
}

async function outcomeOf(tx: Stores, withdrawalId: string) {
  const shifts = await tx.withdrawals.listShifts(withdrawalId);
  return { withdrawalId, shiftIds: shifts.map(({ shiftId }) => shiftId) };
}
