import { realClock } from "./clock.ts";
import type { Core } from "./compose.ts";
import type { EventBatch, NumberedEvent } from "./events/eventBus.ts";
import type { DomainEvent } from "./events/events.ts";
import { OutboxRelay } from "./events/outboxRelay.ts";
import { JobQueues } from "./queues/enqueue.ts";
import { type JobHandlers, type JobName, type JobPayload, jobs } from "./queues/jobs.ts";
import { stableId } from "./regions/stableId.ts";
import { keepHouse } from "./services/keepHouse.ts";
import { rescueWaitingTrips } from "./services/rescueWaitingTrips.ts";
import type { OutboxBatch, OutboxRow } from "./stores/index.ts";
import { PostgresOutboxStore } from "./stores/postgres/outboxStore.ts";
import { createPatientRedis, createRedis } from "./stores/redis/client.ts";
import { keys } from "./stores/redis/keys.ts";
import { startWorkers } from "./workers/startWorkers.ts";

export interface Role {
  close(): Promise<void>;
}

/** Hands the outbox over to queues and bus. Runs in every process; only one publishes at a time. */
export async function startRelay({ config, logger, kysely, redis, region }: Core): Promise<Role> {
  // Fails soon while Redis is away: the rows stay in the outbox, and nothing is held meanwhile.
  const connection = createRedis(config.REDIS_URL, logger, "queues");
  const queues = new JobQueues(connection, region.id, (error) =>
    logger.warn({ reason: error.message }, "queues"),
  );
  const outbox = new PostgresOutboxStore(kysely);
  const channel = keys.eventsChannel(region.id, redis);
  const handOver = async ({ rows, after }: OutboxBatch) => {
    await Promise.all(rows.filter((row) => row.kind === "job").map((row) => enqueue(queues, row)));
    const events = rows.filter((row) => row.kind === "event").map(toEvent);
    if (events.length === 0) return;
    const batch: EventBatch = { after, events };
    await redis.publish(channel, JSON.stringify(batch));
  };
  const relay = new OutboxRelay(
    config.DATABASE_URL,
    (limit) => outbox.publish(limit, handOver),
    (error) => logger.warn({ reason: messageOf(error) }, "outbox relay waits"),
  );
  await relay.start();
  return {
    close: async () => {
      await relay.stop();
      await queues.close();
      connection.disconnect();
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const toEvent = (row: OutboxRow): NumberedEvent => ({
  no: row.no,
  event: { type: row.name, ...row.payload } as DomainEvent,
});

/** A row's number alone comes again when the database is put back; the number with what it is about does not. */
const jobIdOf = ({ id, payload }: OutboxRow): string => ["outbox", id, ...Object.values(payload)].join("-");

async function enqueue(queues: JobQueues, row: OutboxRow): Promise<void> {
  if (!(row.name in jobs)) throw new Error(`the outbox has an unknown job ${row.name}`);
  const name = row.name as JobName;
  await queues.enqueue(name, row.payload as JobPayload<typeof name>, jobIdOf(row));
}

const LOOK_FOR_ROUNDS_MS = 10_000;

/** The worker role: one handler per job. */
export async function startWorkerRole(core: Core): Promise<Role> {
  const { config, logger, region } = core;
  const connection = createPatientRedis(config.REDIS_URL, logger, "workers");
  const onError = (error: Error) => logger.warn({ reason: error.message }, "worker");
  const upkeep = new JobQueues(connection, region.id, onError);
  const workers = startWorkers({
    connection,
    prefix: region.id,
    handlers: jobHandlers(core),
    onFailed: (job, error) => logger.warn({ ...job, err: error }, "job failed"),
    onError,
  });
  // A Redis that lost its data has forgotten the rounds too, and with them the rescue of lost jobs. Not every loss ends the
  // connection.
  await upkeep.startRounds().catch(onError);
  const looking = setInterval(() => {
    if (connection.status === "ready") upkeep.restartRounds().catch(onError);
  }, LOOK_FOR_ROUNDS_MS);
  return {
    close: async () => {
      clearInterval(looking);
      await workers.close();
      await upkeep.close();
      connection.disconnect();
    },
  };
}

function jobHandlers(core: Core): JobHandlers {
  const { logger, services, db, master, region, upkeep, clock } = core;
  return {
    assignTrip: ({ tripId }) => services.assignRequestedTrip(tripId),
    refreshEstimates: ({ shiftId }) => services.refreshEstimates(shiftId),
    rescueWaitingTrips: async () => {
      const count = await rescueWaitingTrips({ db, realClock });
      if (count > 0) logger.warn({ count }, "requests waited too long; queued again");
    },
    missOverdueTrips: () => services.missOverdueTrips(),
    keepHouse: () => keepHouse({ master, region, upkeep, now: clock.now(), stableId }),
  };
}
