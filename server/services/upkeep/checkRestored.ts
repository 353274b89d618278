import type { TripId } from "../../../shared/ids/index.ts";
import type { PromiseBounds, TripPromise } from "../../domain/trips/model.ts";
import { foldLedger } from "../../domain/trips/promiseLedger.ts";
import { AppError } from "../../errors.ts";
import type { StoredLedger } from "../../stores/backups.ts";
import type { Stores } from "../../stores/index.ts";

const AT_ONCE = 1_000;

/** The database that was put back, and the one that is in use if it can be asked. */
export interface Compared {
  restored: Pick<Stores, "backups" | "audit">;
  living?: Pick<Stores, "backups"> | undefined;
}

/**
 * Whether what was put back is the service's record: no trip of a fact is missing, every ledger comes to the promise that stands, all
 * seals fit, and up to the last of them facts and trips are those of the living service. Answers what it holds; throws
 * backup.tripsLost, backup.promisesDiffer, backup.sealBroken, backup.recordDiffers.
 */
export async function checkRestored(compared: Compared): Promise<{ trips: number; facts: number }> {
  const { backups, audit } = compared.restored;
  const { trips, facts, withoutTrip } = await backups.countRecord();
  if (withoutTrip > 0) throw new AppError("backup.tripsLost", { values: { count: withoutTrip } });
  const differing = await countDiffering(backups);
  if (differing > 0) throw new AppError("backup.promisesDiffer", { values: { count: differing } });
  const { book } = await audit.check();
  const broken = book.check?.broken?.no;
  if (broken !== undefined) throw new AppError("backup.sealBroken", { values: { no: broken } });
  await compareWithLiving(compared);
  return { trips, facts };
}

async function countDiffering(backups: Stores["backups"]): Promise<number> {
  let differing = 0;
  let after: TripId | undefined;
  for (;;) {
    const page = await backups.listLedgers(after, AT_ONCE);
    differing += page.filter((each) => !comesToPresent(each)).length;
    after = page.at(-1)?.tripId;
    if (page.length < AT_ONCE) return differing;
  }
}

const comesToPresent = ({ entries, present }: StoredLedger): boolean => {
  const folded = foldLedger(entries);
  return folded !== undefined && present !== undefined && writtenOut(folded) === writtenOut(present);
};

const boundsOf = ({ pickupWindow: { from, until }, latestArrival, maxRideTime }: PromiseBounds) =>
  [from, until, latestArrival ?? null, Math.round(maxRideTime)] as const;
const writtenOut = (promise: TripPromise): string =>
  JSON.stringify([
    ...[promise.state, promise.entries, boundsOf(promise), boundsOf(promise.asked)],
    promise.told === undefined ? null : boundsOf(promise.told),
  ]);

/** The last seal that was put back stands over all facts before it: if the living record has the same, those are the same facts. */
async function compareWithLiving({ restored, living }: Compared): Promise<void> {
  const seal = await restored.backups.findLastSeal();
  if (living === undefined || seal === undefined) return;
  const [same, put, known] = await Promise.all([
    living.backups.findSeal(seal.no),
    restored.backups.digestTrips(seal.lastFact),
    living.backups.digestTrips(seal.lastFact),
  ]);
  if (same?.hash !== seal.hash) throw new AppError("backup.recordDiffers");
  if (put.count !== known.count || put.digest !== known.digest)
    throw new AppError("backup.tripsLost", { values: { count: Math.max(1, known.count - put.count) } });
}
