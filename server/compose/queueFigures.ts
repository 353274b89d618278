import type { QueueState } from "../http/index.ts";
import type { JobQueues } from "../queues/enqueue.ts";
import { isJobName, jobs } from "../queues/jobs.ts";
import type { JobStore } from "../stores/index.ts";

interface Read {
  queues(): JobQueues;
  db: { jobs: Pick<JobStore, "listOpen"> };
}

/** What waits is the queues' to say, how long already is Postgres's: that knows it also of a queue that has lost its memory. */
export async function readQueues({ queues, db }: Read): Promise<QueueState[]> {
  const [counts, open] = await Promise.all([queues().countByQueue(), db.jobs.listOpen()]);
  return counts.map(({ queue, ...counted }) => {
    const ages = open.flatMap(({ name, waitingSince }) =>
      isJobName(name) && jobs[name].queue === queue && waitingSince !== undefined
        ? [(Date.now() - waitingSince.getTime()) / 1000]
        : [],
    );
    return { queue, ...counted, oldestSeconds: Math.max(0, ...ages) };
  });
}
