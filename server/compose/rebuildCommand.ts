import { createLogger } from "../logger.ts";
import { JobQueues } from "../queues/enqueue.ts";
import { findRegion } from "../regions/findRegion.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { createPatientRedis } from "../stores/redis/client.ts";
import { namedRedis } from "./core.ts";
import { rebuildQueues } from "./rebuildQueues.ts";

/**
 * `npm run rebuild-queues`: for the database of DATABASE_URL and the queues at REDIS_URL. The service does so by itself within
 * seconds; this is for who will not wait, and says what there was.
 */
const { DATABASE_URL, REDIS_URL, REGION } = process.env;
if (DATABASE_URL === undefined || REDIS_URL === undefined)
  throw new Error("say in DATABASE_URL which database, and in REDIS_URL which queues");
const logger = createLogger(process.env.LOG_LEVEL ?? "warn", "rebuild-queues");
const { pack } = await findRegion(REGION);
const kysely = createKysely(createPool(DATABASE_URL, 2));
const connection = createPatientRedis(REDIS_URL, namedRedis(logger, "queues"));
const queues = new JobQueues(connection, pack.id, (error) => logger.warn({ err: error }, "queues"));
try {
  process.stdout.write(`${(await rebuildQueues({ kysely }, queues)).join("\n")}\n`);
} finally {
  await queues.close();
  connection.disconnect();
  await kysely.destroy();
}
