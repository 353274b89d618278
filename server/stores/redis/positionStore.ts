import type { Redis } from "ioredis";
import { z } from "zod";
import { LatLng } from "../../../shared/geo/index.ts";
import { VehicleId } from "../../../shared/ids/index.ts";
import { instant } from "../../../shared/time/index.ts";
import type { VehiclePosition } from "../../domain/runs/model.ts";
import type { PositionStore } from "../index.ts";
import { keys } from "./keys.ts";

const Stored = z.object({
  vehicleId: VehicleId,
  point: LatLng,
  heading: z.number(),
  speed: z.number(),
  at: z.number().transform(instant),
});

/** The last position of each vehicle, and a channel on which each new one is told. */
export class RedisPositionStore implements PositionStore {
  constructor(
    private readonly redis: Redis,
    private readonly region: string,
  ) {}

  async put(position: VehiclePosition): Promise<void> {
    const text = JSON.stringify(position);
    await this.redis
      .pipeline()
      .hset(keys.positions(this.region), position.vehicleId, text)
      .publish(keys.positionsChannel(this.region, this.redis), text)
      .exec();
  }

  async list(): Promise<VehiclePosition[]> {
    const texts = Object.values(await this.redis.hgetall(keys.positions(this.region)));
    return texts.flatMap((text) => parsePosition(text) ?? []);
  }

  async find(vehicleId: VehiclePosition["vehicleId"]): Promise<VehiclePosition | undefined> {
    const text = await this.redis.hget(keys.positions(this.region), vehicleId);
    return text === null ? undefined : parsePosition(text);
  }
}

/** undefined for what another version of this program, or somebody else, has put there: the next fix replaces it. */
export function parsePosition(text: string): VehiclePosition | undefined {
  try {
    return Stored.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
