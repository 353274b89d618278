import type { ShiftId } from "../../../shared/ids/index.ts";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewWithdrawal } from "../../../shared/schemas/index.ts";
import { type Instant, type ServiceDay, toInstant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { KnownWithdrawal, Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { endLock } from "../records/endLock.ts";
import { fleetChanged } from "../records/fleetChanged.ts";
import { getRun } from "../records/getRun.ts";
import { newsOfTimes } from "../records/news.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import { watchChangedRun } from "../records/watchRun.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

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
      try {
        await db.transaction(async (tx) => {
          if ((await tx.withdrawals.find(id)) !== undefined) return;
          await store(tx, wanted, happened);
          const touched = await touch(tx, id, { now: happened.at, today: todayOf(deps) });
          for (const shift of touched) await letGo(tx, shift, happened);
          await tx.outbox.addJob("replanWithdrawn", { withdrawalId: id });
        });
      } catch (error) {
        // Two equal calls at once: the second finds what the first has stored meanwhile.
        if ((await db.withdrawals.find(id)) === undefined) throw error;
      }
      return outcomeOf(db, id);
    },

    endWithdrawal: (actor, id) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const known = await tx.withdrawals.find(id);
        if (known === undefined) throw new AppError("withdrawal.unknown");
        const happened = { by: actor, at: clock.now() };
        if (await tx.withdrawals.end(id, happened.at))
          await comeBack(tx, known, { happened, today: todayOf(deps) });
        return outcomeOf(tx, id);
      }),
  };
}

async function store(tx: Stores, wanted: NewWithdrawal, happened: Happened): Promise<void> {
  const { withdrawalId: id, from, until, reason } = wanted;
  await requireKnown(tx, wanted);
  if (until !== undefined && toInstant(until) <= happened.at) throw new AppError("withdrawal.alreadyOver");
  const of = "vehicleId" in wanted ? { vehicleId: wanted.vehicleId } : { driverId: wanted.driverId };
  const kind = "vehicleId" in wanted ? "vehicle.withdrawn" : "driver.withdrawn";
  const details = { withdrawal: id, from, until };
  const [factId] = await recordFacts(tx, [
    { kind, concerns: of, ...happened, details, texts: { note: reason } },
  ]);
  if (factId === undefined) throw new RangeError("a fact was written without an id");
  const end = until === undefined ? undefined : toInstant(until);
  await tx.withdrawals.put({ id, of, from: toInstant(from), until: end, factId });
}

/** Throws vehicle.unknown or driver.unknown. */
async function requireKnown(tx: Stores, wanted: NewWithdrawal): Promise<void> {
  if ("driverId" in wanted) {
    if ((await tx.accounts.findDriverById(wanted.driverId)) === undefined)
      throw new AppError("driver.unknown");
    return;
  }
  const vehicles = await tx.fleet.listVehicles();
  if (!vehicles.some(({ id }) => id === wanted.vehicleId)) throw new AppError("vehicle.unknown");
}

/** Whoever plans with its runs, or for its days, starts anew. */
async function touch(
  tx: Stores,
  id: string,
  moment: { now: Instant; today: ServiceDay },
): Promise<ShiftId[]> {
  const shifts = await tx.withdrawals.listShifts(id);
  const days: ServiceDay[] = [...new Set(shifts.map(({ serviceDay }) => serviceDay))];
  for (const day of days) await fleetChanged(tx, day, moment);
  const runs = [];
  for (const { shiftId } of shifts) {
    await tx.fleet.lockRun(shiftId);
    await tx.fleet.touchRun(shiftId);
    const run = await getRun(tx, shiftId);
    await watchChangedRun(tx, run.shift, moment.now);
    runs.push(run);
  }
  await tx.outbox.addEvents(newsOfTimes(runs, []));
  return shifts.map(({ shiftId }) => shiftId);
}

/** What was fixed with what is not there holds no longer; a time that was fixed does, with another vehicle. */
async function letGo(tx: Stores, shiftId: ShiftId, happened: Happened): Promise<void> {
  const held = (await tx.locks.listOfRuns([shiftId])).get(shiftId) ?? [];
  for (const lock of held)
    if (lock.kind !== "time") await endLock(tx, lock, { kind: "lock.released", ...happened });
}

/** Trips keep the vehicles that they have got; those that were left without one are looked after again. */
async function comeBack(
  tx: Stores,
  { id, of }: KnownWithdrawal,
  { happened, today }: { happened: Happened; today: ServiceDay },
): Promise<void> {
  const kind = "vehicleId" in of ? "vehicle.returned" : "driver.returned";
  await recordFacts(tx, [{ kind, concerns: of, ...happened, details: { withdrawal: id } }]);
  const shifts = await touch(tx, id, { now: happened.at, today });
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
