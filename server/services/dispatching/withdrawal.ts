import type { ShiftId } from "../../../shared/ids/index.ts";
import { type Instant, type ServiceDay, toIso } from "../../../shared/time/index.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import { AppError } from "../../errors.ts";
import type { Stores, Withdrawn } from "../../stores/index.ts";
import { endLock } from "../records/endLock.ts";
import { fleetChanged } from "../records/fleetChanged.ts";
import { getRun } from "../records/getRun.ts";
import { newsOfTimes } from "../records/news.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { recordOne } from "../records/recordFact.ts";
import { watchChangedRun } from "../records/watchRun.ts";

/** What is not to be counted on, from and until when, and why in the words of who says so. */
export interface WantedWithdrawal {
  id: string;
  of: Withdrawn;
  from: Instant;
  until?: Instant | undefined;
  reason: string;
}

const isLift = (of: Withdrawn): boolean => "vehicleId" in of && of.lift === true;

/** Writes it down; what follows from it is the caller's. Throws vehicle.unknown, driver.unknown, withdrawal.alreadyOver. */
export async function storeWithdrawal(
  tx: Stores,
  { id, of, from, until, reason }: WantedWithdrawal,
  happened: Happened,
): Promise<void> {
  await requireKnown(tx, of);
  if (until !== undefined && until <= happened.at) throw new AppError("withdrawal.alreadyOver");
  const details = {
    ...{ withdrawal: id, from: toIso(from) },
    ...(until !== undefined && { until: toIso(until) }),
  };
  const concerns = "vehicleId" in of ? { vehicleId: of.vehicleId } : { driverId: of.driverId };
  const whole = "vehicleId" in of ? "vehicle.withdrawn" : "driver.withdrawn";
  const kind = isLift(of) ? "lift.failed" : whole;
  const factId = await recordOne(tx, { kind, concerns, ...happened, details, texts: { note: reason } });
  await tx.withdrawals.put({ id, of, from, until, factId });
}

async function requireKnown(tx: Stores, of: Withdrawn): Promise<void> {
  if ("driverId" in of) {
    if ((await tx.accounts.findDriverById(of.driverId)) === undefined) throw new AppError("driver.unknown");
    return;
  }
  const vehicles = await tx.fleet.listVehicles();
  if (!vehicles.some(({ id }) => id === of.vehicleId)) throw new AppError("vehicle.unknown");
}

/** That it is back. */
export function factOfReturn(of: Withdrawn, id: string, happened: Happened): Fact {
  const details = { withdrawal: id };
  if ("driverId" in of)
    return { kind: "driver.returned", concerns: { driverId: of.driverId }, ...happened, details };
  const kind = isLift(of) ? "lift.mended" : "vehicle.returned";
  return { kind, concerns: { vehicleId: of.vehicleId }, ...happened, details };
}

/** Whoever plans with its runs, or for its days, starts anew; answers with its runs. */
export async function touchWithdrawn(
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
export async function letLocksGo(tx: Stores, shiftId: ShiftId, happened: Happened): Promise<void> {
  const held = (await tx.locks.listOfRuns([shiftId])).get(shiftId) ?? [];
  for (const lock of held)
    if (lock.kind !== "time") await endLock(tx, lock, { kind: "lock.released", ...happened });
}
