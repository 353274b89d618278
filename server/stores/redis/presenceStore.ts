import type { Redis } from "ioredis";
import { z } from "zod";
import { StaffId } from "../../../shared/ids/index.ts";
import { AtDesk } from "../../../shared/schemas/index.ts";
import { instant } from "../../../shared/time/index.ts";
import type { OpenDesk, PresenceStore } from "../presence.ts";
import { keys } from "./keys.ts";

const Stored = z.object({
  ...{ id: z.string(), staffId: StaffId, at: AtDesk },
  seenAt: z.number().transform(instant),
});

/** While Redis is away nobody sees anybody, and everybody works. */
export class RedisPresenceStore implements PresenceStore {
  constructor(
    private readonly redis: Redis,
    private readonly region: string,
  ) {}

  async put(desk: OpenDesk): Promise<void> {
    const known = await this.redis.hget(keys.desks(this.region), desk.id);
    await this.redis.hset(keys.desks(this.region), desk.id, JSON.stringify(desk));
    const before = known === null ? undefined : parse(known);
    if (JSON.stringify(before?.at) !== JSON.stringify(desk.at)) await this.tell();
  }

  async remove(id: string): Promise<void> {
    if ((await this.redis.hdel(keys.desks(this.region), id)) > 0) await this.tell();
  }

  async list(): Promise<OpenDesk[]> {
    const texts = Object.values(await this.redis.hgetall(keys.desks(this.region)));
    return texts.flatMap((text) => parse(text) ?? []);
  }

  private async tell(): Promise<void> {
    await this.redis.publish(keys.desksChannel(this.region, this.redis), "");
  }
}

function parse(text: string): OpenDesk | undefined {
  try {
    return Stored.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
