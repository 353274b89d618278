/** Of promises like one that is offered, how many were kept. */
export interface KeptRecord {
  kept: number;
  of: number;
  /** In so many days. */
  days: number;
}

interface Counted {
  kept: number;
  missed: number;
  broken: number;
}

/** What may be told of promises kept; undefined: there were too few to say anything. */
export function keptRecord(
  { kept, missed, broken }: Counted,
  { days, leastTrips }: { days: number; leastTrips: number },
): KeptRecord | undefined {
  const of = kept + missed + broken;
  return of < leastTrips ? undefined : { kept, of, days };
}
