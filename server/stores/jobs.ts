import type { JobName, JobPayload } from "../queues/jobs.ts";

/** A job that a queue has got and that is not known to be done. */
export type HandedJob = {
  [N in JobName]: { id: number; name: N; payload: JobPayload<N>; deaths: number };
}[JobName];

/** The jobs of one kind that are not done, in real time. */
export interface OpenJobs {
  name: string;
  /** Those that have not failed for good: how many, and since when the oldest of them waits. */
  waiting: number;
  waitingSince?: Date | undefined;
  /** Those that have failed for good and are tried anew now and then. */
  dead: number;
  deadSince?: Date | undefined;
}

/** The jobs of the outbox until they are done: what queues have lost comes again from here. */
export interface JobStore {
  /** Done, with what was due by them; so is what came before with the same payload, as a job goes by what it finds. */
  settle(ids: readonly number[]): Promise<void>;
  /** Another one that still waits will do the same: these alone need no doing. */
  cover(ids: readonly number[]): Promise<void>;
  /** It has failed for good: it comes again later, under another id. */
  noteDeath(id: number): Promise<void>;
  /** Those that were handed over before, the oldest first; after a death it takes a minute longer each time, up to an hour. */
  listHanded(before: Date, limit: number): Promise<HandedJob[]>;
  /** The relay hands them over once more. */
  handAgain(ids: readonly number[]): Promise<void>;
  /** A queue has them still: they are looked at again when that is long ago. */
  noteSeen(ids: readonly number[]): Promise<void>;
  listOpen(): Promise<OpenJobs[]>;
  /** What the queues' store has to show to be the one that was handed all this. */
  findMark(): Promise<string | undefined>;
  setMark(mark: string): Promise<void>;
}
