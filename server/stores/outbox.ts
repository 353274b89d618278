import type { DomainEvent } from "../events/events.ts";
import type { JobName, JobPayload } from "../queues/jobs.ts";

export interface OutboxStore {
  addEvent(event: DomainEvent): Promise<void>;
  /** Several at once, in their order. */
  addEvents(events: readonly DomainEvent[]): Promise<void>;
  addJob<N extends JobName>(name: N, payload: JobPayload<N>): Promise<void>;
  /** Several of one kind at once, in their order. */
  addJobs<N extends JobName>(name: N, payloads: readonly JobPayload<N>[]): Promise<void>;
  /** The highest published number: the cursor of a state read now. */
  getCursor(): Promise<number>;
}

/** An event with the number that it gets by being published. */
export interface OutboxEvent {
  id: number;
  no: number;
  event: DomainEvent;
}
/** A job that waits to be handed to its queue. */
export type OutboxJob = {
  [N in JobName]: { id: number; no: number; name: N; payload: JobPayload<N>; deaths: number };
}[JobName];
/** What the outbox holds, by kind. */
export interface OutboxRows {
  event: OutboxEvent;
  job: OutboxJob;
}
/** Rows published together, in order. */
export interface OutboxBatch<Kind extends keyof OutboxRows> {
  rows: OutboxRows[Kind][];
  /** The number of the last event published before them: who has not heard of it has missed something. */
  after: number;
}
