import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { pairRefusal } from "../constraints/compatibility.ts";
import type { RefusalCode } from "../constraints/refusal.ts";
import { blockingReason, type ShiftRefusal } from "../insertion/blocking.ts";
import { fits } from "../insertion/fits.ts";
import { tripIndex } from "../insertion/insertTrip.ts";
import { partyRefusal, shiftsFor, unservedParty } from "../insertion/linkedInsertion.ts";
import { PlanBook } from "../insertion/planBook.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { PlaceKind } from "../model/load.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { moreMinutes, morePlaces } from "./relaxations.ts";

/** One thing that, given up alone, would let the trip go with the vehicle. */
export type Concession =
  | { readonly kind: "earlier" | "later" | "rideTime"; readonly minutes: number }
  | { readonly kind: "place"; readonly place: PlaceKind }
  | { readonly kind: "waive"; readonly code: RefusalCode };

export interface ShiftExplanation extends ShiftRefusal {
  /** All single concessions that work, the smallest first. */
  readonly concessions: readonly Concession[];
}

export type Explanation =
  /** The trip fits on this shift; nothing stands in the way. */
  { readonly shiftId: ShiftId; readonly fits: true } | ({ readonly fits: false } & ShiftExplanation);

/** Rules that people made and may lift, unlike the width of a door. */
const waivable: readonly RefusalCode[] = ["contract", "shiftNotAllowed", "shiftForbidden", "vehicleLocked"];

/**
 * For every shift, the first reason why the trip does not fit its present route, and the smallest single concession with
 * which it would: minutes earlier or later, minutes longer aboard, one more place of a kind (another layout), a rule waived.
 * Where the trip itself fits and one linked to it does not, that one is named.
 */
export function explainRefusal(problem: Problem, plan: Plan, tripId: TripId): Explanation[] {
  const book = new PlanBook(compileProblem(problem), plan);
  const trip = tripIndex(book, tripId);
  const open = new Set(shiftsFor(book, trip));
  const party = unservedParty(book, trip);
  return problem.shifts.map((shift, s): Explanation => {
    if (open.has(s) && pairRefusal(book.problem, { trip, shift: s }) === undefined && fits(book, trip, s)) {
      const blocking = partyRefusal(book, party, s);
      if (blocking === undefined) return { shiftId: shift.id, fits: true };
      return { shiftId: shift.id, fits: false, blocking, concessions: [] };
    }
    const blocking = blockingReason(book, trip, s);
    return { shiftId: shift.id, fits: false, blocking, concessions: concessions(book, trip, s) };
  });
}

function concessions(book: PlanBook, trip: number, shift: number): Concession[] {
  const never = pairRefusal(book.problem, { trip, shift });
  if (never !== undefined && never.code !== "noLayout") {
    const isOnly = pairRefusal(book.problem, { trip, shift }, never.code) === undefined;
    const works = waivable.includes(never.code) && isOnly && fits(book, trip, shift);
    return works ? [{ kind: "waive", code: never.code }] : [];
  }
  const places = morePlaces(book, trip, shift).map((place): Concession => ({ kind: "place", place }));
  if (never !== undefined) return places;
  const minutes = moreMinutes(book, trip, shift);
  return [...minutes, ...places].sort((a, b) => sizeOf(a) - sizeOf(b));
}

/** Another layout weighs as much as a quarter of an hour. */
const sizeOf = (concession: Concession): number => ("minutes" in concession ? concession.minutes : 15);
