import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, hours, seconds } from "../../../shared/time/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { changeTrip, getTripRecord, storyLine } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import { phrase } from "../records/phrase.ts";
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
  if (record.placement !== undefined) await leavePlan(tx, record);
  const story = storyLine(clock.now(), "system", phrase("story.missed"));
  await changeTrip(tx, { trip: record.trip, event: "miss", story, reason: whyMissed(record) });
  return true;
}

const whyMissed = ({ trip, placement }: TripRecord) =>
  placement === undefined ? (trip.reason ?? phrase("reason.timePassed")) : phrase("reason.notServed");

/** Somebody served, cancelled or refused it meanwhile: then it is not missed. */
function ifUnchanged(error: unknown): false {
  if (error instanceof AppError && error.code === "trip.illegalChange") return false;
  throw error;
}
