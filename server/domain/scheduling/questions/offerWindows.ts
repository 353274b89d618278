import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import { bestInsertion, type Insertion } from "../insertion/bestInsertion.ts";
import { tripIndex, withInsertions } from "../insertion/insertTrip.ts";
import { costOf, insertParty, shiftsFor, unservedParty } from "../insertion/linkedInsertion.ts";
import { type PersonChange, personChanges } from "../insertion/personChanges.ts";
import { PlanBook } from "../insertion/planBook.ts";
import { moved, underLimits } from "../insertion/underLimits.ts";
import { compileProblem } from "../model/compileProblem.ts";
import { limitsOfTrip } from "../model/compileTrips.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { TimeWindow } from "../model/trip.ts";

export interface OfferOptions {
  /** How far the trip's windows may be moved each way. Default: an hour. */
  readonly earlierBy?: Seconds;
  readonly laterBy?: Seconds;
  /** Between two times tried. Default: ten minutes. */
  readonly step?: Seconds;
  /** Most offers. Default: 5. */
  readonly count?: number;
  /** Least difference between two offers. Default: the width of the pick-up window. */
  readonly spacing?: Seconds;
}

/** A time at which the trip fits. */
export interface Offer {
  /** The trip's windows moved by this much, later positive. */
  readonly movedBy: Seconds;
  readonly pickup: TimeWindow;
  readonly dropoff: TimeWindow;
  readonly shiftId: ShiftId;
  readonly pickupAt: Seconds;
  readonly dropoffAt: Seconds;
  /** By how much the price of the plan would grow; lateness against the requested time is in it. */
  readonly cost: number;
  /** What it would change for everybody else. */
  readonly changes: readonly PersonChange[];
}

/**
 * The cheapest times for a trip around the one it asks for, cheapest first; each the exactly best insertion with the
 * windows moved. To take an offer, put its windows into the trip and call `insertTrip`. With linked trips not yet served,
 * these must fit at their own times.
 */
export function offerWindows(
  problem: Problem,
  plan: Plan,
  tripId: TripId,
  options: OfferOptions = {},
): Offer[] {
  const book = new PlanBook(compileProblem(problem), plan);
  const trip = tripIndex(book, tripId);
  const limits = limitsOfTrip(book.problem, trip);
  const found: Priced[] = [];
  for (const by of times(options)) {
    const insertions = underLimits(book.problem, { trip, limits: moved(limits, by) }, () =>
      insertWithParty(book, trip),
    );
    if (insertions !== undefined) found.push({ by, insertions });
  }
  const spacing = options.spacing ?? Math.max(1, limits.pickup.latest - limits.pickup.earliest);
  const chosen = choose(found, { spacing, count: options.count ?? 5 });
  return chosen.map((priced) => describe(book, trip, priced));
}

interface Priced {
  readonly by: number;
  readonly insertions: readonly Insertion[];
}

function insertWithParty(book: PlanBook, trip: number): Insertion[] | undefined {
  const party = unservedParty(book, trip);
  if (party.length > 1) return insertParty(book, party);
  const insertion = bestInsertion(book, trip, shiftsFor(book, trip));
  return insertion === undefined ? undefined : [insertion];
}

/** 0 first, then outward. */
function times({
  earlierBy = seconds(3600),
  laterBy = seconds(3600),
  step = seconds(600),
}: OfferOptions): number[] {
  const all = [0];
  for (let by: number = step; by <= Math.max(earlierBy, laterBy); by += step) {
    if (by <= laterBy) all.push(by);
    if (by <= earlierBy) all.push(-by);
  }
  return all;
}

function choose(found: readonly Priced[], { spacing, count }: { spacing: number; count: number }): Priced[] {
  const byCost = found.toSorted(
    (a, b) => costOf(a.insertions) - costOf(b.insertions) || Math.abs(a.by) - Math.abs(b.by),
  );
  const chosen: Priced[] = [];
  for (const offer of byCost) {
    if (chosen.length === count) break;
    if (chosen.every((other) => Math.abs(other.by - offer.by) >= spacing)) chosen.push(offer);
  }
  return chosen;
}

function describe(book: PlanBook, trip: number, { by, insertions }: Priced): Offer {
  const limits = moved(limitsOfTrip(book.problem, trip), by);
  const plan = underLimits(book.problem, { trip, limits }, () => withInsertions(book, insertions));
  const tripId = book.problem.problem.trips[trip]?.id;
  const changes = personChanges(book.plan, plan);
  const own = changes.find((change) => change.tripId === tripId)?.after;
  if (own?.pickupAt === undefined) throw new RangeError("an offer without a pick-up");
  return {
    movedBy: seconds(by),
    pickup: limits.pickup,
    dropoff: limits.dropoff,
    shiftId: own.shiftId,
    pickupAt: own.pickupAt,
    dropoffAt: own.dropoffAt,
    cost: costOf(insertions),
    changes: changes.filter((change) => change.tripId !== tripId),
  };
}
