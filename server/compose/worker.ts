import { availableParallelism } from "node:os";
import { realClock } from "../clock.ts";
import type { EventBatch } from "../events/eventBus.ts";
import { OutboxRelay, type PublishSome } from "../events/outboxRelay.ts";
import { warnSparingly } from "../logger.ts";
import { JobQueues } from "../queues/enqueue.ts";
import { type JobHandlers, jobs, ticketOf } from "../queues/jobs.ts";
import type { DaySolver } from "../services/planning/daySolver.ts";
import { forgetOldRows, rescueWaitingTrips } from "../services/upkeep/index.ts";
import type { DayTeam } from "../solving/dayTeam.ts";
import { LazyDayTeam } from "../solving/lazyDayTeam.ts";
import type { OutboxJob } from "../stores/index.ts";
import { OutboxListener } from "../stores/postgres/outboxListener.ts";
import { PostgresOutboxStore } from "../stores/postgres/outboxStore.ts";
import { createPatientRedis } from "../stores/redis/client.ts";
import { keys } from "../stores/redis/keys.ts";
import { startWorkers } from "../workers/startWorkers.ts";
import { type Core, namedRedis } from "./core.ts";
import { planShiftsOf } from "./planShiftsOf.ts";
import type { Role } from "./role.ts";

/** A queue's connection that has been silent for so long hangs. */
const SILENCE_MS = 2_000;

/** Hands the outbox over to queues and bus. Runs in every process; only one publishes at a time. */
export async function startRelay(core: Core): Promise<Role> {
  const { config, logger, region } = core;
  const connection = createPatientRedis(config.REDIS_URL, {
    ...namedRedis(logger, "queues"),
    silence: SILENCE_MS,
  });
  const queues = new JobQueues(connection, region.id, warnSparingly(logger, "queues"));
  const onWaiting = warnSparingly(logger, "outbox relay waits");
  const relay = new OutboxRelay(
    new OutboxListener(config.DATABASE_URL, onWaiting),
    [publishEvents(core), handOverJobs(core, queues)],
    onWaiting,
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

/**
 * Events are told once their numbers are committed: here at once, to other processes by Redis. One that Redis does not
 * carry is read from the outbox by whoever has not heard of it, so nothing waits for Redis and nothing is told twice.
 */
function publishEvents({ kysely, redis, region, bus }: Core): PublishSome {
  const outbox = new PostgresOutboxStore(kysely);
  const channel = keys.eventsChannel(region.id, redis);
  return async (limit) => {
    const batches: EventBatch[] = [];
    const count = await outbox.publish("event", limit, async ({ rows, after }) => {
      batches.push({ after, events: rows.map(({ no, event }) => ({ no, event })) });
    });
    for (const batch of batches) {
      bus.hear(batch);
      await redis.publish(channel, JSON.stringify(batch)).catch(() => undefined);
    }
    return count;
  };
}

/** Jobs stay in the outbox until a queue has confirmed them. */
function handOverJobs({ kysely }: Core, queues: JobQueues): PublishSome {
  const outbox = new PostgresOutboxStore(kysely);
  return (limit) =>
    outbox.publish(
      "job",
      limit,
      async ({ rows }) => void (await Promise.all(rows.map((row) => enqueue(queues, row)))),
    );
}

/**
 * A row's number alone comes again when the database is put back; the number with what it is about does not. What was due is
 * known by its own row, so that a queue that still has it takes it no second time.
 */
function jobIdOf({ id, payload }: OutboxJob): string {
  const due = ticketOf(payload);
  if (due !== undefined) return ["due", due.no, due.key].join("-");
  return ["outbox", id, ...Object.values(payload)].join("-");
}

async function enqueue(queues: JobQueues, job: OutboxJob): Promise<void> {
  if (!(job.name in jobs)) throw new Error(`the outbox has an unknown job ${job.name}`);
  await queues.enqueue(job.name, job.payload, jobIdOf(job));
}

const LOOK_FOR_ROUNDS_MS = 10_000;

export interface WorkerRole extends Role {
  /** Plans whole days on threads of this process, which start when it is first asked. No job asks it yet. */
  daySolver: DaySolver;
}

/** One core is left to the jobs, and to Postgres where it is on the same machine. */
const SEARCH_THREADS = Math.max(1, availableParallelism() - 1);

/** The search is not even loaded before: processes that never plan a day pay nothing for it. */
async function startSearchThreads(): Promise<DayTeam> {
  const { DayTeam } = await import("../solving/dayTeam.ts");
  return DayTeam.start(SEARCH_THREADS);
}

/** The worker role: one handler per job. */
export async function startWorkerRole(core: Core): Promise<WorkerRole> {
  const { config, logger, region } = core;
  const connection = createPatientRedis(config.REDIS_URL, namedRedis(logger, "workers"));
  const onError = warnSparingly(logger, "worker");
  const upkeep = new JobQueues(connection, region.id, onError);
  const daySolver = new LazyDayTeam(startSearchThreads);
  const workers = startWorkers({
    connection,
    prefix: region.id,
    handlers: jobHandlers(core),
    settle: (ticket) => core.db.due.settle(ticket),
    onFailed: (job, error) => logger.warn({ ...job, err: error }, "job failed"),
    onError,
  });
  // A Redis that lost its data has forgotten the rounds too, and with them the rescue of lost jobs. Not every loss ends the
  // connection.
  upkeep.startRounds().catch(onError); // as soon as Redis is there
  const looking = setInterval(() => {
    if (connection.status === "ready") upkeep.restartRounds().catch(onError);
  }, LOOK_FOR_ROUNDS_MS);
  return {
    daySolver,
    close: async () => {
      clearInterval(looking);
      await Promise.all([workers.close(), daySolver.close()]);
      await upkeep.close();
      connection.disconnect();
    },
  };
}

/** What each job is. */
export function jobHandlers(core: Core): JobHandlers {
  const { logger, services, db, upkeep } = core;
  return {
    assignTrip: ({ tripId }) => services.assignRequestedTrip(tripId),
    refreshEstimates: ({ shiftId }) => services.refreshEstimates(shiftId),
    rescueWaitingTrips: async () => {
      const count = await rescueWaitingTrips({ db, realClock });
      if (count > 0) logger.warn({ count }, "requests waited too long; queued again");
    },
    drainDue: () => services.drainDue(),
    missOverdueTrip: ({ tripId }) => services.missOverdueTrip(tripId),
    planShifts: () => planShiftsOf(core),
    sendCode: ({ codeId }) => services.sendSignInCode(codeId),
    forgetOldRows: () => forgetOldRows(upkeep),
  };
}
