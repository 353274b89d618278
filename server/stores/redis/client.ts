import { Redis } from "ioredis";
import type { Logger } from "../../logger.ts";

/** A connection that never gives up; commands wait a little for it to come back, then fail. */
export function createRedis(url: string, logger: Logger, name: string): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    maxRetriesPerRequest: 3,
    retryStrategy: (times) => Math.min(2000, times * 100),
  });
  redis.on("error", (error: Error) =>
    logger.warn({ connection: name, reason: error.message }, "redis connection"),
  );
  return redis;
}

/** For BullMQ workers and subscribers, which must wait for as long as it takes. */
export function createPatientRedis(url: string, logger: Logger, name: string): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(2000, times * 100),
  });
  redis.on("error", (error: Error) =>
    logger.warn({ connection: name, reason: error.message }, "redis connection"),
  );
  return redis;
}
