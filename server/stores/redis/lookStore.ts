import type { Redis } from "ioredis";
import { z } from "zod";
import { TripId } from "../../../shared/ids/index.ts";
import { instant, minutes, seconds } from "../../../shared/time/index.ts";
import type { Look, LookedAt, LookStore } from "../looks.ts";
import { keys } from "./keys.ts";

const KEPT = minutes(30);

const SomeInstant = z.number().transform(instant);
const SomeSeconds = z.number().transform(seconds);
const Stored = z.object({
  tripVersion: z.int(),
  feasible: z.boolean(),
  concession: z.string().optional(),
  pickupAt: SomeInstant.optional(),
  dropoffAt: SomeInstant.optional(),
  others: z.array(
    z.object({
      tripId: TripId,
      pickupLater: SomeSeconds,
      dropoffLater: SomeSeconds,
      promiseMissedBy: SomeSeconds,
    }),
  ),
});

export class RedisLookStore implements LookStore {
  constructor(
    private readonly redis: Redis,
    private readonly region: string,
  ) {}

  async put(at: LookedAt, look: Look): Promise<void> {
    await this.redis.set(keys.look(this.region, at), JSON.stringify(look), "EX", KEPT);
  }

  async find(at: LookedAt): Promise<Look | undefined> {
    const text = await this.redis.get(keys.look(this.region, at));
    return text === null ? undefined : Stored.safeParse(JSON.parse(text)).data;
  }
}
