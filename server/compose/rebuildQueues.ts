import type { JobQueues } from "../queues/enqueue.ts";
import { restoreJobs } from "../queues/restoreJobs.ts";
import { PostgresJobStore } from "../stores/postgres/jobStore.ts";
import type { Core } from "./core.ts";
import { handOverJobs } from "./handOverJobs.ts";

const AT_ONCE = 200;

/** Compares every job that is not done with the queues, and hands over what they have not; answers in lines what there was. */
export async function rebuildQueues({ kysely }: Pick<Core, "kysely">, queues: JobQueues): Promise<string[]> {
  await queues.startRounds();
  const { again, there, done } = await restoreJobs(new PostgresJobStore(kysely), queues, new Date());
  const handOver = handOverJobs({ kysely }, queues);
  let handed = 0;
  for (let count = AT_ONCE; count === AT_ONCE; handed += count) count = await handOver(AT_ONCE);
  const counts = await queues.countByQueue();
  return [
    `${again} lost by the queues, ${there} still there, ${done} done already`,
    `${handed} handed over now`,
    ...counts.map(({ queue, waiting, failed }) => `  ${queue}: ${waiting} waiting, ${failed} failed`),
  ];
}
