import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, hours, seconds } from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { whyOf } from "../../domain/trips/change.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/** So long a dispatcher may still find a way by hand, and a late driver may still come. */
const GRACE = hours(1);
const AT_ONCE = 200;

/**
 * Trips that nobody served and nobody will: "missed by us", an ending of its own, so that it can be counted. Answers how
 * many; may run at any time and twice.
 */
export function createMissOverdueTrips({ db, clock }: Dependencies): UpkeepUseCases["missOverdueTrips"] {
  return async () => {
    const before = addSeconds(clock.now(), seconds(-GRACE));
    const overdue = await db.trips.listOverdue({ windowOver: before, shiftOver: before }, AT_ONCE);
    let missed = 0;
    for (const { id } of overdue) {
      if (await db.transaction((tx) => miss(tx, id, clock)).catch(ifUnchanged)) missed++;
    }
    return missed;
  };
}

async function miss(tx: Stores, id: TripId, clock: Dependencies["clock"]): Promise<true> {
  const { trip } = await getTripRecord(tx, id);
  await tx.plans.raise(trip.serviceDay);
  const record = await getTripRecord(tx, id);
  const concerns = record.placement === undefined ? {} : await leavePlan(tx, record);
  const details = { why: whyMissed(record) };
  await changeTrip(tx, record.trip, {
    ...{ kind: "trip.missed", concerns, by: bySystem, at: clock.now(), details },
  });
  return true;
}

function whyMissed({ trip, placement }: TripRecord): Why {
  if (placement !== undefined) return why("notServed");
  return trip.reason === undefined ? why("timePassed") : whyOf(trip.reason);
}

/** Somebody served, cancelled or refused it meanwhile: then it is not missed. */
function ifUnchanged(error: unknown): false {
  if (error instanceof AppError && error.code === "trip.illegalChange") return false;
  throw error;
}
