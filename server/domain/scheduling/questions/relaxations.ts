import { seconds } from "../../../../shared/time/index.ts";
import { fits } from "../insertion/fits.ts";
import type { PlanBook } from "../insertion/planBook.ts";
import { opened, underLimits } from "../insertion/underLimits.ts";
import { limitsOfTrip } from "../model/compileTrips.ts";
import { PLACE_KINDS, type PlaceKind } from "../model/load.ts";
import type { TripLimits } from "../model/tripWindows.ts";

/** Beyond two hours it is another trip. */
const MOST_MINUTES = 120;

interface MinuteConcession {
  readonly kind: "earlier" | "later" | "rideTime";
  readonly minutes: number;
}

/** The fewest whole minutes of each kind with which the trip would fit: found by halving, as more is never worse. */
export function moreMinutes(book: PlanBook, trip: number, shift: number): MinuteConcession[] {
  const limits = limitsOfTrip(book.problem, trip);
  const kinds: { kind: MinuteConcession["kind"]; widened: (seconds: number) => TripLimits }[] = [
    { kind: "earlier", widened: (seconds) => opened(limits, -seconds) },
    { kind: "later", widened: (seconds) => opened(limits, seconds) },
    { kind: "rideTime", widened: (seconds) => longerRide(limits, seconds) },
  ];
  return kinds.flatMap(({ kind, widened }) => {
    const works = (minutes: number) =>
      underLimits(book.problem, { trip, limits: widened(minutes * 60) }, () => fits(book, trip, shift));
    const minutes = fewest(works);
    return minutes === undefined ? [] : [{ kind, minutes }];
  });
}

const longerRide = (limits: TripLimits, by: number): TripLimits => ({
  ...limits,
  maxRideTime: seconds(limits.maxRideTime + by),
});

function fewest(works: (minutes: number) => boolean): number | undefined {
  if (!works(MOST_MINUTES)) return undefined;
  let [fails, holds] = [0, MOST_MINUTES];
  while (holds - fails > 1) {
    const middle = Math.floor((fails + holds) / 2);
    if (works(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}

/** Kinds of place of which one more in every layout would let the trip fit. */
export function morePlaces(book: PlanBook, trip: number, shift: number): PlaceKind[] {
  return PLACE_KINDS.filter((kind) => withOneMore(book, { shift, kind }, () => fits(book, trip, shift)));
}

function withOneMore<Answer>(
  { problem }: PlanBook,
  more: { shift: number; kind: PlaceKind },
  question: () => Answer,
): Answer {
  const { resources, layoutStart, layoutCapacity } = problem;
  const from = layoutStart[more.shift] * resources;
  const to = layoutStart[more.shift + 1] * resources;
  const before = layoutCapacity.slice(from, to);
  for (let at = from; at < to; at++) {
    if (problem.placeRules[(at - from) % resources]?.places.includes(more.kind) === true) {
      layoutCapacity[at] = layoutCapacity[at] + 1;
    }
  }
  try {
    return question();
  } finally {
    layoutCapacity.set(before, from);
  }
}
