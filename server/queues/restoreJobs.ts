import type { JobQueues } from "./enqueue.ts";
import { jobIdOf, type RowJob } from "./handedJobs.ts";
import { isJobName } from "./jobs.ts";

/** The rows of jobs that are not done, as `stores/jobs.ts` keeps them. */
export interface HandedJobs {
  listHanded(before: Date, limit: number): Promise<RowJob[]>;
  handAgain(ids: readonly number[]): Promise<void>;
  noteSeen(ids: readonly number[]): Promise<void>;
  noteDeath(id: number): Promise<void>;
  settle(ids: readonly number[]): Promise<void>;
}

/** What became of the jobs that were looked at. */
export interface Restored {
  /** The queue had lost them: the relay hands them over again. */
  again: number;
  /** The queue has them still. */
  there: number;
  /** Were done, and nobody had written it down. */
  done: number;
}

const AT_ONCE = 200;

/**
 * Compares the jobs that were handed over before with what the queues know of them. A queue without its memory knows none, and
 * gets all of them again; else one is lost now and then, with a process or a connection. Any number may do this at once.
 */
export async function restoreJobs(jobs: HandedJobs, queues: JobQueues, before: Date): Promise<Restored> {
  const restored: Restored = { again: 0, there: 0, done: 0 };
  const seen = new Set<number>();
  for (;;) {
    const listed = await jobs.listHanded(before, AT_ONCE);
    const rows = listed.filter(({ id }) => !seen.has(id));
    for (const { id } of rows) seen.add(id);
    const known = rows.filter(({ name }) => isJobName(name));
    const states = await Promise.all(known.map((row) => queues.stateOf(row.name, jobIdOf(row))));
    const among = (holds: (state: string) => boolean) =>
      known.flatMap(({ id }, index) => (holds(states[index] ?? "unknown") ? [id] : []));
    const failed = among((state) => state === "failed");
    for (const id of failed) await jobs.noteDeath(id); // and comes again after its pause
    const [lost, done] = [among((state) => state === "unknown"), among((state) => state === "completed")];
    await jobs.handAgain(lost);
    await jobs.settle(done);
    const others = new Set([...failed, ...lost, ...done]);
    const there = rows.flatMap(({ id }) => (others.has(id) ? [] : [id]));
    await jobs.noteSeen(there);
    restored.again += lost.length;
    restored.done += done.length;
    restored.there += there.length + failed.length;
    if (listed.length < AT_ONCE || rows.length === 0) return restored;
  }
}
