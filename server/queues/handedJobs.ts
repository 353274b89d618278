import type { JobQueues } from "./enqueue.ts";
import { isJobName, type JobName, type JobPayload, jobs } from "./jobs.ts";

/** A job with its row in the outbox. */
export interface RowJob {
  id: number;
  name: JobName;
  payload: object;
  /** How often it has failed for good. */
  deaths: number;
}

/**
 * A row's number alone comes again when the database is put back; the number with what it is about does not. What has failed for good
 * is remembered by the queue, so that it comes again under another id.
 */
export function jobIdOf({ id, name, payload, deaths }: RowJob): string {
  const about = Object.values(jobs[name].payload.parse(payload)).map(String);
  return ["outbox", id, ...about, ...(deaths > 0 ? [`again${deaths}`] : [])].join("-").replaceAll(":", "_");
}

/** Into its queue; answers the row if another job that waits does the same. */
export async function handOverJob(queues: JobQueues, row: RowJob): Promise<number | undefined> {
  if (!isJobName(row.name)) throw new Error(`the outbox has an unknown job ${row.name as string}`);
  const outbox = Number(row.id);
  const payload = row.payload as JobPayload<JobName>;
  const became = await queues.enqueue(row.name, payload, { id: jobIdOf(row), outbox });
  return became === "covered" ? outbox : undefined;
}
