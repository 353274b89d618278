import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { addSeconds, type Instant } from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import type { TermsWith } from "../../domain/fleet/terms.ts";
import { whyOf } from "../../domain/trips/change.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { judgeAbsence } from "../records/promiseLedger.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/**
 * A trip that nobody served and to which nobody is on the way: "missed by us", an ending of its own, so that it can be counted. One
 * that got a vehicle meanwhile is looked at again when its time has come, and so is one whose clock was put back.
 */
export function createMissOverdueTrip({
  db,
  clock,
  termsOn,
}: CommonNeeds): UpkeepUseCases["missOverdueTrip"] {
  return (tripId) =>
    db.transaction(async (tx) => {
      const look = async () => {
        const record = await tx.trips.find(tripId);
        const shift = await shiftOf(tx, record);
        const due = record && missedFrom(record, shift, termsOn);
        const from =
          due && shift && isStillDriven(shift) ? later(due, clock.now(), termsOn(shift.serviceDay)) : due;
        return { record, from, isOverdue: from !== undefined && from <= clock.now() };
      };
      const seen = await look();
      // Nobody places it any more once the plan is raised; until then somebody may have.
      if (seen.isOverdue && seen.record !== undefined) await tx.plans.raise(seen.record.trip.serviceDay);
      const { record, from, isOverdue } = seen.isOverdue ? await look() : seen;
      if (record === undefined || from === undefined) return "nothingToDo";
      if (isOverdue) return miss(tx, record, clock);
      await watchOverdue(tx, tripId, from);
      return "later";
    });
}

const shiftOf = async (tx: Stores, record: TripRecord | undefined): Promise<Shift | undefined> =>
  record?.placement && (await tx.fleet.findShift(record.placement.shiftId));

/** Its driver is heard of and has not ended the shift: however late, they still come. */
const isStillDriven = ({ status, unheardSince }: Shift): boolean =>
  isUnderWay({ status }) && unheardSince === undefined;

const later = (due: Instant, now: Instant, { rules }: TermsWith<"silenceAfter">): Instant =>
  due > now ? due : addSeconds(now, rules.silenceAfter.value);

async function miss(tx: Stores, record: TripRecord, clock: CommonNeeds["clock"]): Promise<"missed"> {
  const concerns = record.placement === undefined ? {} : await leavePlan(tx, record);
  const details = { why: whyMissed(record) };
  const at = clock.now();
  await judgeAbsence(tx, record, at);
  await changeTrip(tx, record.trip, { ...{ kind: "trip.missed", concerns, by: bySystem, at, details } });
  return "missed";
}

function whyMissed({ trip, placement }: TripRecord): Why {
  if (placement !== undefined) return why("notServed");
  return trip.reason === undefined ? why("timePassed") : whyOf(trip.reason);
}
