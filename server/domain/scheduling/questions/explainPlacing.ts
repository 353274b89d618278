import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import { pairRefusal } from "../constraints/compatibility.ts";
import type { Refusal } from "../constraints/refusal.ts";
import { bestInsertion, type Insertion } from "../insertion/bestInsertion.ts";
import { blockingReason } from "../insertion/blocking.ts";
import { tripIndex, withInsertions } from "../insertion/insertTrip.ts";
import { shiftOfTrip, shiftsFor } from "../insertion/linkedInsertion.ts";
import { personChanges, scheduledTrips } from "../insertion/personChanges.ts";
import { PlanBook } from "../insertion/planBook.ts";
import { startNode } from "../model/compiledProblem.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { takeOut } from "./changePlan.ts";
import { routeTotals } from "./routeTotals.ts";

/** What it costs that a trip goes with a vehicle, against the same day without the trip. */
export interface PlacingPrice {
  readonly shiftId: ShiftId;
  readonly pickupAt: Seconds;
  /** Driving of the whole fleet. */
  readonly driving: Seconds;
  /** By how much others arrive later, all of them together, and how many they are. */
  readonly delay: Seconds;
  readonly delayed: number;
}

/** A vehicle that will stand nearer to the pickup than the one that has the trip. */
export interface NearerShift {
  readonly shiftId: ShiftId;
  /** The drive from there to the pickup. */
  readonly away: Seconds;
  /** Why it cannot take the trip, or what it would cost if it did. */
  readonly because: Refusal | PlacingPrice;
}

export interface PlacingExplanation {
  readonly chosen: PlacingPrice & { readonly away: Seconds };
  /** The cheapest of the others; undefined: no other vehicle can take the trip. */
  readonly next: PlacingPrice | undefined;
  /** The nearest first. */
  readonly nearer: readonly NearerShift[];
}

/** So many of the nearer ones are looked at; less than a minute is no nearer. */
const NEARER = 3;
const NOTICEABLE = 60;

/** Why a trip that is in the plan, and whose rider is not aboard, goes with its vehicle. Throws RangeError for others. */
export function explainPlacing(problem: Problem, plan: Plan, tripId: TripId): PlacingExplanation {
  const compiled = compileProblem(problem);
  const asIs = new PlanBook(compiled, plan);
  const trip = tripIndex(asIs, tripId);
  const own = shiftOfTrip(asIs, trip);
  if (own < 0 || compiled.aboardShift[trip] >= 0) throw new RangeError(`trip ${tripId} waits in no route`);
  const without = takeOut(asIs, { tripId, reason: "asked about" });
  const question = { problem, without, book: new PlanBook(compiled, without), trip, tripId };
  const chosen = priceOf(question, plan);
  const others = offersOfOthers(question, own);
  const cheapest = [...others.values()].reduce<Insertion | undefined>(
    (best, each) => (best === undefined || each.cost < best.cost ? each : best),
    undefined,
  );
  const away = awayAt(question, own, chosen.pickupAt);
  return {
    chosen: { ...chosen, away },
    next: cheapest && priceOf(question, withInsertions(question.book, [cheapest])),
    nearer: nearerShifts(question, { own, others, away, pickupAt: chosen.pickupAt }),
  };
}

interface Question {
  readonly problem: Problem;
  /** The day without the trip. */
  readonly without: Plan;
  readonly book: PlanBook;
  readonly trip: number;
  readonly tripId: TripId;
}

/** The exactly best place of the trip on each other shift that has one. */
function offersOfOthers({ book, trip }: Question, own: number): Map<number, Insertion> {
  const offers = new Map<number, Insertion>();
  for (const shift of shiftsFor(book, trip)) {
    const found = shift === own ? undefined : bestInsertion(book, trip, [shift]);
    if (found !== undefined) offers.set(shift, found);
  }
  return offers;
}

function priceOf({ problem, without, tripId }: Question, plan: Plan): PlacingPrice {
  const placed = scheduledTrips(plan.routes).get(tripId);
  if (placed?.pickupAt === undefined) throw new RangeError(`trip ${tripId} is not picked up`);
  const later = personChanges(without, plan).filter(
    (person) => person.tripId !== tripId && person.dropoffLater > 0,
  );
  return {
    shiftId: placed.shiftId,
    pickupAt: placed.pickupAt,
    driving: seconds(routeTotals(problem, plan).seconds - routeTotals(problem, without).seconds),
    delay: seconds(later.reduce((sum, person) => sum + person.dropoffLater, 0)),
    delayed: later.length,
  };
}

/** How far the vehicle will be from the pickup when it is time: from its last stop before, or from where it begins. */
function awayAt({ book, without, trip }: Question, shift: number, at: Seconds): Seconds {
  const { problem } = book;
  const id = problem.problem.shifts[shift]?.id;
  const stops = without.routes.find((route) => route.shiftId === id)?.stops ?? [];
  const last = stops.findLast((stop) => stop.kind !== "break" && stop.beginAt <= at);
  const index = last === undefined || last.kind === "break" ? undefined : problem.tripIndex.get(last.tripId);
  const from =
    index === undefined
      ? startNode(problem, shift)
      : index + (last?.kind === "dropoff" ? problem.tripCount : 0);
  return seconds(problem.travel.leastTime(from, trip));
}

interface Chosen {
  own: number;
  others: ReadonlyMap<number, Insertion>;
  away: Seconds;
  pickupAt: Seconds;
}

function nearerShifts(question: Question, { own, others, away, pickupAt }: Chosen): NearerShift[] {
  const { book, trip, problem } = question;
  return problem.shifts
    .map(({ id }, shift) => ({ id, shift, away: awayAt(question, shift, pickupAt) }))
    .filter((each) => each.shift !== own && each.away <= away - NOTICEABLE)
    .sort((a, b) => a.away - b.away)
    .slice(0, NEARER)
    .map((each) => {
      const offer = others.get(each.shift);
      const because =
        offer === undefined
          ? (pairRefusal(book.problem, { trip, shift: each.shift }) ?? blockingReason(book, trip, each.shift))
          : priceOf(question, withInsertions(book, [offer]));
      return { shiftId: each.id, away: each.away, because };
    });
}
