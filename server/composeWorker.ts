import type { Core } from "./compose.ts";
import type { NumberedEvent } from "./events/eventBus.ts";
import type { DomainEvent } from "./events/events.ts";
import { OutboxRelay } from "./events/outboxRelay.ts";
import { JobQueues } from "./queues/enqueue.ts";
import { type JobName, type JobPayload, jobs } from "./queues/jobs.ts";
import { stableId } from "./regions/stableId.ts";
import { planShifts } from "./services/seedRegion.ts";
import type { OutboxRow } from "./stores/index.ts";
import { PostgresOutboxStore } from "./stores/postgres/outboxStore.ts";
import { createPatientRedis } from "./stores/redis/client.ts";
import { keys } from "./stores/redis/keys.ts";
import { startWorkers } from "./workers/startWorkers.ts";

const RESCUE_EVERY_MS = 30_000;
const HOUSE_EVERY_MS = 10 * 60_000;
const WAITED_TOO_LONG_MS = 60_000;
const RESCUED_AT_ONCE = 200;
const OUTBOX_HOURS = 24;

export interface Role {
  close(): Promise<void>;
}

/** Hands the outbox over to queues and bus. Runs in every process; only one publishes at a time. */
export async function startRelay({ config, logger, kysely, redis, region }: Core): Promise<Role> {
  const connection = createPatientRedis(config.REDIS_URL, logger, "queues");
  const queues = new JobQueues(connection, region.id);
  const outbox = new PostgresOutboxStore(kysely);
  const handOver = async (rows: OutboxRow[]) => {
    await Promise.all(rows.filter((row) => row.kind === "job").map((row) => enqueue(queues, row)));
    const events = rows.filter((row) => row.kind === "event").map(toEvent);
    if (events.length > 0) await redis.publish(keys.eventsChannel(region.id, redis), JSON.stringify(events));
  };
  const relay = new OutboxRelay(
    config.DATABASE_URL,
    (limit) => outbox.publish(limit, handOver),
    (error) => logger.warn({ err: error }, "outbox relay waits"),
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

const toEvent = (row: OutboxRow): NumberedEvent => ({
  no: row.no,
  event: { type: row.name, ...row.payload } as DomainEvent,
});

async function enqueue(queues: JobQueues, row: OutboxRow): Promise<void> {
  if (!(row.name in jobs)) throw new Error(`the outbox has an unknown job ${row.name}`);
  const name = row.name as JobName;
  await queues.enqueue(name, row.payload as JobPayload<typeof name>, `outbox-${row.id}`);
}

/** The worker role: one handler per job. */
export async function startWorkerRole(core: Core): Promise<Role> {
  const { config, logger, region, services } = core;
  const connection = createPatientRedis(config.REDIS_URL, logger, "workers");
  const upkeep = new JobQueues(connection, region.id);
  const workers = startWorkers({
    connection,
    prefix: region.id,
    handlers: {
      assignTrip: ({ tripId }) => services.assignRequestedTrip(tripId),
      refreshEstimates: ({ shiftId }) => services.refreshEstimates(shiftId),
      rescueWaitingTrips: async () => {
        await rescue(core);
        await services.missOverdueTrips();
      },
      keepHouse: () => keepHouse(core),
    },
    onFailed: (job, error) => logger.warn({ ...job, err: error }, "job failed"),
    onError: (error) => logger.warn({ reason: error.message }, "worker"),
  });
  await upkeep.repeat("rescueWaitingTrips", RESCUE_EVERY_MS);
  await upkeep.repeat("keepHouse", HOUSE_EVERY_MS);
  return {
    close: async () => {
      await workers.close();
      await upkeep.close();
      connection.disconnect();
    },
  };
}

/** A request never waits for ever: one whose job was lost gets a new one. */
async function rescue({ db, logger }: Core): Promise<void> {
  const waiting = await db.trips.listWaiting(new Date(Date.now() - WAITED_TOO_LONG_MS), RESCUED_AT_ONCE);
  if (waiting.length === 0) return;
  logger.warn({ count: waiting.length }, "requests waited too long; queued again");
  await db.transaction(async (tx) => {
    for (const tripId of waiting) await tx.outbox.addJob("assignTrip", { tripId });
  });
}

async function keepHouse({ master, region, clock, kysely }: Core): Promise<void> {
  await planShifts({ master, region, now: clock.now(), stableId });
  await new PostgresOutboxStore(kysely).deleteOlderThan(OUTBOX_HOURS);
}
