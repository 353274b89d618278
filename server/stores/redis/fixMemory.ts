import type { Redis } from "ioredis";
import type { Instant } from "../../../shared/time/index.ts";
import type { FixMemory } from "../index.ts";
import { keys } from "./keys.ts";

const DAY = 24 * 3600;
/** Older fixes are not taken any more. */
const KEPT_SECONDS = 3 * DAY;

/** A bit for each second of a day in which a tracker has told a fix: some 11 KB for each and day. While Redis is away nothing is known. */
export class RedisFixMemory implements FixMemory {
  constructor(
    private readonly redis: Redis,
    private readonly region: string,
  ) {}

  async has(trackerId: string, at: Instant): Promise<boolean> {
    const { key, bit } = this.placeOf(trackerId, at);
    return (await this.redis.getbit(key, bit).catch(() => 0)) === 1;
  }

  async note(trackerId: string, at: Instant): Promise<void> {
    const { key, bit } = this.placeOf(trackerId, at);
    await this.redis
      .pipeline()
      .setbit(key, bit, 1)
      .expire(key, KEPT_SECONDS)
      .exec()
      .catch(() => undefined);
  }

  private placeOf(trackerId: string, at: Instant): { key: string; bit: number } {
    const second = Math.floor(at / 1000);
    const day = Math.floor(second / DAY);
    return { key: keys.toldFixes(this.region, trackerId, day), bit: second - day * DAY };
  }
}
