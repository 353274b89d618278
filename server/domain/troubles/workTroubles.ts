import { addSeconds, type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { Trouble } from "./listTroubles.ts";

/** The jobs of one kind that are not done, and for how long already, in real time. */
export interface OpenWork {
  job: string;
  waiting: number;
  /** Of the oldest that waits. */
  waited?: Seconds | undefined;
  /** Those that have failed for good, and since when the first of them has. */
  dead: number;
  deadFor?: Seconds | undefined;
  /** A job of this kind may take so long when all is well. */
  takes: Seconds;
}

/** The service's own work stands still or fails: that is everybody's trouble, and comes before all others. It ends with the work's being done. */
export function workTroubles(
  open: readonly OpenWork[],
  { now, limit }: { now: Instant; limit: Seconds },
): Trouble[] {
  return open.flatMap(({ job, waiting, waited, dead, deadFor, takes }) => [
    ...(waited !== undefined && waited > limit + takes
      ? [troubleOf({ kind: "queueAged", job, count: waiting, length: waited }, now)]
      : []),
    ...(deadFor === undefined
      ? []
      : [troubleOf({ kind: "jobDied", job, count: dead, length: deadFor }, now)]),
  ]);
}

interface Standstill {
  kind: "queueAged" | "jobDied";
  job: string;
  count: number;
  length: Seconds;
}

const troubleOf = ({ kind, job, count, length }: Standstill, now: Instant): Trouble => ({
  id: `${kind} ${job}`,
  kind,
  since: addSeconds(now, seconds(-length)),
  ...{ runs: [], waiting: [], unplaced: [], remedies: [] },
  work: { job, count, length },
});
