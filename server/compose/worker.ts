import type { EventBatch } from "../events/eventBus.ts";
import { OutboxRelay, type PublishSome } from "../events/outboxRelay.ts";
import { warnSparingly } from "../logger.ts";
import { JobQueues } from "../queues/enqueue.ts";
import { type JobHandlers, workerQueues } from "../queues/jobs.ts";
import { forgetOldRows } from "../services/upkeep/index.ts";
import { OutboxListener } from "../stores/postgres/outboxListener.ts";
import { PostgresOutboxStore } from "../stores/postgres/outboxStore.ts";
import { createPatientRedis } from "../stores/redis/client.ts";
import { keys } from "../stores/redis/keys.ts";
import { settleTogether } from "../workers/settleTogether.ts";
import { startWorkers } from "../workers/startWorkers.ts";
import { type Core, namedRedis } from "./core.ts";
import { handOverJobs } from "./handOverJobs.ts";
import { keepErasureOf } from "./keptErasures.ts";
import { listenToProviders } from "./listenToProviders.ts";
import { planShiftsOf } from "./planShiftsOf.ts";
import { QueueMemory } from "./queueMemory.ts";
import { rehearseApart } from "./rehearseApart.ts";
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

const LOOK_AT_QUEUES_MS = 2_000;

/** The worker role: one handler per job. */
export async function startWorkerRole(core: Core): Promise<Role> {
  const { config, logger, region } = core;
  const connection = createPatientRedis(config.REDIS_URL, namedRedis(logger, "workers"));
  const onError = warnSparingly(logger, "worker");
  const queues = new JobQueues(connection, region.id, onError);
  const workers = startWorkers({
    connection,
    prefix: region.id,
    queues: workerQueues,
    handlers: jobHandlers(core),
    settle: settleTogether((rows) => core.db.jobs.settle(rows)),
    onDead: (row) => void core.db.jobs.noteDeath(row).catch(onError),
    onFailed: (job, error) => logger.warn({ ...job, err: error }, "job failed"),
    onError,
  });
  const memory = new QueueMemory(core.db.jobs, queues, logger);
  const listening = listenToProviders(core);
  queues.startRounds().catch(onError); // as soon as Redis is there
  const looking = setInterval(() => {
    if (connection.status === "ready") memory.look().catch(onError);
  }, LOOK_AT_QUEUES_MS);
  return {
    close: async () => {
      clearInterval(looking);
      await listening.close();
      await workers.close();
      await queues.close();
      connection.disconnect();
    },
  };
}

/** Of those, what people are told. */
const messageHandlers = ({
  services,
}: Core): Pick<
  JobHandlers,
  | "sendCode"
  | "sendLinkCode"
  | "takeReceipt"
  | "tellFact"
  | "tellSoon"
  | "askReady"
  | "lookUnderstood"
  | "escalateTrouble"
  | "tellRun"
  | "tellBoard"
  | "tellEndings"
  | "carryNotice"
> => ({
  sendCode: ({ codeId }) => services.sendSignInCode(codeId),
  sendLinkCode: ({ codeId }) => services.sendLinkCode(codeId),
  takeReceipt: (receipt) => services.takeReceipt(receipt),
  tellFact: ({ factId }) => services.tellFact(factId),
  tellSoon: ({ tripId }) => services.tellSoon(tripId),
  askReady: ({ tripId }) => services.askReady(tripId),
  lookUnderstood: ({ shiftId, version, since }) => services.lookUnderstood(shiftId, version, since),
  escalateTrouble: ({ trouble }) => services.escalateTrouble(trouble),
  tellRun: ({ shiftId, version }) => services.tellRun(shiftId, version),
  tellBoard: () => services.tellBoard(),
  tellEndings: () => services.tellEndings(),
  carryNotice: ({ noticeId }) => services.carryNotice(noticeId),
});

/** What holds until a time, when that has come. */
const endingHandlers = ({
  services,
}: Core): Pick<JobHandlers, "endClosure" | "endWeather" | "expireLock"> => ({
  endClosure: ({ closureId }) => services.endClosure(closureId),
  endWeather: ({ weatherId }) => services.endWeather(weatherId),
  expireLock: ({ lockId }) => services.expireLock(lockId),
});

/** What each job of the workers is. */
export function jobHandlers(core: Core): JobHandlers {
  const { services, upkeep } = core;
  return {
    assignTrip: ({ tripId }) => services.assignRequestedTrip(tripId),
    refreshEstimates: ({ shiftId }) => services.refreshEstimates(shiftId),
    answerSeekers: async () => {
      const count = await services.answerSeekers();
      if (count > 0) core.logger.warn({ count }, "room was not looked for in time; answered by insertion");
    },
    repairRun: ({ shiftId }) => services.repairRun(shiftId),
    placeReturn: async ({ tripId }) => void (await services.placeReturn(tripId)),
    holdReturn: ({ tripId }) => services.holdReturn(tripId),
    tryWaiting: ({ serviceDay }) => services.tryWaiting(serviceDay),
    offerWaiting: ({ serviceDay }) => services.offerWaiting(serviceDay),
    expireOffer: ({ offerId }) => services.expireOffer(offerId),
    drainDue: () => services.drainDue(),
    checkDays: () => services.checkDays(),
    watchTroubles: () => watchTroublesOf(core),
    missOverdueTrip: ({ tripId }) => services.missOverdueTrip(tripId),
    takeRelief: async ({ reliefId }) => void (await services.takeRelief(reliefId)),
    ...endingHandlers(core),
    replanWithdrawn: ({ withdrawalId }) => services.replanWithdrawn(withdrawalId),
    takeHandover: ({ handoverId }) => services.takeHandover(handoverId),
    prepareManifests: () => services.prepareManifests(),
    planShifts: () => planShiftsOf(core),
    takeStandingTrips: async ({ orderId }) => void (await services.takeStandingTrips(orderId)),
    keepErasure: ({ riderId }) => keepErasureOf(core, riderId),
    applyRetention: () => services.applyRetention(),
    learnTimes: () => services.learnTimes(),
    ...messageHandlers(core),
    sealFacts: () => services.sealFacts(),
    checkSeals: async () => warnOfBroken(core, await services.checkSeals()),
    rehearseBackup: () => rehearseApart(core),
    applyImport: ({ importId }) => services.runImport(importId),
    undoImport: ({ importId }) => services.runUndo(importId),
    findAddresses: () => services.findAddresses(),
    forgetOldRows: () => forgetOldRows(upkeep),
  };
}

/** By real time: where searches go by steps, nothing may depend on when somebody looked. */
async function watchTroublesOf({ config, services }: Core): Promise<void> {
  if (config.PLANNER_STEPS_PER_SECOND === undefined) await services.watchTroubles();
}

function warnOfBroken(
  { logger }: Core,
  { check }: Awaited<ReturnType<Core["services"]["checkSeals"]>>,
): void {
  if (check?.broken !== undefined) logger.error({ seal: check.broken.no }, "a seal of the record is broken");
}
