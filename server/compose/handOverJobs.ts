import type { PublishSome } from "../events/outboxRelay.ts";
import type { JobQueues } from "../queues/enqueue.ts";
import { handOverJob } from "../queues/handedJobs.ts";
import { PostgresJobStore } from "../stores/postgres/jobStore.ts";
import { PostgresOutboxStore } from "../stores/postgres/outboxStore.ts";
import type { Core } from "./core.ts";

/** Jobs stay in the outbox until they are done; here until a queue has confirmed them. */
export function handOverJobs({ kysely }: Pick<Core, "kysely">, queues: JobQueues): PublishSome {
  const outbox = new PostgresOutboxStore(kysely);
  return (limit) =>
    outbox.publish("job", limit, async ({ rows }, tx) => {
      const covered = await Promise.all(rows.map((row) => handOverJob(queues, row)));
      await new PostgresJobStore(tx).cover(covered.filter((row) => row !== undefined));
    });
}
