import type { ShiftId } from "../../../../shared/ids/index.ts";
import { pairRefusal } from "../constraints/compatibility.ts";
import type { Refusal, RefusalCode } from "../constraints/refusal.ts";
import { ruleRefusal } from "../constraints/stopOrder.ts";
import type { ScheduleConflict } from "../timing/routeScheduler.ts";
import { nodesWith } from "./bestInsertion.ts";
import { type Candidate, candidates, nothingRuledOut, type RuledOut } from "./candidates.ts";
import { shiftsFor } from "./linkedInsertion.ts";
import type { PlanBook } from "./planBook.ts";

export interface ShiftRefusal {
  readonly shiftId: ShiftId;
  readonly blocking: Refusal;
}

/** For each shift, the first reason why the trip does not fit its route. Only to be asked when it fits none. */
export function blockingReasons(book: PlanBook, trip: number): ShiftRefusal[] {
  const open = new Set(shiftsFor(book, trip));
  return book.problem.problem.shifts.map((shift, s) => ({
    shiftId: shift.id,
    blocking: open.has(s) ? blockingReason(book, trip, s) : linkedElsewhere,
  }));
}

const linkedElsewhere: Refusal = {
  code: "linkedTrip",
  values: {},
  sentence: "the trip rides with its group in another vehicle",
};

export function blockingReason(book: PlanBook, trip: number, shift: number): Refusal {
  const never = pairRefusal(book.problem, { trip, shift });
  if (never !== undefined) return never;
  const ruledOut = nothingRuledOut();
  const left = candidates(book.problem, book.base(shift), trip, { ruledOut });
  if (left.length > 0) return exactReason(book, left, { trip, shift });
  const roomless = candidates(book.problem, book.base(shift), trip, { ignoreCapacity: true });
  if (roomless.length > 0) return sentence("capacity");
  const most = mostFrequent(ruledOut);
  return most === "othersWindow" ? naming(book, sentence(most), ruledOut.missed) : sentence(most);
}

/** Among candidates that only the exact test refuses: the reason of the one that drives least. */
function exactReason(book: PlanBook, left: Candidate[], at: { trip: number; shift: number }): Refusal {
  const nearest = left.reduce((least, candidate) => (candidate.drive < least.drive ? candidate : least));
  const nodes = nodesWith(book, at.shift, { trip: at.trip, candidate: nearest });
  const rule = ruleRefusal(book.problem, at.shift, nodes);
  if (rule !== undefined) return rule;
  if (book.schedule(at.shift, nodes) !== undefined) return sentence("linkedTrip");
  const { conflict } = book.scheduler;
  return conflict === undefined ? sentence("break") : conflictRefusal(book, conflict, at.trip);
}

/** Where somebody else would have to give way, the refusal says who. */
function conflictRefusal(book: PlanBook, conflict: ScheduleConflict, trip: number): Refusal {
  const refusal = sentence(codeOf(conflict, trip));
  return conflict.trip === trip ? refusal : naming(book, refusal, conflict.trip);
}

function naming(book: PlanBook, refusal: Refusal, other = -1): Refusal {
  const tripId = book.problem.problem.trips[other]?.id;
  return tripId === undefined ? refusal : { ...refusal, values: { tripId } };
}

function codeOf(conflict: ScheduleConflict, trip: number): RefusalCode {
  switch (conflict.kind) {
    case "window":
      if (conflict.trip !== trip) return "othersWindow";
      return conflict.end === "pickup" ? "pickupWindow" : "dropoffWindow";
    case "ride":
      return conflict.trip === trip ? "maxRideTime" : "othersRideTime";
    case "duration":
      return "maxDuration";
    case "shiftHours":
      return "shiftHours";
    case "break":
      return "break";
    case "driving":
      return "continuousDriving";
  }
}

const order = [
  "othersWindow",
  "shiftHours",
  "maxRideTime",
  "dropoffWindow",
  "pickupWindow",
  "capacity",
] as const;

const mostFrequent = (ruledOut: RuledOut): RefusalCode =>
  order.reduce((most, code) => (ruledOut[code] > ruledOut[most] ? code : most));

const sentences: Partial<Record<RefusalCode, string>> = {
  capacity: "no place is free on the way at that time",
  pickupWindow: "the vehicle cannot be there within the pick-up window",
  dropoffWindow: "the vehicle cannot arrive within the drop-off window",
  maxRideTime: "the ride would be longer than the rider may sit",
  othersWindow: "another rider's window would be missed",
  othersRideTime: "another rider would sit in the vehicle too long",
  shiftHours: "the vehicle would be back after the end of the shift",
  maxDuration: "the shift would be longer than allowed",
  break: "the driver's break would be lost",
  continuousDriving: "the driver would drive too long without a break",
  linkedTrip: "a trip linked to this one does not fit",
};

export const sentence = (code: RefusalCode): Refusal => ({
  code,
  values: {},
  sentence: sentences[code] ?? code,
});
