import type { Redis } from "ioredis";
import { RedisFixMemory } from "./fixMemory.ts";
import { RedisLookStore } from "./lookStore.ts";
import { RedisPositionStore } from "./positionStore.ts";
import { RedisPresenceStore } from "./presenceStore.ts";

/** What moves, and can be told again. */
export const motionStores = (redis: Redis, region: string) => ({
  positions: new RedisPositionStore(redis, region),
  toldFixes: new RedisFixMemory(redis, region),
  looks: new RedisLookStore(redis, region),
  presence: new RedisPresenceStore(redis, region),
});
