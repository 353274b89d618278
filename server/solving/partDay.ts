import { type CompiledProblem, type DayPart, type Random, shuffle } from "../domain/scheduling/index.ts";

/**
 * Deals the shifts, and the trips that are not served, to so many parts by chance; trips that are linked stay
 * together.
 */
export function partDay(
  compiled: CompiledProblem,
  plan: readonly Int32Array[],
  { count, random }: { count: number; random: Random },
): DayPart[] {
  const shifts = Int32Array.from(plan.keys());
  shuffle(random, shifts, shifts.length);
  const absent = bundles(compiled, plan);
  const order = Int32Array.from(absent.keys());
  shuffle(random, order, order.length);
  return Array.from({ length: count }, (_, part) => ({
    shifts: [...shifts.filter((_, at) => at % count === part)],
    absent: [...order.filter((_, at) => at % count === part)].flatMap((at) => absent[at] ?? []),
  }));
}

/** Trips that no route serves, those that are linked together. */
function bundles(compiled: CompiledProblem, plan: readonly Int32Array[]): number[][] {
  const { problem, tripIndex } = compiled;
  const waiting = new Set(absentTrips(compiled, plan));
  const found: number[][] = [];
  for (const { tripIds } of problem.linked ?? []) {
    const together = tripIds
      .flatMap((tripId) => tripIndex.get(tripId) ?? [])
      .filter((trip) => waiting.delete(trip));
    if (together.length > 0) found.push(together);
  }
  return [...found, ...[...waiting].map((trip) => [trip])];
}

/** Trips whose drop-off is in no route. */
export function absentTrips({ tripCount }: CompiledProblem, plan: readonly Int32Array[]): number[] {
  const isServed = new Uint8Array(tripCount);
  for (const stops of plan) for (const node of stops) if (node >= tripCount) isServed[node - tripCount] = 1;
  return [...isServed.keys()].filter((trip) => isServed[trip] === 0);
}
