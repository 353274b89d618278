import { Redis } from "ioredis";
import { inject } from "vitest";

export interface TestRedis {
  redisUrl: string;
  /** Deletes all its keys. */
  clear: () => Promise<void>;
}

/** Databases 1 to 1023 are handed out in turn; 0 keeps the count. */
const databases = 1023;

/** An empty Redis database of the caller's own. Publish and subscribe alone are common to all. */
export async function createTestRedis(): Promise<TestRedis> {
  const count = await withRedis(inject("redisUrl"), (redis) => redis.incr("handed-out"));
  const redisUrl = `${inject("redisUrl")}/${1 + (count % databases)}`;
  const clear = () => withRedis(redisUrl, async (redis) => void (await redis.flushdb()));
  await clear();
  return { redisUrl, clear };
}

async function withRedis<T>(url: string, action: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await action(redis);
  } finally {
    redis.disconnect();
  }
}
